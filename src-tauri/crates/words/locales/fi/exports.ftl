### Omaan käyttöön tiedostoihin kirjoitetut taulukot ja niiden luettelo.

refusal-reason_missing = Henkilötietojen kopiolle tarvitaan syy. Kirjoita, miksi se tarvitaan.
about-reason = Syy
about-columns = Sarakkeet

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = On voitu kirjoittaa
export-state-completed = Kirjoitettu
export-state-cancelled = Keskeytetty

## Ikkunassa: mitä viedään, miten ja miksi.

export-open = Vie…
export-open-chosen = Vie { $count }…
export-title = Vie tiedostoon
export-rows = Rivit
export-rows-chosen = { $count ->
    [one] Valittu rivi
   *[other] { $count } valittua
}
export-rows-found = { $count ->
    [one] { $count } { $nouns }, jonka haku löytää
   *[other] { $count } { $nouns }, jotka haku löytää
}
export-rows-all = { $count ->
    [one] Rekisterin ainoa { $nouns }
   *[other] Kaikki { $count } { $nouns }
}
export-form = Muoto
export-form-xlsx-hint = Taulukkolaskennan työkirja, jossa päivät ja luvut ovat päiviä ja lukuja.
export-form-csv-hint = Tekstiä, yksi tietue rivillä, kaikille ohjelmille.
export-delimiter-own = Se, jota kielesi taulukkolaskenta odottaa
export-names = Otsikot ja valinnat
export-words = Sanoina
export-words-hint = Kuten ikkunassa, omalla kielelläsi.
export-codes = Koodeina
export-codes-hint = Ohjelmille: samat kaikilla kielillä, ajankohdat standardin RFC 3339 mukaan.
export-columns-count = { $count }/{ $all }
export-counting = Lasketaan, ketä tiedosto koskee
export-leaves = { $count ->
    [0] Tiedostossa voi olla henkilöiden tietoja
    [one] Tiedostossa on { $count } henkilön tietoja
   *[other] Tiedostossa on { $count } henkilön tietoja
}
export-leaves-all = Kaikki sarakkeet kertovat jotakin henkilöstä.
export-leaves-columns = Henkilöstä jotakin kertovat sarakkeet: { $columns }.
export-leaves-logged = Vienti merkitään heidän kunkin tietoihin.
export-free = Mikään sarakkeista ei kerro henkilöstä.
export-own-use = Vastaanottaja: oma käyttö.
export-reason = Mihin tiedostoa tarvitaan?
export-reason-hint = Syy näkyy luovutuskirjassa ja jokaisen henkilön sivulla.
export-do = Vie { $count } { $nouns }…
export-dialog = Tallenna vienti
export-writing = Tiedostoa kirjoitetaan
export-stopped = Vienti keskeytettiin. Tiedostoa ei ole kirjoitettu.
export-done = Tiedosto on kirjoitettu
export-done-text = Mitään muuta ei ole kirjoitettu.
export-open-file = Tiedosto ei ole salattu
export-open-file-text = { $count ->
    [0] Poista se, kun et enää tarvitse sitä.
    [one] Siinä on { $count } henkilön tietoja. Poista se, kun et enää tarvitse sitä.
   *[other] Siinä on { $count } henkilön tietoja. Poista se, kun et enää tarvitse sitä.
}

## Luovutuskirjassa ja henkilön sivulla.

exports-col-noun = Mitä
exports-col-reason = Syy
exports-reason-none = ei tarvittu
exports-empty-title = Mitään ei ole viety
exports-empty-text = Tänne merkitään jokainen omaan käyttöön tiedostoon kirjoitettu taulukko: milloin, mitä, miksi, mitkä sarakkeet ja kuinka monesta henkilöstä. Vienti tehdään huoneessa, jossa taulukko näkyy.
exports-intent-text = Ohjelma ei nähnyt tiedoston valmistuvan. Oleta, että se on olemassa, kunnes tiedät muuta: katso paikasta, johon se piti kirjoittaa.
exports-cancelled-text = Keskeytettiin ennen kuin tiedosto valmistui. Tiedostoa ei ole kirjoitettu.
contact-exported = Kirjoitettu tiedostoon omaan käyttöön
contact-exported-title = Mukana tiedostossa { $date }

## Tiedostossa.

export-sheet-contact = { contacts-title }
export-sheet-organisation = { organisations-title }
export-sheet-product = { products-title }
export-sheet-device = { devices-title }
export-sheet-account = { accounts-title }
export-sheet-contract = { contracts-title }
export-sheet-contract_contact = { contract_contacts-title }
export-sheet-list = { lists-title }
export-sheet-membership = { memberships-title }
export-sheet-feedback = { feedback-title }
export-sheet-competition = { competitions-title }
export-sheet-entry = { entries-title }
export-sheet-survey = { surveys-title }
export-sheet-response = { responses-title }
export-sheet-session = { sessions-title }
export-sample = Keksitty

## Lokissa.

log-view-export_intended = Vienti tiedostoon aloitettu
log-view-export_completed = Vienti tiedostoon valmis
log-view-export_cancelled = Vienti tiedostoon keskeytetty

## Komentoriviasiakas.

cli-export-rows = Rivejä
cli-export-persons = Henkilöitä, joita ne koskevat
cli-export-sum = Tiedoston SHA-256
cli-export-needs-reason = Tiedostossa on henkilöiden tietoja. Kerro valitsimella --reason, miksi se tarvitaan.
cli-export-free = Mikään tiedostossa ei yksilöi henkilöä. Syytä ei tarvita.
cli-export-nothing-written = Mitään ei ole kirjoitettu.
cli-exported-of-contact = Kirjoitettu tiedostoon omaan käyttöön { $at }: { $reason }
