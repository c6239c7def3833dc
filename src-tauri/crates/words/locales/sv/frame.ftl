### Fönstrets ram: rummen, kommandona, statusraden och banden som ligger kvar.

frame-rooms = Rum
frame-group-people = Personer
frame-group-use = Det de använder
frame-group-agreements = Avtal och listor
frame-group-voice = Vad de säger
frame-group-disclosing = Utlämnande
frame-group-about = Om registret
frame-place-today = I dag

frame-place-contacts = { contacts-title }
frame-place-organisations = { organisations-title }
frame-place-devices = { devices-title }
frame-place-sessions = { sessions-title }
frame-place-products = { products-title }
frame-place-accounts = { accounts-title }
frame-place-contracts = { contracts-title }
frame-place-contract_contacts = { contract_contacts-title }
frame-place-lists = { lists-title }
frame-place-memberships = { memberships-title }
frame-place-feedback = { feedback-title }
frame-place-competitions = { competitions-title }
frame-place-entries = { entries-title }
frame-place-surveys = { surveys-title }
frame-place-responses = { responses-title }
frame-place-import = Import
frame-place-disclose = Lämna ut
frame-place-ledger = Utlämnanden
frame-place-recipients = Mottagare
frame-place-package = Granska paket
frame-place-register = Registrets uppgifter
frame-place-log = Logg
frame-place-safekeeping = Kopior och nycklar
frame-place-settings = Inställningar
frame-says-today = saker väntar

frame-says-contacts = personer
frame-says-organisations = organisationer
frame-says-recipients = mottagare
frame-says-log = poster

