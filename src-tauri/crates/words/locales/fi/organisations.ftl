### Organisaatiot: taulukko, yksi organisaatio, lomake.

organisations-title = Organisaatiot
organisations-search = Hae organisaatiota
organisations-of = { $total } / { $all }
organisations-add = Uusi organisaatio
organisations-name = Nimi
organisations-contacts = Kontakteja
organisations-empty-title = Ei vielä organisaatioita
organisations-empty-text = Ne tulevat mukaan, kun kontakteja tuodaan tai kirjoitetaan. Voit myös lisätä niitä itse.
organisations-nobody-title = Mikään organisaatio ei täsmää
organisations-nobody-text = Haku etsii nimistä.
organisations-nobody-clear = Tyhjennä haku

organisation-label = Organisaatio
organisation-edit = Muokkaa
organisation-close = Sulje organisaatio
organisation-business-id = Y-tunnus
organisation-address = Osoite
organisation-contacts = { $count ->
    [0] Organisaatioon ei kuulu kontakteja.
    [one] Organisaatioon kuuluu { $count } kontakti.
   *[other] Organisaatioon kuuluu { $count } kontaktia.
}
organisation-contacts-show = Näytä kontaktit
organisation-history = Kirjattu { $created }, viimeksi muutettu { $updated }.
organisation-add-title = Uusi organisaatio
organisation-edit-title = Muokkaa: { $name }
organisation-added = { $name } on rekisterissä.
organisation-edited = Muutos on tallennettu.
organisation-save = Tallenna
organisation-add-do = Lisää
organisation-nothing = Organisaatiosta ei tiedetä muuta.
