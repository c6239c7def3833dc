### Att lämna ut uppgifter, och liggaren över det som har lämnats ut.

disclose-title = Lämna ut
disclose-wizard = Lämna ut uppgifter
disclose-step-recipient = Mottagare
disclose-step-purpose = Ändamål
disclose-step-fields = Fält
disclose-step-people = Personer
disclose-step-preview = Granskning
disclose-step-leave = Lämna ut

disclose-recipient = Till vem?
disclose-recipient-none-title = Det finns ingen att lämna ut till
disclose-recipient-none-text = Börja med att anteckna mottagaren: vem den är, avtalet och nyckeln.
disclose-recipient-blocked = Kan inte ta emot något ännu. { $reasons }
disclose-recipient-contract = Avtal { $reference }

disclose-purpose = För vilket ändamål?
disclose-purpose-outside = Omfattas inte av avtalet (R4.6, GDPR 28(3)).
disclose-purpose-about = { $clause }, GDPR { $gdpr }. { $fields ->
    [one] { $fields } fält får användas.
   *[other] { $fields } fält får användas.
}
disclose-purpose-objection = Den som motsatt sig direktmarknadsföring hålls inne.

disclose-fields = Vilka uppgifter behöver mottagaren?
disclose-fields-hint = Lämna ut så lite som räcker (GDPR 5(1)(c)). Kolumnerna får den ordning de har här.
disclose-field-not = Får inte användas för ändamålet ({ $clause }, GDPR 5(1)(c)).
disclose-field-consent = Bara för den som har samtyckt (R5.6).
disclose-fields-all = Markera alla tillåtna
disclose-fields-clear = Avmarkera alla
disclose-fields-count = { $count ->
    [0] inget fält valt
    [one] { $count } fält valt
   *[other] { $count } fält valda
}

disclose-people = Om vilka?
disclose-people-search = De som en sökning hittar
disclose-people-picked = { $count ->
    [one] Den person du valde i kontakterna
   *[other] De { $count } personer du valde i kontakterna
}
disclose-search = Sökord
disclose-search-hint = Namn, adress, nummer eller organisation. Tomt är alla.
disclose-found = { $count ->
    [0] Ingen hittades.
    [one] { $count } person.
   *[other] { $count } personer.
}
disclose-found-all = { $count ->
    [one] Hela registret: { $count } person.
   *[other] Hela registret: { $count } personer.
}
disclose-counting = Räknar
disclose-expires = Sista dagen paketet öppnas
disclose-expires-hint = Därefter vägrar programmet öppna det. Välj inte längre än vad mottagaren behöver.
disclose-expires-past = Välj en dag som inte har gått.

disclose-previewing = Räknar ut vad som skulle lämna registret
disclose-preview-leaves = { $count ->
    [one] { $count } person lämnar registret
   *[other] { $count } personer lämnar registret
}
disclose-preview-to = { $fields ->
    [one] { $fields } fält
   *[other] { $fields } fält
}, till { $recipient }. Ändamål: { $purpose }. Paketet öppnas till och med { $date }.
disclose-preview-rows = Så här står det i filen
disclose-preview-first = { $count ->
    [one] Den första raden visas.
   *[other] De { $count } första raderna visas.
}
disclose-preview-row-id = Först på varje rad står dessutom ett slumpat nummer som bara betyder något i det här paketet.
disclose-withheld = Hålls inne
disclose-withheld-none = Ingen hålls inne.
disclose-withheld-text = De finns bland dem du valde, men lämnas inte ut.
disclose-withheld-first = De { $shown } första av { $total } visas.
disclose-withheld-name = Namn
disclose-withheld-why = Varför
disclose-withheld-citation = Enligt
disclose-refused = Ingenting kan lämnas ut
disclose-refused-text = Registrets beskrivning eller lagen säger nej:
disclose-again = Granska på nytt
disclose-stale = Granskningen gällde inte längre
disclose-stale-text = Uppgifter, mottagare eller avtal har ändrats efter att du granskade. Inget har lämnats ut. Det här är vad som skulle lämnas ut nu.
disclose-preview-cancelled = Beräkningen avbröts.

