### Skalklienten: vad kommandot liggare svarar.

cli-register = Register
cli-address = Adress
cli-contacts = Kontakter
cli-organisations = Organisationer
cli-recipients = Mottagare
cli-log-entries = Poster i loggen
cli-log-head = Den nyaste radens SHA-256
cli-signing-key = Öppen nyckel för underskrifter
cli-slots = Öppnas med
cli-slot-keychain = nyckelring
cli-slot-passphrase = lösenfras
cli-slot-recovery = återställningskod
cli-generation = Nyckelns ordningsnummer
cli-created-at = Först antecknat
cli-updated-at = Senast ändrat
cli-marketing = Direktmarknadsföring
cli-objects = personen har motsatt sig
cli-language = Fönstrets språk
cli-as-system = som systemet
cli-theme = Färger
cli-auto-lock = Låses efter minuter
cli-default-region = Land för telefonnummer
cli-zoom = Storlek i procent

cli-col-id = Id
cli-col-number = Nr
cli-col-at = När
cli-col-who = Vem
cli-col-what = Vad
cli-col-members = Gäller
cli-col-file = Fil
cli-col-files = Filer
cli-col-undone = Ångrad
cli-col-kind = Slag
cli-col-key = Nyckelns läge
cli-col-disclosures = Utlämnanden
cli-col-state = Läge
cli-col-recipient = Mottagare
cli-col-sender = Avsändare
cli-col-purpose = Ändamål
cli-col-code = Kod
cli-col-clause = Punkt
cli-col-column = Kolumn
cli-col-filled = Ifyllda
cli-col-becomes = Blir
cli-col-samples = Exempel

cli-rows = Rad { $from }–{ $to } av { $total }.
cli-and-more = … och { $count } till
cli-written = Skrivet till { $file }.
cli-removed = Posten är borttagen.
cli-gone = finns inte kvar

cli-created = Registret { $name } är skapat. Återställningsbladet ligger i { $sheet }: skriv ut det, förvara det inlåst och radera sedan filen.
cli-recovery-confirmed = Återställningskoden är bekräftad.
cli-demo-added = Påhittade personer tillagda: { $count }.
cli-register-whole = Registret är helt.
cli-register-not-whole = Registret är inte helt. Skriv inget mer i det, ta en kopia av mappen och återställ den senaste säkerhetskopian.
cli-log-whole = Loggen är hel. Poster lästa: { $count }.
cli-log-not-whole = Loggen är inte hel. Poster lästa: { $count }.

cli-look = { $format ->
    [xlsx] Excel-arbetsbok, blad { $sheet }. Rader: { $rows }.
    [ods] OpenDocument-kalkylblad, blad { $sheet }. Rader: { $rows }.
    [vcard] vCard-kort: { $rows }. Teckenkod: { $encoding }.
    [json_lines] JSON Lines. Rader: { $rows }. Teckenkod: { $encoding }.
   *[text] Rader: { $rows }. Teckenkod: { $encoding }. Mellan cellerna: { $delimiter }.
}
cli-look-sheet = Blad { $sheet }, rader: { $rows }
cli-imported-before = Samma fil importerades { $at }.
cli-import-rows = Rader
cli-import-added = Nya
cli-import-same = Oförändrade
cli-import-changed = Ändrade
cli-import-possible = Möjliga dubbletter
cli-import-rejected = Rader som inte tas in
cli-import-not-taken = Värden som inte togs
cli-import-batch = Importen har id { $id }. Den kan ångras.
cli-import-dry = Inget sparades.
cli-undone = Borttagna: { $removed }. Återställda: { $restored }. Kvar, för att de har ändrats eller lämnats ut sedan dess: { $kept }.

cli-key-none = saknas
cli-key-unconfirmed = inte bekräftad
cli-key-confirmed = bekräftad
cli-disclosed-to = Utlämnat till { $recipient }, { $purpose }, { $at }
cli-refused = Inget lämnades ut. Det här säger nej:
cli-withheld = Hålls inne: { $count }. { $why }
cli-would-leave = Personer som skulle lämnas ut: { $count }. Inget har lämnats ut.
cli-disclosed = Personer
cli-package = Paket
cli-signature = Underskrift
cli-package-id = Paketets id
cli-sha256 = Paketets SHA-256
cli-sums = SHA-256 av SHA256SUMS
cli-folder = Mapp
cli-verified = Underskriften stämmer.
cli-opened = Allt stämmer, och paketet är öppnat.

cli-prompt-passphrase = Lösenfras, eller återställningskod:
cli-prompt-recovery = Återställningskod:
cli-prompt-new = Ny lösenfras, minst 12 tecken:
cli-prompt-new-optional = Ny lösenfras, minst 12 tecken (tom: bara nyckelringen):
cli-prompt-again = Samma lösenfras en gång till:

cli-fail-no_vault = Vilket register? Ange det med --vault eller i LIGGARE_VAULT.
cli-fail-no_secret = Registret är låst, och det finns ingen att fråga. Ange --passphrase-file eller --recovery-file.
cli-fail-needs_passphrase = Utan nyckelring behöver registret en lösenfras. Ange --passphrase-file.
cli-fail-passphrases_differ = Lösenfraserna är olika. Inget skapades.
cli-fail-no_code_in_file = Filen har ingen återställningskod. Koden börjar med AGE-SECRET-KEY-1.
cli-fail-file_taken = Filen finns redan. Inget skrivs över.
cli-fail-no_home = Kontot har ingen hemkatalog, så programmet kan inte minnas något.

cli-backup-made = Säkerhetskopian { $file } är skriven och läst tillbaka.
cli-backup-opens = Säkerhetskopian öppnas, och allt i den håller.
cli-backup-due = Det är dags för en säkerhetskopia.
cli-rehearsal-due = Det är dags att pröva att en säkerhetskopia går att återställa.
cli-restored = Registret { $name } är återställt till { $dir }.
cli-recovery-renewed = Den nya återställningskoden står på { $sheet }: skriv ut bladet, lås in det och ta bort filen. Det gamla bladet öppnar inte längre registret.
cli-recovery-unsaved = Det nya bladet kunde inte skrivas. Skriv upp koden nu: den öppnar registret, och det gamla bladet öppnar ingenting längre: { $code }
cli-history-added = tillagd
cli-history-edited = ändrad
cli-history-imported = kom med en import
cli-history-import_edited = ändrad av en import
cli-history-bulk_edited = ändrad tillsammans med andra
cli-history-reverted = ändring ångrad eller gjord igen
cli-bulk-before = Nu
cli-bulk-after = Blir
cli-bulk-would = Skulle ändras: { $changes }. Har redan värdet: { $same }. Kan inte ha det: { $refused }. Ingenting har ändrats.
cli-bulk-done = Ändrade kontakter: { $count }.
cli-today-nothing = Ingenting väntar i dag.
cli-today-contract = Avtalet med { $name } går ut { $day }.
cli-today-package = Paketet till { $name } går ut { $day }.
cli-today-unfinished = Utlämnandet till { $name } { $day } kan ha lämnat registret.
