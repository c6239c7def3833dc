### Importera kontakter ur en fil.

imports-title = Importer
imports-sub = { $count ->
    [0] inga ännu
    [one] { $count } import
   *[other] { $count } importer
}
imports-new = Importera en fil…
imports-empty-title = Ingen fil har importerats
imports-empty-text = Kontakter kommer in ur en fil: en tabell i textform (CSV med komma, semikolon, tabb eller lodstreck), en arbetsbok ur ett kalkylprogram (XLSX, ODS), vCard-kort ur en adressbok eller telefon, eller JSON Lines. Innan något sparas visas vad filen skulle ändra, och efteråt kan importen ångras.

imports-col-at = När
imports-col-file = Fil
imports-col-source = Källa
imports-col-added = Nya
imports-col-changed = Ändrade
imports-col-same = Oförändrade
imports-col-possible = Möjliga dubbletter
imports-col-rejected = Avvisade
imports-col-state = Läge
imports-state-done = importerad
imports-state-undone = ångrad { $date }
imports-invented = påhittade personer

imports-wizard = Importera kontakter
imports-step-file = Fil
imports-step-columns = Kolumner
imports-step-source = Källa
imports-step-check = Kontroll

imports-file-intro = En fil med en person per rad: en tabell i textform (CSV), en arbetsbok (XLSX, ODS), vCard-kort eller JSON Lines. Filen läses bara; inget i registret ändras förrän i sista steget.
imports-file-dialog = Välj filen med kontakter
imports-looking = Läser filen
imports-file-facts = { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}, { $columns ->
    [one] { $columns } kolumn
   *[other] { $columns } kolumner
}
imports-before = Samma fil importerades { $date }
imports-before-text = Fortsätter du tas bara det som skiljer sig från registret. Kontrollen visar vad det är.

