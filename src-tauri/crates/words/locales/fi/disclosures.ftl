### Tietojen luovuttaminen ja luovutuskirja.

disclose-title = Luovuta
disclose-wizard = Tietojen luovutus
disclose-step-recipient = Vastaanottaja
disclose-step-purpose = Tarkoitus
disclose-step-fields = Kentät
disclose-step-people = Henkilöt
disclose-step-preview = Tarkastus
disclose-step-leave = Luovutus

disclose-recipient = Kenelle?
disclose-recipient-none-title = Ei ole ketään, jolle luovuttaa
disclose-recipient-none-text = Kirjaa ensin vastaanottaja: kuka se on, sopimus ja avain.
disclose-recipient-blocked = Ei voi vielä ottaa vastaan mitään. { $reasons }
disclose-recipient-contract = Sopimus { $reference }

disclose-purpose = Mihin tarkoitukseen?
disclose-purpose-outside = Sopimus ei kata tätä (R4.6, GDPR 28(3)).
disclose-purpose-about = { $clause }, GDPR { $gdpr }. { $fields ->
    [one] { $fields } kenttää saa käyttää.
   *[other] { $fields } kenttää saa käyttää.
}
disclose-purpose-objection = Suoramarkkinoinnin kieltäneet jäävät pois.

disclose-fields = Mitä tietoja vastaanottaja tarvitsee?
disclose-fields-hint = Luovuta vain se, mikä riittää (GDPR 5(1)(c)). Sarakkeet tulevat tässä järjestyksessä.
disclose-field-not = Ei saa käyttää tähän tarkoitukseen ({ $clause }, GDPR 5(1)(c)).
disclose-field-consent = Vain siltä, joka on antanut suostumuksen (R5.6).
disclose-fields-all = Valitse kaikki sallitut
disclose-fields-clear = Poista valinnat
disclose-fields-count = { $count ->
    [0] yhtään kenttää ei ole valittu
    [one] { $count } kenttä valittu
   *[other] { $count } kenttää valittu
}

disclose-people = Keitä luovutus koskee?
disclose-people-search = Haun löytämät
disclose-people-picked = { $count ->
    [one] Kontakteista valitsemasi henkilö
   *[other] Kontakteista valitsemasi { $count } henkilöä
}
disclose-search = Hakusanat
disclose-search-hint = Nimi, osoite, numero tai organisaatio. Tyhjä tarkoittaa kaikkia.
disclose-found = { $count ->
    [0] Ketään ei löytynyt.
    [one] { $count } henkilö.
   *[other] { $count } henkilöä.
}
disclose-found-all = { $count ->
    [one] Koko rekisteri: { $count } henkilö.
   *[other] Koko rekisteri: { $count } henkilöä.
}
disclose-counting = Lasketaan
disclose-expires = Paketin viimeinen voimassaolopäivä
disclose-expires-hint = Sen jälkeen ohjelma ei enää avaa sitä. Älä valitse pidempää aikaa kuin vastaanottaja tarvitsee.
disclose-expires-past = Valitse päivä, joka ei ole mennyt.

disclose-previewing = Lasketaan, mitä rekisteristä lähtisi
disclose-preview-leaves = { $count ->
    [one] { $count } henkilö lähtee rekisteristä
   *[other] { $count } henkilöä lähtee rekisteristä
}
disclose-preview-to = { $fields ->
    [one] { $fields } kenttä
   *[other] { $fields } kenttää
}, vastaanottaja { $recipient }. Tarkoitus: { $purpose }. Paketti avautuu { $date } asti.
disclose-preview-rows = Näin tiedostossa lukee
disclose-preview-first = { $count ->
    [one] Näytetään ensimmäinen rivi.
   *[other] Näytetään { $count } ensimmäistä riviä.
}
disclose-preview-row-id = Joka rivin alussa on lisäksi satunnainen numero, jolla on merkitystä vain tässä paketissa.
disclose-withheld = Jäävät pois
disclose-withheld-none = Kukaan ei jää pois.
disclose-withheld-text = He ovat valitsemiesi joukossa, mutta heidän tietojaan ei luovuteta.
disclose-withheld-first = Näytetään { $shown } ensimmäistä, kaikkiaan { $total }.
disclose-withheld-name = Nimi
disclose-withheld-why = Miksi
disclose-withheld-citation = Peruste
disclose-refused = Mitään ei voi luovuttaa
disclose-refused-text = Rekisteriseloste tai laki kieltää:
disclose-again = Tarkasta uudelleen
disclose-stale = Tarkastus ei enää pitänyt paikkaansa
disclose-stale-text = Tiedot, vastaanottaja tai sopimus ovat muuttuneet tarkastuksen jälkeen. Mitään ei luovutettu. Tässä on, mitä nyt luovutettaisiin.
disclose-preview-cancelled = Laskenta peruutettiin.

