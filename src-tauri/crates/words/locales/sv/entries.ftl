### Bidrag till tävlingar.

entries-title = Tävlingsbidrag
entries-search = Sök tävlingsbidrag
entries-add = Nytt tävlingsbidrag
entries-empty-title = Inga tävlingsbidrag ännu
entries-empty-text = Här står vem som deltog i vilken tävling och hur det gick. Lägg till det första bidraget när tävlingen finns.
entries-nobody-title = Inga tävlingsbidrag hittades
entries-nobody-text = Sökningen letar i bidraget och priset och i personens namn, e-post och nummer.
entry-label = Tävlingsbidraget
entry-close = Stäng tävlingsbidraget

field-entry-competition = Tävling
field-entry-entered = Inlämnat
field-entry-contribution = Bidrag
field-entry-result = Resultat
choice-entry-result-won = Vann
choice-entry-result-placed = Placerade sig
choice-entry-result-not_placed = Utan placering
choice-entry-result-disqualified = Diskvalificerades
field-entry-place = Placering
field-entry-prize = Pris
