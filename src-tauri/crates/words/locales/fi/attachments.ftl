### Liitteet: sopimuksen tiedostot, salattuina rekisterissä.

attachments-title = Liitteet
attachments-none = Ei liitteitä.
attachments-hint = Tiedosto saa olla enintään 50 Mt. Avattava liite näytetään kopiosta, joka poistetaan, kun rekisteri lukitaan; kopioon tehdyt muutokset eivät tallennu.
attachments-add = Lisää tiedosto…
attachments-open = Avaa { $name }
attachments-more = Muuta: { $name }
attachments-save = Tallenna kopio…
attachments-remove = Poista…
attachments-detail = { $size }, lisätty { $date }
attachments-dialog-add = Valitse lisättävä tiedosto
attachments-dialog-save = Tallenna liitteen kopio
attachments-adding = Luetaan tiedostoa
attachments-saving = Kirjoitetaan kopiota
attachments-opening = Avataan liitettä
attachments-added = { $name } on nyt salattuna rekisterissä. Valitsemasi tiedosto on yhä paikallaan.
attachments-saved = Kopio on tallennettu nimellä { $name }. Sitä ei ole salattu.
attachments-removed = Liite on poistettu.
attachments-remove-title = Poistetaanko liite?
attachments-remove-text = { $name } hävitetään rekisteristä. Sitä ei voi kumota. Jo tehdyissä varmuuskopioissa se säilyy.
attachments-col-name = Nimi
attachments-col-size = Tavua
attachments-col-added = Lisätty

undo-step-attach = liitteen lisäys

log-attachment-add = Liite lisätty
log-attachment-add_undone = Liitteen lisäys kumottu
log-attachment-save = Liitteen kopio tallennettu
log-attachment-open = Liite avattu toisessa ohjelmassa
log-attachment-remove = Liite poistettu

about-kind_of_file = Tiedoston laji
about-session_directory = Istunnolla ei ole omaa kansiota
about-viewer = Mikään ohjelma ei näyttänyt sitä