frame-log = Loggen har { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
frame-sample = Exempeldata
frame-readonly = Skrivskyddat
frame-hint-commands = sök, kommandon
frame-hint-lock = lås

frame-sample-title = Det här är ett exempelregister
frame-sample-text = Alla personer är påhittade. Riktiga uppgifter tas inte emot.
frame-sample-leave = Skapa ett eget register…
frame-recovery-title = Återställningskoden är inte bekräftad
frame-recovery-text = Utan den går registret förlorat om både datorn och lösenfrasen gör det.
frame-recovery-do = Bekräfta…
frame-readonly-title = Registret kan bara läsas
frame-readonly-text = Det är äldre än när det senast var öppet på den här datorn. Ta reda på om någon har lagt tillbaka en äldre kopia.
frame-readonly-do = Godkänn den här kopian…
frame-accept-title = Fortsätta med den här kopian?
frame-accept-text = Det som skrevs efter den finns inte i den: personer, ändringar och utlämnanden. Har du en nyare kopia, stäng registret och lägg tillbaka den i stället. Loggen antecknar att du godkände.
frame-accept-do = Fortsätt med kopian

frame-begun = { $noun ->
    [contact] Du hade börjat skriva en kontakt
    [organisation] Du hade börjat skriva en organisation
    [product] Du hade börjat skriva en produkt
    [device] Du hade börjat skriva en enhet
    [recipient] Du hade börjat skriva en mottagare
    [account] Du hade börjat skriva ett konto
    [contract] Du hade börjat skriva ett avtal
    [contract_contact] Du hade börjat skriva en kontaktperson
    [list] Du hade börjat skriva en e-postlista
    [membership] Du hade börjat skriva en prenumeration
    [feedback] Du hade börjat skriva en synpunkt
    [competition] Du hade börjat skriva en tävling
    [entry] Du hade börjat skriva ett tävlingsbidrag
    [survey] Du hade börjat skriva en enkät
    [response] Du hade börjat skriva ett enkätsvar
   *[other] Du hade börjat skriva en post
}
frame-begun-text = Det sparades aldrig.
frame-begun-go = Fortsätt skriva
frame-begun-drop = Kasta utkastet

frame-unbuilt-title = Rummet är inte inrett ännu
frame-unbuilt-text = Den här versionen av programmet har ingenting att visa här.
frame-broken-title = Rummet kunde inte visas
frame-loading = Hämtar

copied = Kopierat.
copy-failed = Urklippet tog inte emot texten.

## Filer som släpps på fönstret, eller öppnas från skrivbordet.

arrived-drop = Släpp filen: ett paket, en kontaktfil, ett register eller en säkerhetskopia
arrived-drop-start = Släpp filen: ett register, ett paket eller en säkerhetskopia
arrived-waits = { $name } väntar tills det du gör är klart.
arrived-offer = { $name } väntar.
arrived-show = Visa
arrived-other = { $name } kan inte öppnas här. Programmet öppnar register, säkerhetskopior, paket (.tar.age) och tabeller (.csv).
arrived-no-register = Öppna först registret som { $name } ska läsas in i, och släpp filen igen.
arrived-read-only = Registret kan bara läsas: { $name } kan inte läsas in i det.
arrived-importing = En annan import pågår. Gör klart eller avbryt den, och släpp { $name } igen.
arrived-open-already = { $name } är redan öppet.
arrived-open = Öppna ett annat register?
arrived-open-text = { $open } stängs och { $name } öppnas. Det som inte är sparat går förlorat.
arrived-open-do = Stäng och öppna
arrived-restore = Återställa ett register?
arrived-restore-text = { $name } är en säkerhetskopia. När den är återställd stängs { $open }, som inte ändras av det.
arrived-restore-do = Återställ…

## Kommandon

command-group-go = Gå till
command-group-edit = Redigera
command-group-do = Arbete
command-group-window = Fönster
command-go-today = Visa vad som väntar i dag

command-go-contacts = Visa kontakter
command-go-organisations = Visa organisationer
command-go-devices = Visa enheter
command-go-sessions = Visa sessioner
command-go-products = Visa produkter och tjänster
command-go-accounts = Visa konton
command-go-contracts = Visa avtal
command-go-contract_contacts = Visa avtalens kontaktpersoner
command-go-lists = Visa e-postlistor
command-go-memberships = Visa prenumerationer
command-go-feedback = Visa synpunkter
command-go-competitions = Visa tävlingar
command-go-entries = Visa tävlingsbidrag
command-go-surveys = Visa enkäter
command-go-responses = Visa enkätsvar
command-go-import = Importera…
command-go-disclose = Lämna ut…
command-go-ledger = Visa utlämnanden
command-go-recipients = Visa mottagare
command-go-package = Granska paket…
command-go-register = Visa registrets uppgifter
command-go-log = Visa loggen
command-go-safekeeping = Visa säkerhetskopior och nycklar
command-go-settings = Inställningar

command-find = Sök
command-undo = Ångra
command-redo = Gör om
command-contact-edit = Ändra kontakten
command-close = Stäng det som visas vid sidan
command-organisation-edit = Ändra organisationen
command-device-edit = Ändra enheten
command-product-edit = Ändra produkten eller tjänsten
command-account-edit = Ändra kontot
command-contract-edit = Ändra avtalet
command-contract_contact-edit = Ändra kontaktpersonen
command-list-edit = Ändra e-postlistan
command-membership-edit = Ändra prenumerationen
command-feedback-edit = Ändra synpunkten
command-competition-edit = Ändra tävlingen
command-entry-edit = Ändra tävlingsbidraget
command-survey-edit = Ändra enkäten
command-response-edit = Ändra enkätsvaret
command-records-change = Ändra de valda…
command-records-export = Exportera till fil…
command-contact-duplicates = Leta efter dubbletter bland kontakter
command-organisation-duplicates = Leta efter dubbletter bland organisationer
command-records-merge = Slå ihop de två valda…
command-merge = Slå ihop de två
command-merge-apart = Märk som inte samma
command-merge-next = Nästa par
command-samples = Prova med exempeldata
command-lock = Lås registret
command-recovery = Bekräfta återställningskoden
command-palette = Sök bland kommandon
command-shortcuts = Kortkommandon
command-sidebar = Visa eller dölj rummen
command-zoom-in = Större text
command-zoom-out = Mindre text
command-zoom-reset = Vanlig storlek
command-language-sv = Byt språk till svenska
command-language-fi = Byt språk till finska
command-language-en = Byt språk till engelska
command-theme-system = Färger som i systemet
command-theme-light = Ljusa färger
command-theme-dark = Mörka färger
