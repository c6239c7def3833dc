### Att kontrollera och öppna ett utlämningspaket.

package-title = Granska och öppna paket
package-intro = Ett utlämningspaket är två filer: paketet (.tar.age) och underskriften (.tar.age.minisig) bredvid. Först kontrolleras vem som har undertecknat det, sedan kan det öppnas.
package-file = Vilket paket?
package-file-dialog = Välj paketet
package-file-hint = Välj filen, eller släpp den på fönstret. Underskriften ska ligga i samma mapp.
package-sender = Avsändarens öppna nyckel
package-sender-hint = Börjar med RW. Du ska ha fått den på annan väg än paketet, till exempel per telefon eller på papper.
package-sender-own = Vårt eget paket
package-sender-shape = Det är ingen nyckel av det här slaget: den börjar med RW och har 56 tecken.
package-identity = Din hemliga nyckelfil
package-identity-dialog = Välj din hemliga nyckelfil
package-identity-hint = Filen med AGE-SECRET-KEY-1. Den läses, men sparas inte.
package-out = Mapp att packa upp i
package-out-dialog = Välj mappen att packa upp i
package-out-hint = Innehållet skrivs hit utan kryptering. Är mappen inte tom skapas en ny i den, med paketets namn.
package-verify = Kontrollera underskriften
package-open = Öppna paketet
package-verifying = Kontrollerar underskriften
package-opening = Kontrollerar och öppnar paketet
package-cancelled = Du avbröt. Inget packades upp.

package-verified = Underskriften är äkta
package-opened = Äkta och öppnat
package-refused = Lita inte på paketet
package-met = Håller:
package-check-outer = Underskriften är avsändarens
package-check-key = Krypterat till din nyckel
package-check-inner = Innehållet är undertecknat, till dig
package-check-expiry = Sista dagen har inte gått
package-check-files = Varje fil står i förteckningen, och inga andra finns
package-checks = Kontroller
package-contents = Vad paketet säger
package-from = Från
package-purpose = Ändamål
package-fields = Uppgifter
package-rows = Innehåll
package-expires = Gäller till och med
package-id = Paketets id
package-sums = Förteckningens SHA-256
package-files = Filer
package-from-whom = Vem har skickat det?
package-inside = Vad innehåller det?
package-inside-later = Paketet öppnas när underskriften är kontrollerad.

## Omdömet, i stora bokstäver.

package-unknown = Inte kontrollerat
package-unknown-text = Programmet har ännu inte sett om paketet är det som avsändaren undertecknade.
package-verified-text = Filen är precis den som nyckelns innehavare undertecknade. Vem det är vet du om du fick nyckeln på en väg du litar på.
package-opened-text = Alla kontroller håller: rätt avsändare, till dig, inom tiden, och varje fil är hel.
package-closed = Vem paketet är från, vad det är för och hur länge det gäller står inuti, undertecknat. Öppna det för att läsa.
package-not-checked = Underskriften kunde inte kontrolleras
package-not-opened = Paketet öppnades inte
package-unpacked = Uppgifterna ligger nu okrypterade på disken
package-unpacked-text = I mappen { $folder }. Radera dem när du inte längre behöver dem.
package-to = Till
package-key = Nyckel
package-created = Gjort
package-to-you = Krypterat till nyckeln i { $file }
package-people = { $count ->
    [one] Uppgifter om { $count } person
   *[other] Uppgifter om { $count } personer
}
package-technical = Tekniska detaljer