disclose-folder = Mihin paketti kirjoitetaan
disclose-folder-dialog = Valitse paketin kansio
disclose-folder-hint = Kirjoitetaan kaksi tiedostoa: vastaanottajalle salattu paketti ja allekirjoitus. Salaamatonta tiedostoa ei kirjoiteta missään vaiheessa.
disclose-confirm = Olen tarkastanut, mitä luovutetaan ja kenelle
disclose-confirm-detail = Luovutus kirjataan luovutuskirjaan jokaisen henkilön kohdalle.
disclose-finish = { $count ->
    [0] Luovuta
    [one] Luovuta { $count } henkilön tiedot
   *[other] Luovuta { $count } henkilön tiedot
}
disclose-exporting = Salataan ja allekirjoitetaan
disclose-export-cancelled = Peruutit luovutuksen. Luovutuskirjasta näkyy, ehdittiinkö jotain kirjoittaa.

disclose-done = Paketti on kirjoitettu
disclose-done-text = { $count ->
    [one] { $count } henkilön tiedot ovat salattuina kansiossa { $folder }. Lähetä molemmat tiedostot: { $recipient }.
   *[other] { $count } henkilön tiedot ovat salattuina kansiossa { $folder }. Lähetä molemmat tiedostot: { $recipient }.
}
disclose-done-files = Tiedostot
disclose-done-fingerprint = Vastaanottajan sormenjälki
disclose-done-fingerprint-why = avain, joka avaa paketin
disclose-done-sender = Julkinen avaimemme
disclose-done-sender-why = vastaanottaja tarkistaa sillä allekirjoituksen; anna se muuta kautta kuin paketti
disclose-done-expires = Viimeinen voimassaolopäivä
disclose-done-recipe = Vastaanottajalle: näin paketti avataan
disclose-done-recipe-language = Ohjeen kieli
disclose-done-recipe-system = Vastaanottajan järjestelmä
disclose-copy = Kopioi
disclose-copy-key = Kopioi avain
disclose-done-ledger = Näytä luovutuskirjassa
disclose-done-more = Uusi luovutus

## Ohje vastaanottajalle.

disclose-recipe-intro = Tallettakaa molemmat tiedostot samaan kansioon ja avatkaa pääteikkuna siinä. Salaisen avaimen oletetaan olevan tiedostossa me.key.
disclose-recipe-intro-windows = Tallettakaa molemmat tiedostot samaan kansioon ja avatkaa siinä PowerShell: kirjoittakaa Resurssienhallinnan osoiteriville powershell. Ohjelmien age.exe ja minisign.exe pitää olla hakupolussa; tar.exe kuuluu Windows 10:een ja sitä uudempiin. Salaisen avaimen oletetaan olevan tiedostossa me.key.
disclose-recipe-stop = Ohjelmilla age ja minisign. Lopettakaa ensimmäiseen komentoon, joka epäonnistuu.
disclose-recipe-sender = 1. Tarkistakaa, kuka paketin on allekirjoittanut
disclose-recipe-open = 2. Avatkaa se
disclose-recipe-inside = 3. Tarkistakaa sisältö
disclose-recipe-read = Kansiossa ovat nyt tiedot CSV-muodossa ja niitä kuvaava datapackage.json. Hävittäkää .tar-tiedosto: se on salaamaton.

## Luovutuskirja.

ledger-title = Luovutukset
ledger-disclosures = Muille
ledger-exports = Omaan käyttöön
ledger-new = Luovuta…
ledger-loading = Haetaan luovutuskirjaa
ledger-empty-title = Mitään ei ole luovutettu
ledger-empty-text = Tähän kirjataan jokainen luovutus: milloin, kenelle, mihin tarkoitukseen, mitkä kentät ja montako henkilöä. Merkintä pysyy.
ledger-col-at = Milloin
ledger-col-recipient = Vastaanottaja
ledger-col-purpose = Tarkoitus
ledger-col-people = Henkilöitä
ledger-col-fields = Kentät
ledger-col-state = Tila
ledger-people = { $count ->
    [one] { $count } henkilö
   *[other] { $count } henkilöä
}
ledger-withheld = Jäi pois
ledger-expires = Viimeinen voimassaolopäivä
ledger-expired = { $date }, määräaika on mennyt
ledger-file = Tiedosto
ledger-file-none = ei tiedostoa
ledger-package = Paketin tunniste
ledger-sha256 = SHA-256
ledger-sha256-none = ei tiedossa
ledger-copy = Kopioi SHA-256
ledger-section-package = Paketti
ledger-section-fields = Kentät
ledger-intent-title = On voitu luovuttaa
ledger-intent-text = Ohjelma ei nähnyt tiedoston valmistuvan. Oleta tietojen lähteneen, kunnes tiedät muuta: katso kansiosta ja kysy vastaanottajalta.
ledger-cancelled-text = Peruttiin ennen kuin mikään tiedosto valmistui. Mitään ei luovutettu.
ledger-recipient-show = Näytä vastaanottaja

## Kaikkialla näkyvät perusteet.

refused-says = Ei:
refused-about = { $about }: { $text }
