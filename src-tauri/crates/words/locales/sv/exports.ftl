### Tabeller som skrivs till filer för eget bruk, och liggaren över dem.

refusal-reason_missing = En kopia av personuppgifter behöver ett skäl. Skriv varför den behövs.
about-reason = Skälet
about-columns = Kolumnerna

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = Kan ha skrivits
export-state-completed = Skriven
export-state-cancelled = Avbruten

## I filen.

export-sheet-contact = Kontakter
export-sheet-organisation = Organisationer
export-sheet-product = Produkter och tjänster
export-sheet-device = Enheter
export-sample = Påhittad

## I loggen.

log-view-export_intended = Export till fil påbörjad
log-view-export_completed = Export till fil klar
log-view-export_cancelled = Export till fil avbruten

## Skalklienten.

cli-export-rows = Rader
cli-export-persons = Personer de gäller
cli-export-reason = Skäl
cli-export-sum = Filens SHA-256
cli-export-needs-reason = Filen innehåller uppgifter om personer. Ange varför den behövs med --reason.
cli-export-free = Inget i filen pekar ut en person. Inget skäl behövs.
cli-export-nothing-written = Inget är skrivet.
cli-exported-of-contact = Skriven till fil för eget bruk { $at }: { $reason }
