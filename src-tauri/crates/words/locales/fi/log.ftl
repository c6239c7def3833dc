### Loki: mitä on tehty, ja ovatko loki ja rekisteri ehjiä.

logbook-title = Loki
logbook-sub = { $count ->
    [one] { $count } merkintä
   *[other] { $count } merkintää
}
logbook-loading = Haetaan lokia
logbook-empty-title = Loki on tyhjä
logbook-empty-text = Ensimmäisestä muutoksesta rekisterissä tulee ensimmäinen merkintä.
logbook-verify = Tarkista loki
logbook-check = Tarkista rekisteri
logbook-verifying = Luetaan lokin jokainen merkintä
logbook-checking = Luetaan rekisterin jokainen rivi
logbook-verify-cancelled = Tarkistus peruutettiin.
logbook-col-seq = Nro
logbook-col-at = Milloin
logbook-col-actor = Kuka
logbook-col-action = Mitä
logbook-col-members = Koskee
logbook-members = { $count ->
    [one] { $count } tietue
   *[other] { $count } tietuetta
}
logbook-actor-keeper = yhteyshenkilö
logbook-actor-program = ohjelma
logbook-entry = Merkintä { $seq }
logbook-line = Rivi, sellaisena kuin se on ketjussa
logbook-line-hint = Seuraavassa merkinnässä on tämän rivin SHA-256. Siitä huomaa, jos jokin rivi muuttuu tai poistetaan.
logbook-prev = Edellisen rivin SHA-256
logbook-object = Kohde
logbook-object-none = ei yksittäistä
logbook-head = Uusimman rivin SHA-256
logbook-copy = Kopioi rivi

logbook-whole = Loki on ehjä
logbook-whole-text = { $count ->
    [one] Luettiin { $count } merkintä, ja ketju pitää.
   *[other] Luettiin { $count } merkintää, ja ketju pitää.
}
logbook-broken = Loki ei ole ehjä
logbook-broken-text = Älä kirjoita rekisteriin enempää. Ota kansiosta kopio ja vertaa sitä uusimpaan varmuuskopioon ja luovutettuihin paketteihin: jokaisessa paketissa on lokin tila siltä päivältä.
logbook-problem-gap = Merkintöjä puuttuu ennen numeroa { $seq }.
logbook-problem-malformed = Merkintä { $seq } ei ole merkinnän muotoinen.
logbook-problem-broken_chain = Merkintä { $seq } ei jatka edellistä riviä.
logbook-problem-payload = Merkinnän { $seq } sisältö ei ole se, mikä kirjattiin.
logbook-problem-members = Tietueet, joita merkintä { $seq } koski, eivät ole ne, jotka kirjattiin.
logbook-problem-pages = Tiedoston sivut eivät vastaa tarkistussummaansa: { $detail }
logbook-problem-structure = Tietokannan rakenne ei ole ehjä: { $detail }
logbook-problem-references = Tietue viittaa johonkin, jota ei ole: { $detail }
logbook-problem-rows = Taulua ei voi lukea kokonaan: { $detail }
logbook-export = Vie loki kansioon…
logbook-export-dialog = Kansio, johon loki kirjoitetaan
logbook-exporting = Kirjoitetaan lokia
logbook-exported = Loki on viety kansioon
logbook-exported-text = { $count ->
    [one] { $count } merkintä on allekirjoitettuna kansiossa { $folder }. Tarkastaja ajaa kansiossa olevan skriptin ja tarvitsee vain ohjelmat sha256sum ja minisign.
   *[other] { $count } merkintää on allekirjoitettuna kansiossa { $folder }. Tarkastaja ajaa kansiossa olevan skriptin ja tarvitsee vain ohjelmat sha256sum ja minisign.
}
logbook-export-cancelled = Vienti keskeytettiin.
logbook-register-whole = Rekisteri on ehjä
logbook-register-whole-text = { $count ->
    [one] Luettiin { $count } rivi, ja kaikki täsmää.
   *[other] Luettiin { $count } riviä, ja kaikki täsmää.
}
logbook-register-broken = Rekisteri on vahingoittunut
logbook-register-broken-text = Älä kirjoita siihen enempää. Ota kansiosta kopio ja palauta uusin varmuuskopio.

## Mitä tehtiin, teksti jokaiselle teolle.

