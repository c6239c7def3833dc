### Competitions.

competitions-title = Competitions
competitions-search = Search competitions
competitions-add = New competition
competitions-empty-title = No competitions yet
competitions-empty-text = Competitions and draws, with those who took part. Add the first one, and then the entries.
competitions-nobody-title = No competition matches
competitions-nobody-text = The search looks in what is written about them and in the names of what they belong to.
competition-label = The competition
competition-close = Close the competition

field-competition-opens = Opens
field-competition-closes = Closes
field-competition-about = Description
