# Användning: när produkter och tjänster används, av vem och hur länge.

usage-log-lines = Lästa rader
usage-log-rejected = Rader som inte är anrop
usage-log-anonymous = Anrop där inget säger vems de är
usage-log-elsewhere = Anrop till adresser utan produkt
usage-log-strangers = Anrop av personer som inte finns i registret
usage-log-unclear = Anrop där flera personer kan avses
usage-log-added = Nya sessioner
usage-log-same = Sessioner som redan fanns
usage-log-cut = Sessioner som delades för att spara minne

usage-product = Produkt
usage-company = Företag
usage-times = Gånger
usage-minutes = Minuter
usage-first = Första gången
usage-last = Senaste gången
usage-from = Från och med

usage-day-mon = mån
usage-day-tue = tis
usage-day-wed = ons
usage-day-thu = tors
usage-day-fri = fre
usage-day-sat = lör
usage-day-sun = sön

field-session-started = Började
field-session-seconds = Sekunder
field-session-contact = Person
field-session-product = Produkt
field-session-company = Företag
field-session-device = Enhet
field-session-hits = Anrop
field-session-ended = Slutade
field-session-user_name = Användarnamn hos produkten
field-session-user_agent = User agent
field-session-ip = IP-adress

## Användningen på en produkts och en persons sida.

usage-title = Användning
usage-mean = I medeltal
usage-in-minutes = { $minutes } min
usage-counted = { $count ->
    [one] { $times } gång
   *[other] { $times } gånger
}
usage-of-product = { $times }, senast { $last }
usage-by-week = Gånger per vecka
usage-by-month = Gånger per månad
usage-most-week = Flest under veckan från { $day }: { $times }.
usage-most-month = Flest i { $month }: { $times }.
usage-by-hour = När på veckan
usage-most-hour = Oftast { $weekday } klockan { $from }–{ $to }.
usage-zone = Klockslag i { $zone }

## Rummet för sessioner.

sessions-title = Sessioner
sessions-search = Sök sessioner
sessions-empty-title = Inga sessioner ännu
sessions-empty-text = När produkter och tjänster har använts. Sessioner kommer med en webbservers loggar eller med en fil som har en session per rad.
sessions-nobody-title = Inga sessioner hittades
sessions-nobody-text = Sökningen letar i namn på personer och produkter, i början av varje ord.
session-label = Sessionen
session-close = Stäng sessionen
