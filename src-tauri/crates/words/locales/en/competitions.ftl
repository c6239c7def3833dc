### Competitions.

competitions-title = Competitions
competitions-search = Search competitions
competitions-add = New competition
competitions-empty-title = No competitions yet
competitions-empty-text = Competitions and draws, with those who took part. Add the first one, and then the entries.
competitions-nobody-title = No competition matches
competitions-nobody-text = The search looks in the names of competitions, at the beginning of each word.
competition-label = The competition
competition-close = Close the competition

field-competition-opens = Opens
field-competition-closes = Closes
field-competition-about = Description
