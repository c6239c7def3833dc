### Innan ett register är öppet: skapa, öppna, låsa upp, återställningsbladet.

start-lead = Ett krypterat register för dig som svarar för andras uppgifter.
start-recent = Senast öppnade
start-recent-gone = finns inte längre där
start-recent-forget = Ta bort { $name } ur listan
start-open = Öppna ett register…
start-open-title = Öppna ett register
start-create = Skapa ett register…
start-sample = Prova med exempeldata
start-sample-detail = Påhittade personer, inga frågor. Allt går att prova.
start-sample-working = Hittar på personer
start-opening = Öppnar { $name }
start-version = Version { $version }
start-language = Språk
start-failed = { $name } kunde inte öppnas
start-create-detail = Namn, registeransvarig och en lösenfras. Det tar en minut.
start-open-detail = En mapp som slutar på .liggare.
start-restore = Återställ från en säkerhetskopia…
start-restore-detail = Om datorn eller registret är borta.
start-package = Granska ett paket…
start-package-detail = Se vem som har skickat det, och öppna det.
start-first-text = Ett register är en krypterad mapp på den här datorn. Ingenting skickas någonstans.

create-title = Nytt register
create-step-register = Registret
create-step-secret = Lösenfras
create-name = Registrets namn
create-name-hint = Så som det står i registerbeskrivningen.
create-name-suggested = Kund- och marknadsföringsregister
create-controller = Registeransvarig
create-controller-hint = Företaget eller sammanslutningen som registret förs för.
create-country = Den registeransvarigas land
create-place = Plats
create-place-choose = Välj…
create-place-none = Ingen mapp vald
create-place-title = Var ska registret ligga?
create-passphrase = Lösenfras
create-passphrase-hint = Minst 12 tecken. Fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.
create-repeat = Samma lösenfras en gång till
create-repeat-differs = De två lösenfraserna är olika.
create-strength = Styrka
create-strength-short = För kort: { $count ->
    [one] { $count } tecken till
   *[other] { $count } tecken till
}
create-strength-weak = Svag
create-strength-fair = Godtagbar
create-strength-good = Stark
create-keychain = Låt datorns nyckelring öppna registret
create-keychain-detail = Då slipper du skriva lösenfrasen när programmet startar. Efter ett lås behövs den alltid.
create-do = Skapa registret

recovery-title = Återställningsbladet
recovery-lead = Koden öppnar registret om lösenfrasen glöms eller datorn går sönder. Den visas bara nu. Skriv av den eller spara bladet, och förvara det inlåst och åtskilt från datorn.
recovery-code = Återställningskod
recovery-save = Spara bladet…
recovery-save-title = Spara återställningsbladet
recovery-file = aterstallningsblad.txt
recovery-saved = Bladet är sparat. Skriv ut det och ta bort filen.
recovery-copy = Kopiera koden
recovery-copied = Koden är kopierad. Töm urklipp när du är klar.
recovery-ask = Läs från bladet
recovery-ask-text = Så vet både du och programmet att koden går att läsa.
recovery-group = Grupp { $number }
recovery-whole = Hela koden
recovery-whole-text = Skriv koden som den står på bladet. Mellanslag och radbyten spelar ingen roll.
recovery-confirm = Bekräfta
recovery-later = Senare
recovery-later-detail = Koden kan visas igen tills registret låses. Sedan finns den bara på bladet.
recovery-confirmed = Återställningskoden är bekräftad.
recovery-keychain = Nyckelringen tog inte emot nyckeln

unlock-title = Lås upp
unlock-why-keeper = Du låste registret.
unlock-why-idle = Registret låste sig, eftersom ingen rörde programmet på en stund.
unlock-why-session = Registret låste sig när datorns skärm låstes eller släcktes.
unlock-why-suspend = Registret låste sig när datorn gick i vila.
unlock-why-closed = Registret stängdes.
unlock-passphrase = Lösenfras
unlock-code = Återställningskod
unlock-code-hint = Från återställningsbladet. Mellanslag spelar ingen roll.
unlock-do = Lås upp
unlock-use-code = Använd återställningskoden
unlock-use-passphrase = Använd lösenfrasen
unlock-keychain = Försök med nyckelringen
unlock-other = Andra register

## Bladet som sparas. Raderna bryts av programmet.

letter-title = ÅTERSTÄLLNINGSBLAD
letter-register = Register
letter-controller = Registeransvarig
letter-vault = Registrets mapp
letter-date = Skrivet
letter-signing = Öppen signeringsnyckel
letter-code = ÅTERSTÄLLNINGSKOD
letter-code-text = Koden i grupper om { $size } tecken. Skriv grupperna efter varandra utan mellanslag:
letter-whole = Hela koden på en rad:
letter-what = VAD KODEN ÄR
letter-what-text = Den som har koden och registrets mapp kan läsa hela registret. Förvara bladet inlåst, åtskilt från datorn och från säkerhetskopiorna. Ta bort den här filen när den är utskriven.
letter-how = SÅ ANVÄNDS DEN
letter-how-text = Öppna registret i programmet Liggare och välj ”Använd återställningskoden” när det frågar efter lösenfrasen.
letter-stock = UTAN PROGRAMMET
letter-stock-text = Koden är en vanlig age-nyckel. Spara den på en rad i filen kod.txt. Mappen som gäller nu står i filen CURRENT; här heter den { $folder }. Med age fås databasens nyckel, 96 tecken:
letter-stock-open = Öppna sedan register.db med SQLCipher 4 och den nyckeln:
letter-file = kod.txt
letter-stock-end = Radera kod.txt efteråt.

## Ett register ur en säkerhetskopia.

restore-title = Återställ från en säkerhetskopia
restore-step-file = Säkerhetskopian
restore-step-secret = Lösenfras eller kod
restore-step-place = Plats
restore-file-text = Du behöver två saker: kopian, och den lösenfras eller återställningskod som gällde när den gjordes. Själva kopian ändras inte av det du gör här.
restore-secret-text = Har du bytt lösenfras sedan dess är det den gamla som gäller. Minns du den inte, ta fram återställningsbladet.
restore-place-text = Välj en mapp på datorns egen disk. Inget som finns där skrivs över.
restore-place-none = Ingen plats vald
restore-place-dialog = Var ska det återställda registret ligga?
restore-do = Återställ registret
restore-working = Återställer registret
restore-done = { $name } är återställt och öppet.
