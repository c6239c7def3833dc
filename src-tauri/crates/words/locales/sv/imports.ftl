### Importera poster ur en fil.

imports-title = Importer
imports-sub = { $count ->
    [0] inga ännu
    [one] { $count } import
   *[other] { $count } importer
}
imports-new = Importera en fil…
imports-empty-title = Ingen fil har importerats
imports-empty-text = Kontakter, enheter, avtal och allt annat kommer in ur filer: en tabell i textform (CSV med komma, semikolon, tabb eller lodstreck), en arbetsbok ur ett kalkylprogram (XLSX, ODS), vCard-kort ur en adressbok eller telefon, eller JSON Lines. Innan något sparas visas vad filen skulle ändra, och efteråt kan importen ångras.

imports-col-at = När
imports-col-file = Fil
imports-col-noun = Vad
imports-col-source = Källa
imports-col-added = Nya
imports-col-changed = Ändrade
imports-col-same = Oförändrade
imports-col-possible = Möjliga dubbletter
imports-col-rejected = Avvisade
imports-col-state = Läge
imports-state-done = importerad
imports-state-undone = ångrad { $date }
imports-invented = påhittade uppgifter

imports-wizard = Importera ur en fil
imports-step-file = Fil
imports-step-columns = Kolumner
imports-step-source = Källa
imports-step-check = Kontroll

imports-file-intro = En fil med en post per rad: en tabell i textform (CSV), en arbetsbok (XLSX, ODS), vCard-kort eller JSON Lines. Filen läses bara; inget i registret ändras förrän i sista steget.
imports-file-dialog = Välj filen att importera
imports-looking = Läser filen
imports-file-facts = { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}, { $columns ->
    [one] { $columns } kolumn
   *[other] { $columns } kolumner
}
imports-noun = { $sheet ->
    [yes] Bladet innehåller
   *[no] Filen innehåller
}
imports-noun-cards = vCard-kort innehåller alltid kontakter.
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
imports-column-hidden = visas inte
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
imports-several = { $count } kolumner blir { $target }, men { $noun ->
    [contact] en person
   *[other] en post
} har bara ett sådant värde. Behåll en av dem.
imports-nobody = Ingen kolumn säger vem raden gäller. Det behövs { $noun ->
    [session] ett namn, en e-postadress, ett nummer eller ett användarnamn.
   *[other] ett namn, en e-postadress eller ett nummer.
}
imports-missing = Ingen kolumn blir { $target }, och utan det kan ingen rad tas in.
imports-consent-note = Hemort och plats tas bara in med den dag personen samtyckte (R5.6), och filen har ingen sådan kolumn. Värdena kommer inte att tas in.
imports-password = { $becomes ->
    [verified] För varje läsbart lösenord i kolumnen { $column } räknas ett kontrollvärde fram med Argon2id, som kan prövas men inte läsas. Lösenordet självt sparas aldrig. Det tar upp till { $minutes } min, och går för högst 10 000 rader i en fil.
    [kept] Läsbara lösenord sparas aldrig. Av kolumnen { $column } tas bara in att det fanns ett; en hash av känd form bevaras krypterad och visas aldrig.
   *[no] Kolumnen { $column } ser ut att innehålla lösenord. Den utelämnas.
}
imports-password-taken = Kolumnen { $column } ser ut att innehålla lösenord, och läsbara lösenord får inte finnas i registret. Utelämna den.

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
imports-match = { $noun ->
    [contact] När personen redan finns i registret
   *[other] När posten redan finns i registret
}
imports-match-fill = Fyll i det som saknas
imports-match-fill-hint = { $noun ->
    [contact] Det registret redan vet står kvar. Adresser och nummer som är nya läggs till.
   *[other] Det registret redan vet står kvar.
}
imports-match-update = Ta filens värden
imports-match-update-hint = Filens värden ersätter registrets där de skiljer sig. Det som ersätts finns kvar i historiken.
imports-match-skip = { $noun ->
    [contact] Låt personen vara
   *[other] Låt posten vara
}
imports-match-skip-hint = Ingenting tas från raden.
imports-match-note = { $noun ->
    [contact] En invändning mot direktmarknadsföring tas alltid in, vilket du än väljer.
   *[other] En avbeställning tas alltid in, vilket du än väljer, och står kvar tills filen visar ett senare ja.
}

imports-checking = Jämför med registret
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
imports-count-rejected-hint = { $noun ->
    [contact] säger inte vem de gäller
   *[other] går inte att ta in
}
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
   *[other] { $noun ->
        [contact] { $count ->
            [one] Importera { $count } person
           *[other] Importera { $count } personer
        }
       *[other] Importera { $count } { $nouns }
    }
}
imports-nothing = Filen har inget nytt att tillföra registret.
imports-importing = Importerar
imports-cancel-note = Avbryter du nu sparas ingenting.
imports-cancelled = Importen avbröts. Ingenting sparades.
imports-check-cancelled = Kontrollen avbröts.

imports-done = Importen är klar
imports-done-text = { $count } { $nouns } ur { $file } har lagts till eller ändrats.
imports-done-none = Ingenting nytt kom ur { $file }.
imports-next-sheet = Fortsätt med bladet { $sheet }
imports-sheets-left = { $count ->
    [one] Ett blad i arbetsboken är kvar: { $sheets }.
   *[other] { $count } blad i arbetsboken är kvar: { $sheets }.
}
imports-show = { $noun ->
    [contact] Visa kontakterna
   *[other] Visa det som kom in
}
imports-list = Alla importer
imports-undo = Ångra importen
imports-undo-text = Det nya försvinner ur registret, och det ändrade blir som det var. Det som har ändrats eller lämnats ut efter importen lämnas som det är.
imports-undoing = Ångrar importen
imports-undone = Importen är ångrad
imports-undone-removed = { $count ->
    [0] Inget togs bort
    [one] { $count } post togs bort
   *[other] { $count } poster togs bort
}
imports-undone-restored = { $count ->
    [0] inget behövde återställas
    [one] { $count } återställdes
   *[other] { $count } återställdes
}
imports-undone-kept = { $count ->
    [one] { $count } post lämnades kvar, för att den har ändrats eller lämnats ut efter importen.
   *[other] { $count } poster lämnades kvar, för att de har ändrats eller lämnats ut efter importen.
}
imports-target-id = Id i registret
imports-target-password = Lösenord: att det fanns ett
imports-target-password_verifier = Lösenord: ett kontrollvärde
imports-target-of = { $column }: { $by }
