### Omaan käyttöön tiedostoihin kirjoitetut taulukot ja niiden luettelo.

refusal-reason_missing = Henkilötietojen kopiolle tarvitaan syy. Kirjoita, miksi se tarvitaan.
about-reason = Syy
about-columns = Sarakkeet

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = On voitu kirjoittaa
export-state-completed = Kirjoitettu
export-state-cancelled = Keskeytetty

## Tiedostossa.

export-sheet-contact = Yhteystiedot
export-sheet-organisation = Organisaatiot
export-sheet-product = Tuotteet ja palvelut
export-sheet-device = Laitteet
export-sample = Keksitty

## Lokissa.

log-view-export_intended = Vienti tiedostoon aloitettu
log-view-export_completed = Vienti tiedostoon valmis
log-view-export_cancelled = Vienti tiedostoon keskeytetty

## Komentoriviasiakas.

cli-export-rows = Rivejä
cli-export-persons = Henkilöitä, joita ne koskevat
cli-export-reason = Syy
cli-export-sum = Tiedoston SHA-256
cli-export-needs-reason = Tiedostossa on henkilöiden tietoja. Kerro valitsimella --reason, miksi se tarvitaan.
cli-export-free = Mikään tiedostossa ei yksilöi henkilöä. Syytä ei tarvita.
cli-export-nothing-written = Mitään ei ole kirjoitettu.
cli-exported-of-contact = Kirjoitettu tiedostoon omaan käyttöön { $at }: { $reason }