imports-dialect = Så läses filen
imports-dialect-hint = Avgjort av filens innehåll. Ändra det som blivit fel: filen läses då om.
imports-form = Format
imports-form-text = Tabell i textform
imports-form-xlsx = Excel-arbetsbok
imports-form-ods = OpenDocument-kalkylblad
imports-form-vcard = vCard-kort, ett per person
imports-form-json_lines = JSON Lines, ett objekt per rad
imports-sheet = Blad
imports-sheet-choice = { $sheet } ({ $rows ->
    [0] tomt
    [one] { $rows } rad
   *[other] { $rows } rader
})
imports-encoding = Teckenkodning
imports-encoding-utf-8 = UTF-8
imports-encoding-utf-16le = UTF-16 LE (Excel, Unicodetext)
imports-encoding-utf-16be = UTF-16 BE
imports-encoding-windows-1252 = Windows-1252 (äldre Excel)
imports-encoding-iso-8859-15 = ISO 8859-15 (Latin-9)
imports-quote = Citattecken
imports-quote-double = Dubbla ( " )
imports-quote-single = Enkla ( ' )
imports-quote-none = Inga
imports-header = Första raden är rubriker

imports-columns-intro = Vad blir varje kolumn i registret? Säkra kolumner är redan valda, resten avgör du.
imports-columns-label = Kolumner i filen
imports-column = Kolumn
imports-column-fill = Ifylld
imports-column-samples = Exempel
imports-column-becomes = Blir i registret
imports-column-becomes-of = { $column } blir i registret
imports-column-unnamed = Kolumn { $number }
imports-column-empty = inga värden
imports-target-prompt = Avgör…
imports-target-guess = Avgör… kanske { $target }
imports-target-full_name = För- och efternamn i samma kolumn
imports-target-marketing_opt_out = Vill inte ha direktmarknadsföring
imports-target-marketing_opt_in = Tillåter direktmarknadsföring
imports-target-location_consent = Samtycke till hemort och plats, datum
imports-target-ignore = Utelämnas
imports-undecided = { $count ->
    [one] En kolumn är inte avgjord. Välj vad den blir, eller utelämna den.
   *[other] { $count } kolumner är inte avgjorda. Välj vad de blir, eller utelämna dem.
}
imports-leave-rest = Utelämna de oavgjorda
imports-several = { $count } kolumner blir { $target }, men en person har bara ett sådant värde. Behåll en av dem.
imports-nobody = Ingen kolumn säger vem raden gäller. Det behövs ett namn, en e-postadress eller ett nummer.
imports-consent-note = Hemort och plats tas bara in med den dag personen samtyckte (R5.6), och filen har ingen sådan kolumn. Värdena kommer inte att tas in.

imports-source = Varifrån kommer uppgifterna?
imports-source-why = Källan följer varje värde i registret, och personen har rätt att få veta den.
imports-source-survey-hint = Enkäter på webbplatsen, per telefon eller vid andra möten.
imports-source-form-hint = Kontaktformulär och andra formulär.
imports-source-social-hint = Inloggning eller identifiering genom en annan tjänst, på den tjänstens villkor.
imports-source-subscription-hint = Personen beställde ett nyhetsbrev.
imports-source-question-hint = Svar på enskilda frågor, till exempel om intressen.
imports-source-contact_request-hint = Personen bad om kontakt eller registrerade sig i webbplatsens chatt.
imports-source-use-hint = Lämnat vid en leverans, eller uppkommet när produkterna och tjänsterna används.
imports-source-supplier-hint = Underleverantörer och leverantörer som betjänar personens organisation.
imports-source-group-hint = Koncernbolag och deras leverantörer.
imports-match = När personen redan finns i registret
imports-match-fill = Fyll i det som saknas
imports-match-fill-hint = Det registret redan vet står kvar. Adresser och nummer som är nya läggs till.
imports-match-update = Ta filens värden
imports-match-update-hint = Filens värden ersätter registrets där de skiljer sig. Det som ersätts finns kvar i historiken.
imports-match-skip = Låt personen vara
imports-match-skip-hint = Ingenting tas från raden.
imports-match-note = En invändning mot direktmarknadsföring tas alltid in, vilket du än väljer.

imports-checking = Jämför filen med registret
imports-check-intro = Det här skulle hända. Ännu har ingenting sparats.
imports-count-added = Nya
imports-count-added-hint = finns inte i registret
imports-count-changed = Ändrade
imports-count-changed-hint = finns redan, får nya värden
imports-count-same = Oförändrade
imports-count-same-hint = finns redan, inget nytt tas
imports-count-possible = Möjliga dubbletter
imports-count-possible-hint = nya, men delar adress eller nummer med någon av annat namn
imports-count-rejected = Avvisade rader
imports-count-rejected-hint = säger inte vem de gäller
imports-not-taken = Tas inte in
imports-not-taken-done = Togs inte in
imports-not-taken-first = De { $shown } första av { $total } visas. I filen finns alla.
imports-not-taken-none = Allt i filen kan tas in.
imports-not-taken-none-done = Allt i filen togs in.
imports-reject-line = Rad
imports-reject-column = Kolumn
imports-reject-value = Värde
imports-reject-why = Varför
imports-reject-row = hela raden
imports-reject-save = Skriv listan till en fil när importen görs
imports-reject-save-hint = CSV med rad, kolumn, värde, kod och orsak. Den innehåller personuppgifter: radera den när du gått igenom den.
imports-reject-dialog = Spara listan över det som inte togs in
imports-reject-name = avvisat.csv
imports-recheck = Kontrollera igen

imports-finish = { $count ->
    [0] Importera
    [one] Importera { $count } person
   *[other] Importera { $count } personer
}
imports-nothing = Filen har inget nytt att tillföra registret.
imports-importing = Importerar
imports-cancel-note = Avbryter du nu sparas ingenting.
imports-cancelled = Importen avbröts. Ingenting sparades.
imports-check-cancelled = Kontrollen avbröts.

imports-done = Importen är klar
imports-done-text = { $count ->
    [one] { $count } person ur { $file } är ny eller ändrad i registret.
   *[other] { $count } personer ur { $file } är nya eller ändrade i registret.
}
imports-show = Visa kontakterna
imports-list = Alla importer
imports-undo = Ångra importen
imports-undo-text = Nya personer försvinner ur registret och ändrade får tillbaka det de hade. De som har ändrats eller lämnats ut efter importen lämnas som de är.
imports-undoing = Ångrar importen
imports-undone = Importen är ångrad
imports-undone-removed = { $count ->
    [0] Ingen togs bort
    [one] { $count } person togs bort
   *[other] { $count } personer togs bort
}
imports-undone-restored = { $count ->
    [0] ingen behövde återställas
    [one] { $count } återställdes
   *[other] { $count } återställdes
}
imports-undone-kept = { $count ->
    [one] { $count } post lämnades kvar, för att den har ändrats eller lämnats ut efter importen.
   *[other] { $count } poster lämnades kvar, för att de har ändrats eller lämnats ut efter importen.
}
imports-target-id = Id i registret
imports-target-password = Lösenord: att det fanns ett