disclose-folder = Var paketet skrivs
disclose-folder-dialog = Välj mappen för paketet
disclose-folder-hint = Två filer skrivs: paketet, krypterat till mottagaren, och underskriften. Ingen okrypterad fil skrivs någonsin.
disclose-confirm = Jag har granskat vad som lämnas ut och till vem
disclose-confirm-detail = Utlämnandet antecknas i liggaren för var och en av personerna.
disclose-finish = { $count ->
    [0] Lämna ut
    [one] Lämna ut { $count } person
   *[other] Lämna ut { $count } personer
}
disclose-exporting = Krypterar och undertecknar
disclose-export-cancelled = Du avbröt utlämnandet. Liggaren visar om något hann skrivas.

disclose-done = Paketet är skrivet
disclose-done-text = { $count ->
    [one] Uppgifterna om { $count } person ligger krypterade i { $folder }. Skicka båda filerna till { $recipient }.
   *[other] Uppgifterna om { $count } personer ligger krypterade i { $folder }. Skicka båda filerna till { $recipient }.
}
disclose-done-files = Filerna
disclose-done-fingerprint = Mottagarens fingeravtryck
disclose-done-fingerprint-why = den nyckel som öppnar paketet
disclose-done-sender = Vår öppna nyckel
disclose-done-sender-why = mottagaren kontrollerar underskriften med den; ge den på annan väg än paketet
disclose-done-expires = Gäller till och med
disclose-done-recipe = Till mottagaren: så öppnas paketet
disclose-done-recipe-language = Anvisningens språk
disclose-done-recipe-system = Mottagarens system
disclose-copy = Kopiera
disclose-copy-key = Kopiera nyckeln
disclose-done-ledger = Visa i liggaren
disclose-done-more = Ett utlämnande till

## Anvisningen till mottagaren.

disclose-recipe-intro = Spara båda filerna i samma mapp och öppna ett terminalfönster där. Den hemliga nyckeln antas ligga i me.key.
disclose-recipe-intro-windows = Spara båda filerna i samma mapp och öppna PowerShell där: skriv powershell i Utforskarens adressfält. Programmen age.exe och minisign.exe ska finnas i sökvägen; tar.exe hör till Windows 10 och senare. Den hemliga nyckeln antas ligga i me.key.
disclose-recipe-stop = Med age och minisign. Stanna vid första kommandot som misslyckas.
disclose-recipe-sender = 1. Kontrollera vem som har undertecknat paketet
disclose-recipe-open = 2. Öppna det
disclose-recipe-inside = 3. Kontrollera innehållet
disclose-recipe-read = Data i CSV-form och datapackage.json, som beskriver dem, ligger nu i mappen. Radera .tar-filen: den är okrypterad.

## Liggaren.

ledger-title = Utlämnanden
ledger-disclosures = Till andra
ledger-exports = För eget bruk
ledger-new = Lämna ut…
ledger-loading = Hämtar liggaren
ledger-empty-title = Ingenting har lämnats ut
ledger-empty-text = Här antecknas varje utlämnande: när, till vem, för vilket ändamål, vilka fält och om hur många. Anteckningen står kvar.
ledger-col-at = När
ledger-col-recipient = Mottagare
ledger-col-purpose = Ändamål
ledger-col-people = Personer
ledger-col-fields = Fält
ledger-col-state = Läge
ledger-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
ledger-withheld = Hölls inne
ledger-expires = Gäller till och med
ledger-expired = { $date }, har gått ut
ledger-file = Fil
ledger-file-none = ingen
ledger-package = Paketets id
ledger-sha256 = SHA-256
ledger-sha256-none = inte känd
ledger-copy = Kopiera SHA-256
ledger-section-package = Paketet
ledger-section-fields = Fält
ledger-intent-title = Kan ha lämnats ut
ledger-intent-text = Programmet såg aldrig att filen blev färdig. Räkna med att uppgifterna har lämnat registret tills du vet något annat: se efter i mappen och fråga mottagaren.
ledger-cancelled-text = Avbröts innan någon fil blev färdig. Inget har lämnats ut.
ledger-recipient-show = Visa mottagaren

## Skäl som visas överallt.

refused-says = Nej:
refused-about = { $about }: { $text }
