# Usage: when products and services are used, by whom and for how long.

usage-log-lines = Lines read
usage-log-rejected = Lines that are no requests
usage-log-anonymous = Requests of which nothing says whose they are
usage-log-elsewhere = Requests to addresses of no product
usage-log-strangers = Requests by people who are not in the register
usage-log-unclear = Requests that may be several people’s
usage-log-added = New sessions
usage-log-same = Sessions already held
usage-log-cut = Sessions split to save memory

usage-product = Product
usage-company = Company
usage-times = Times
usage-minutes = Minutes
usage-first = First time
usage-last = Last time
usage-from = From

usage-day-mon = Mon
usage-day-tue = Tue
usage-day-wed = Wed
usage-day-thu = Thu
usage-day-fri = Fri
usage-day-sat = Sat
usage-day-sun = Sun

field-session-started = Began
field-session-seconds = Seconds
field-session-contact = Person
field-session-product = Product
field-session-company = Company
field-session-device = Device
field-session-hits = Requests

## Usage on the page of a product and of a person.

usage-title = Usage
usage-mean = On average
usage-in-minutes = { $minutes } min
usage-counted = { $count ->
    [one] { $times } time
   *[other] { $times } times
}
usage-of-product = { $times }, last { $last }
usage-by-week = Times per week
usage-by-month = Times per month
usage-most-week = Most in the week from { $day }: { $times }.
usage-most-month = Most in { $month }: { $times }.
usage-by-hour = When in the week
usage-most-hour = Most often on { $weekday }, { $from }–{ $to }.
usage-zone = Hours in { $zone }

## The room of sessions.

sessions-title = Sessions
sessions-search = Search sessions
sessions-empty-title = No sessions yet
sessions-empty-text = When products and services were used. Sessions come with the logs of a web server, which the command liggare import weblog takes in.
sessions-nobody-title = No session matches
sessions-nobody-text = The search looks in names of people and products, at the beginning of each word.
session-label = The session
session-close = Close the session