log-record-add = { $noun ->
    [contact] Kontakti lisätty
    [organisation] Organisaatio lisätty
    [product] Tuote lisätty
    [device] Laite lisätty
    [recipient] Vastaanottaja lisätty
    [account] Käyttäjätili lisätty
    [contract] Sopimus lisätty
    [contract_contact] Yhteyshenkilö lisätty
    [list] Postituslista lisätty
    [membership] Tilaus lisätty
    [feedback] Palaute lisätty
    [competition] Kilpailu lisätty
    [entry] Osallistuminen lisätty
    [survey] Kysely lisätty
    [response] Kyselyvastaus lisätty
   *[other] Tietue lisätty
}
log-record-edit = { $noun ->
    [contact] Kontakti muutettu
    [organisation] Organisaatio muutettu
    [product] Tuote muutettu
    [device] Laite muutettu
    [recipient] Vastaanottaja muutettu
    [account] Käyttäjätili muutettu
    [contract] Sopimus muutettu
    [contract_contact] Yhteyshenkilö muutettu
    [list] Postituslista muutettu
    [membership] Tilaus muutettu
    [feedback] Palaute muutettu
    [competition] Kilpailu muutettu
    [entry] Osallistuminen muutettu
    [survey] Kyselyä muutettu
    [response] Kyselyvastausta muutettu
   *[other] Tietue muutettu
}
log-records-edit = { $noun ->
    [contact] Kontakteja muutettu yhdessä
    [organisation] Organisaatioita muutettu yhdessä
    [product] Tuotteita muutettu yhdessä
    [device] Laitteita muutettu yhdessä
    [recipient] Vastaanottajia muutettu yhdessä
    [account] Käyttäjätilejä muutettu yhdessä
    [contract] Sopimuksia muutettu yhdessä
    [contract_contact] Yhteyshenkilöitä muutettu yhdessä
    [list] Postituslistoja muutettu yhdessä
    [membership] Tilauksia muutettu yhdessä
    [feedback] Palautteita muutettu yhdessä
    [competition] Kilpailuja muutettu yhdessä
    [entry] Osallistumisia muutettu yhdessä
    [survey] Kyselyitä muutettu yhdessä
    [response] Kyselyvastauksia muutettu yhdessä
   *[other] Tietueita muutettu yhdessä
}
log-records-import = { $noun ->
    [contact] Kontakteja tuotu
    [organisation] Organisaatioita tuotu
    [product] Tuotteita tuotu
    [device] Laitteita tuotu
    [session] Istuntoja tuotu
    [recipient] Vastaanottajia tuotu
    [account] Käyttäjätilejä tuotu
    [contract] Sopimuksia tuotu
    [contract_contact] Yhteyshenkilöitä tuotu
    [list] Postituslistoja tuotu
    [membership] Tilauksia tuotu
    [feedback] Palautteita tuotu
    [competition] Kilpailuja tuotu
    [entry] Osallistumisia tuotu
    [survey] Kyselyitä tuotu
    [response] Kyselyvastauksia tuotu
   *[other] Tietueita tuotu
}
log-record-remove = { $noun ->
    [contact] Kontakti poistettu
    [organisation] Organisaatio poistettu
    [product] Tuote poistettu
    [device] Laite poistettu
    [recipient] Vastaanottaja poistettu
    [account] Käyttäjätili poistettu
    [contract] Sopimus poistettu
    [contract_contact] Yhteyshenkilö poistettu
    [list] Postituslista poistettu
    [membership] Tilaus poistettu
    [feedback] Palaute poistettu
    [competition] Kilpailu poistettu
    [entry] Osallistuminen poistettu
    [survey] Kysely poistettu
    [response] Kyselyvastaus poistettu
   *[other] Tietue poistettu
}
log-record-add_undone = { $noun ->
    [contact] Kontaktin lisäys kumottu
    [organisation] Organisaation lisäys kumottu
    [product] Tuotteen lisäys kumottu
    [device] Laitteen lisäys kumottu
    [recipient] Vastaanottajan lisäys kumottu
    [account] Käyttäjätilin lisäys kumottu
    [contract] Sopimuksen lisäys kumottu
    [contract_contact] Yhteyshenkilön lisäys kumottu
    [list] Postituslistan lisäys kumottu
    [membership] Tilauksen lisäys kumottu
    [feedback] Palautteen lisäys kumottu
    [competition] Kilpailun lisäys kumottu
    [entry] Osallistumisen lisäys kumottu
    [survey] Kyselyn lisäys peruttu
    [response] Kyselyvastauksen lisäys peruttu
   *[other] Tietueen lisäys kumottu
}
log-import-undo = Tuonti kumottu
log-disclosure-intent = Luovutus aloitettu
log-disclosure-completed = Luovutus valmis
log-disclosure-cancelled = Luovutus peruttu
log-register-edit = Rekisterin tiedot muutettu
log-recovery-confirmed = Palautuslomake vahvistettu
log-rollback-accepted = Yhteyshenkilö hyväksyi vanhemman tilan
log-instance-began = Rekisteri otettu käyttöön toisella koneella
log-vault-created = Rekisteri luotu
log-vault-opened_first_here = Rekisteri avattu ensi kertaa tällä koneella
log-slot-added = Rekisterin avaustapa lisätty
log-slots-healed = Rekisterin avaustavat palautettu
log-signing_key-add = Uusi allekirjoitusavain
log-act-reverted = Muutos kumottu tai tehty uudelleen
log-key-rotated = Rekisterin avain vaihdettu
log-backup-made = Varmuuskopio tehty
log-backups-planned = Varmuuskopioiden suunnitelma muutettu
log-restore-rehearsed = Koepalautus tehty
log-vault-restored = Rekisteri palautettu varmuuskopiosta
log-log-exported = Loki viety tarkastusta varten
