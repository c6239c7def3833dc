### Tabeller som skrivs till filer för eget bruk, och liggaren över dem.

refusal-reason_missing = En kopia av personuppgifter behöver ett skäl. Skriv varför den behövs.
about-reason = Skälet
about-columns = Kolumnerna

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = Kan ha skrivits
export-state-completed = Skriven
export-state-cancelled = Avbruten

## I fönstret: vad som exporteras, hur, och varför.

export-open = Exportera…
export-open-chosen = Exportera { $count }…
export-title = Exportera till fil
export-rows = Rader
export-rows-chosen = { $count ->
    [one] Den valda
   *[other] De { $count } valda
}
export-rows-found = { $count } { $nouns } som sökningen hittar
export-rows-all = { $count ->
    [one] Registrets enda { $nouns }
   *[other] Alla { $count } { $nouns }
}
export-form = Format
export-form-xlsx-hint = Arbetsbok för kalkylprogram, med datum och tal som sådana.
export-form-csv-hint = Text, en post per rad, för alla program.
export-delimiter-own = Det som kalkylprogram på ditt språk väntar sig
export-names = Rubriker och val
export-words = I ord
export-words-hint = Som i fönstret, på ditt språk.
export-codes = Som koder
export-codes-hint = För program: lika på alla språk, tidpunkter enligt RFC 3339.
export-columns-count = { $count } av { $all }
export-counting = Räknar ut vem filen gäller
export-leaves = { $count ->
    [0] Filen kan innehålla uppgifter om personer
    [one] Filen innehåller uppgifter om { $count } person
   *[other] Filen innehåller uppgifter om { $count } personer
}
export-leaves-all = Alla kolumnerna säger något om en person.
export-leaves-columns = Kolumner som säger något om en person: { $columns }.
export-leaves-logged = Exporten antecknas hos var och en av dem.
export-free = Ingen av kolumnerna säger något om en person.
export-own-use = Mottagare: eget bruk.
export-reason = Varför behövs filen?
export-reason-hint = Skälet står i liggaren och på varje persons sida.
export-do = Exportera { $count } { $nouns }…
export-dialog = Spara exporten
export-writing = Skriver filen
export-stopped = Exporten avbröts. Ingen fil har skrivits.
export-done = Filen är skriven
export-done-text = Inget annat har skrivits.
export-open-file = Filen är inte krypterad
export-open-file-text = { $count ->
    [0] Radera den när du inte längre behöver den.
    [one] Den innehåller uppgifter om { $count } person. Radera den när du inte längre behöver den.
   *[other] Den innehåller uppgifter om { $count } personer. Radera den när du inte längre behöver den.
}

## I liggaren, och på personens sida.

exports-col-noun = Vad
exports-col-reason = Skäl
exports-reason-none = inget behövdes
exports-empty-title = Inget har exporterats
exports-empty-text = Här antecknas varje tabell som skrivs till en fil för eget bruk: när, vad, varför, vilka kolumner och om hur många personer. Exportera gör du i rummet där tabellen visas.
exports-intent-text = Programmet såg aldrig att filen blev färdig. Räkna med att den finns tills du vet något annat: se efter där den skulle skrivas.
exports-cancelled-text = Avbröts innan filen blev färdig. Ingen fil har skrivits.
contact-exported = Skrivet till fil för eget bruk
contact-exported-title = Med i en fil { $date }

## I filen.

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
export-sample = Påhittad

## I loggen.

log-view-export_intended = Export till fil påbörjad
log-view-export_completed = Export till fil klar
log-view-export_cancelled = Export till fil avbruten

## Skalklienten.

cli-export-rows = Rader
cli-export-persons = Personer de gäller
cli-export-sum = Filens SHA-256
cli-export-needs-reason = Filen innehåller uppgifter om personer. Ange varför den behövs med --reason.
cli-export-free = Inget i filen pekar ut en person. Inget skäl behövs.
cli-export-nothing-written = Inget är skrivet.
cli-exported-of-contact = Skriven till fil för eget bruk { $at }: { $reason }
