### Säkerhetskopior, provåterställning och sätten att öppna registret.

backup-made = Säkerhetskopian är gjord och läst tillbaka: { $file }, { $size }.
backup-making = Gör en säkerhetskopia
backup-folder-dialog = Mapp för säkerhetskopior
safekeeping-title = Säkerhetskopior och nycklar
safekeeping-loading = Hämtar

## Säkerhetskopior.

backup-title = Säkerhetskopior
backup-lead = En säkerhetskopia är hela registret i en enda krypterad fil. Förvara den på en annan disk än datorns egen.
backup-sample = Ett exempelregister säkerhetskopieras inte: personerna i det är påhittade.
backup-folder = Mapp för säkerhetskopior
backup-folder-none = Ingen mapp vald
backup-folder-hint = När registret är öppet och mappen är ansluten görs kopian av sig själv.
backup-folder-none-hint = Programmet påminner, men gör ingen kopia av sig själv.
backup-folder-forget = Använd den inte mer
backup-every = Hur ofta
backup-every-unit = dagar emellan
backup-somewhere = Säkerhetskopiera till en mapp…
backup-list = Gjorda säkerhetskopior
backup-none = Ingen säkerhetskopia är gjord ännu.
backup-col-at = Gjord
backup-col-file = Fil
backup-size = Storlek
backup-col-contacts = Personer
backup-col-present = Där den skrevs
backup-present = finns
backup-gone = finns inte där
backup-made-at = Kopian gjord
backup-created = Registret skapat
backup-file-dialog = Välj säkerhetskopian
backup-secret-hint = Den som gällde när kopian gjordes.

## Provåterställning.

rehearse-title = Provåterställ en kopia
rehearse-why = En kopia som ingen har öppnat är bara en förhoppning. Provet tar några minuter och rör inte registret.
rehearse-lead = Välj en kopia. Programmet öppnar den för sig och läser den till slutet. Registret du arbetar i berörs inte.
rehearse-do = Öppna på prov
rehearse-working = Öppnar och läser kopian
rehearse-found = Kopian går att öppna
rehearse-found-text = Hemligheten du skrev öppnade den, och den är hel. Det här finns i den.
rehearse-other = Men det är en kopia av ett annat register än det som är öppet.
rehearse-as-of = Så som registret var
rehearse-log = Poster i loggen

## Sätten att öppna registret.

keys-title = Sätt att öppna registret
keys-slot-passphrase = Lösenfras
keys-slot-passphrase-text = Öppnar registret på vilken dator som helst.
keys-slot-keychain = Datorns nyckelring
keys-slot-keychain-text = Öppnar registret när du har loggat in på den här datorn.
keys-slot-recovery = Återställningskod
keys-slot-recovery-text = Öppnar registret när allt annat är borta. Finns bara på bladet.
keys-since = sedan { $day }
keys-confirmed = · läst från bladet { $day }
keys-unconfirmed = · inte bekräftad
keys-change = Byt…
keys-renew = Ny kod…
keys-remove = Ta bort…
keys-rotate = Byt nyckel…
keys-generation = Nyckel { $generation } gäller
keys-generation-text = Den krypterar registret. Sätten ovan öppnar den.
keys-note = Varje ändring här ger registret en ny nyckel
keys-note-text = Äldre säkerhetskopior öppnas fortfarande med den lösenfras och den kod som gällde när de gjordes. Behåll gamla blad så länge du behåller gamla kopior.
keys-proof-hint = Visar att det är du.
keys-changed = Det är gjort. Nyckel { $generation } gäller nu.
keys-working = Krypterar registret med den nya nyckeln
keys-passphrase-title = Byt lösenfras
keys-passphrase-first = Välj en lösenfras
keys-passphrase-now = Nuvarande lösenfras
keys-passphrase-new = Ny lösenfras
keys-passphrase-do = Använd den nya
keys-recovery-title = Ny återställningskod
keys-recovery-text = Koden på bladet slutar öppna registret. Den nya visas en gång, och två grupper av den läses tillbaka.
keys-recovery-do = Gör en ny kod
keys-rotate-title = Byt nyckel
keys-rotate-text = Registret krypteras med en ny nyckel. Gör det när någon kan ha kommit åt den gamla. Sätten att öppna det förblir desamma.
keys-rotate-do = Byt nyckel
keys-remove-title = Ta bort: { $way }
keys-remove-keychain = Sedan frågar programmet efter lösenfrasen varje gång registret öppnas på den här datorn.
keys-remove-passphrase = Sedan öppnas registret bara med den här datorns nyckelring och återställningskoden.
keys-remove-do = Ta bort
