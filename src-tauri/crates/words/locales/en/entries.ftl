### Entries of competitions.

entries-title = Competition entries
entries-search = Search entries
entries-add = New entry
entries-empty-title = No entries yet
entries-empty-text = Here is who took part in which competition, and how it went. Add the first entry once the competition is here.
entries-nobody-title = No entry matches
entries-nobody-text = The search looks in the contribution and the prize, and in the person’s name, e-mail and number.
entry-label = The entry
entry-close = Close the entry

field-entry-competition = Competition
field-entry-entered = Entered
field-entry-contribution = Contribution
field-entry-result = Result
choice-entry-result-won = Won
choice-entry-result-placed = Placed
choice-entry-result-not_placed = Not placed
choice-entry-result-disqualified = Disqualified
field-entry-place = Place
field-entry-prize = Prize
