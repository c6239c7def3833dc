### Tävlingar.

competitions-title = Tävlingar
competitions-search = Sök tävlingar
competitions-add = Ny tävling
competitions-empty-title = Inga tävlingar ännu
competitions-empty-text = Här står tävlingar och utlottningar, med dem som deltog. Lägg först till en tävling och sedan bidragen.
competitions-nobody-title = Inga tävlingar hittades
competitions-nobody-text = Sökningen letar i tävlingarnas namn, i början av varje ord.
competition-label = Tävlingen
competition-close = Stäng tävlingen

field-competition-opens = Öppnar
field-competition-closes = Stänger
field-competition-about = Beskrivning
