# Käyttö: milloin tuotteita ja palveluja käytetään, kuka käyttää ja kuinka kauan.

usage-log-lines = Luettuja rivejä
usage-log-rejected = Rivejä, jotka eivät ole pyyntöjä
usage-log-anonymous = Pyyntöjä, joista ei selviä, kenen ne ovat
usage-log-elsewhere = Pyyntöjä osoitteisiin, joilla ei ole tuotetta
usage-log-strangers = Pyyntöjä henkilöiltä, joita ei ole rekisterissä
usage-log-unclear = Pyyntöjä, jotka voivat olla usean henkilön
usage-log-added = Uusia istuntoja
usage-log-same = Istuntoja, jotka olivat jo rekisterissä
usage-log-cut = Istuntoja, jotka katkaistiin muistin säästämiseksi

usage-product = Tuote
usage-company = Yritys
usage-times = Kertoja
usage-minutes = Minuutteja
usage-first = Ensimmäinen kerta
usage-last = Viimeisin kerta
usage-from = Alkaen

usage-day-mon = ma
usage-day-tue = ti
usage-day-wed = ke
usage-day-thu = to
usage-day-fri = pe
usage-day-sat = la
usage-day-sun = su

field-session-started = Alkoi
field-session-seconds = Sekunteja
field-session-contact = Henkilö
field-session-product = Tuote
field-session-company = Yritys
field-session-device = Laite
field-session-hits = Pyyntöjä
field-session-ended = Päättyi
field-session-user_name = Käyttäjätunnus tuotteessa
field-session-user_agent = User agent
field-session-ip = IP-osoite

## Käyttö tuotteen ja henkilön sivulla.

usage-title = Käyttö
usage-mean = Keskimäärin
usage-in-minutes = { $minutes } min
usage-counted = { $count ->
    [one] { $times } kerta
   *[other] { $times } kertaa
}
usage-of-product = { $times }, viimeksi { $last }
usage-by-week = Käyttökerrat viikoittain
usage-by-month = Käyttökerrat kuukausittain
usage-most-week = Eniten { $day } alkaneella viikolla: { $times }.
usage-most-month = Eniten: { $month }, { $times }.
usage-by-hour = Viikonpäivä ja kellonaika
usage-most-hour = Useimmin: { $weekday } klo { $from }–{ $to }.
usage-zone = Kellonajat: { $zone }

## Istuntojen huone.

sessions-title = Istunnot
sessions-search = Hae istuntoja
sessions-empty-title = Ei vielä istuntoja
sessions-empty-text = Milloin tuotteita ja palveluja on käytetty. Istunnot tulevat verkkopalvelimen lokeista tai tiedostosta, jossa on yksi istunto riviä kohti.
sessions-nobody-title = Istuntoja ei löytynyt
sessions-nobody-text = Haku etsii henkilöiden ja tuotteiden nimistä, jokaisen sanan alusta.
session-label = Istunto
session-close = Sulje istunto
