### Loggen: vad som har gjorts, och om den och registret är hela.

logbook-title = Logg
logbook-sub = { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
logbook-loading = Hämtar loggen
logbook-empty-title = Loggen är tom
logbook-empty-text = Den första ändringen i registret blir den första posten.
logbook-verify = Kontrollera loggen
logbook-check = Kontrollera registret
logbook-verifying = Läser varje post i loggen
logbook-checking = Läser varje rad i registret
logbook-verify-cancelled = Kontrollen avbröts.
logbook-col-seq = Nr
logbook-col-at = När
logbook-col-actor = Vem
logbook-col-action = Vad
logbook-col-members = Gäller
logbook-members = { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
logbook-actor-keeper = registerföraren
logbook-actor-program = programmet
logbook-entry = Post { $seq }
logbook-line = Raden, så som kedjan har den
logbook-line-hint = Nästa post bär SHA-256 av den här raden. Så märks det om någon rad ändras eller tas bort.
logbook-prev = Föregående rads SHA-256
logbook-object = Föremål
logbook-object-none = inget enskilt
logbook-head = Den nyaste radens SHA-256
logbook-copy = Kopiera raden

logbook-whole = Loggen är hel
logbook-whole-text = { $count ->
    [one] { $count } post lästes, och kedjan håller.
   *[other] { $count } poster lästes, och kedjan håller.
}
logbook-broken = Loggen är inte hel
logbook-broken-text = Skriv inget mer i registret. Ta en kopia av mappen, och jämför med den senaste säkerhetskopian och med de paket som har lämnats ut: varje paket bär loggens läge den dagen.
logbook-problem-gap = Poster saknas före nummer { $seq }.
logbook-problem-malformed = Post { $seq } har inte den form en post har.
logbook-problem-broken_chain = Post { $seq } följer inte på raden före den.
logbook-problem-payload = Innehållet i post { $seq } är inte det som antecknades.
logbook-problem-members = Posterna som { $seq } gällde är inte de som antecknades.
logbook-problem-pages = Sidor i filen stämmer inte med sin kontrollsumma: { $detail }
logbook-problem-structure = Databasens uppbyggnad håller inte: { $detail }
logbook-problem-references = En post hänvisar till något som inte finns: { $detail }
logbook-problem-rows = En tabell kan inte läsas i sin helhet: { $detail }
logbook-export = Exportera loggen…
logbook-export-dialog = Mapp att skriva loggen i
logbook-exporting = Exporterar loggen
logbook-exported = Loggen är exporterad
logbook-exported-text = { $count ->
    [one] { $count } post ligger undertecknad i mappen { $folder }. Den som granskar kör skriptet i mappen och behöver bara sha256sum och minisign.
   *[other] { $count } poster ligger undertecknade i mappen { $folder }. Den som granskar kör skriptet i mappen och behöver bara sha256sum och minisign.
}
logbook-export-cancelled = Exporten avbröts.
logbook-register-whole = Registret är helt
logbook-register-whole-text = { $count ->
    [one] { $count } rad lästes, och allt stämmer.
   *[other] { $count } rader lästes, och allt stämmer.
}
logbook-register-broken = Registret är skadat
logbook-register-broken-text = Skriv inget mer i det. Ta en kopia av mappen och återställ den senaste säkerhetskopian.

## Vad som gjordes, en text för varje handling.

log-record-add = { $noun ->
    [contact] Kontakt tillagd
    [organisation] Organisation tillagd
    [product] Produkt tillagd
    [device] Enhet tillagd
    [recipient] Mottagare tillagd
    [account] Konto tillagt
    [contract] Avtal tillagt
    [contract_contact] Kontaktperson tillagd
    [list] E-postlista tillagd
    [membership] Prenumeration tillagd
    [feedback] Synpunkt tillagd
    [competition] Tävling tillagd
    [entry] Tävlingsbidrag tillagt
    [survey] Enkät tillagd
    [response] Enkätsvar tillagt
   *[other] Post tillagd
}
log-record-edit = { $noun ->
    [contact] Kontakt ändrad
    [organisation] Organisation ändrad
    [product] Produkt ändrad
    [device] Enhet ändrad
    [recipient] Mottagare ändrad
    [account] Konto ändrat
    [contract] Avtal ändrat
    [contract_contact] Kontaktperson ändrad
    [list] E-postlista ändrad
    [membership] Prenumeration ändrad
    [feedback] Synpunkt ändrad
    [competition] Tävling ändrad
    [entry] Tävlingsbidrag ändrat
    [survey] Enkät ändrad
    [response] Enkätsvar ändrat
   *[other] Post ändrad
}
log-records-edit = { $noun ->
    [contact] Kontakter ändrade tillsammans
    [organisation] Organisationer ändrade tillsammans
    [product] Produkter ändrade tillsammans
    [device] Enheter ändrade tillsammans
    [recipient] Mottagare ändrade tillsammans
    [account] Konton ändrade tillsammans
    [contract] Avtal ändrade tillsammans
    [contract_contact] Kontaktpersoner ändrade tillsammans
    [list] E-postlistor ändrade tillsammans
    [membership] Prenumerationer ändrade tillsammans
    [feedback] Synpunkter ändrade tillsammans
    [competition] Tävlingar ändrade tillsammans
    [entry] Tävlingsbidrag ändrade tillsammans
    [survey] Enkäter ändrade tillsammans
    [response] Enkätsvar ändrade tillsammans
   *[other] Poster ändrade tillsammans
}
log-records-import = { $noun ->
    [contact] Kontakter importerade
    [organisation] Organisationer importerade
    [product] Produkter importerade
    [device] Enheter importerade
    [session] Sessioner importerade
    [recipient] Mottagare importerade
    [account] Konton importerade
    [contract] Avtal importerade
    [contract_contact] Kontaktpersoner importerade
    [list] E-postlistor importerade
    [membership] Prenumerationer importerade
    [feedback] Synpunkter importerade
    [competition] Tävlingar importerade
    [entry] Tävlingsbidrag importerade
    [survey] Enkäter importerade
    [response] Enkätsvar importerade
   *[other] Poster importerade
}
log-record-remove = { $noun ->
    [contact] Kontakt borttagen
    [organisation] Organisation borttagen
    [product] Produkt borttagen
    [device] Enhet borttagen
    [recipient] Mottagare borttagen
    [account] Konto borttaget
    [contract] Avtal borttaget
    [contract_contact] Kontaktperson borttagen
    [list] E-postlista borttagen
    [membership] Prenumeration borttagen
    [feedback] Synpunkt borttagen
    [competition] Tävling borttagen
    [entry] Tävlingsbidrag borttaget
    [survey] Enkät borttagen
    [response] Enkätsvar borttaget
   *[other] Post borttagen
}
log-record-add_undone = { $noun ->
    [contact] Tillägg av kontakt ångrat
    [organisation] Tillägg av organisation ångrat
    [product] Tillägg av produkt ångrat
    [device] Tillägg av enhet ångrat
    [recipient] Tillägg av mottagare ångrat
    [account] Tillägg av konto ångrat
    [contract] Tillägg av avtal ångrat
    [contract_contact] Tillägg av kontaktperson ångrat
    [list] Tillägg av e-postlista ångrat
    [membership] Tillägg av prenumeration ångrat
    [feedback] Tillägg av synpunkt ångrat
    [competition] Tillägg av tävling ångrat
    [entry] Tillägg av tävlingsbidrag ångrat
    [survey] Tillägg av enkät ångrat
    [response] Tillägg av enkätsvar ångrat
   *[other] Tillägg av post ångrat
}
log-import-undo = Import ångrad
log-disclosure-intent = Utlämnande påbörjat
log-disclosure-completed = Utlämnande slutfört
log-disclosure-cancelled = Utlämnande avbrutet
log-register-edit = Registrets uppgifter ändrade
log-recovery-confirmed = Återställningsbladet bekräftat
log-rollback-accepted = Äldre läge godkänt av registerföraren
log-instance-began = Registret började användas på en annan dator
log-vault-created = Registret skapat
log-vault-opened_first_here = Registret öppnat första gången på den här datorn
log-slot-added = Ett sätt att öppna registret tillagt
log-slots-healed = Sätten att öppna registret återställda
log-signing_key-add = Ny nyckel för underskrifter
log-act-reverted = Ändring ångrad eller gjord igen
log-key-rotated = Ny nyckel för registret
log-backup-made = Säkerhetskopia gjord
log-backups-planned = Plan för säkerhetskopior ändrad
log-restore-rehearsed = Återställning prövad
log-vault-restored = Registret återställt från säkerhetskopia
log-log-exported = Loggen exporterad för granskning
