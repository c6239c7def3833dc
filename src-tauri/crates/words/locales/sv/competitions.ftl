### Tävlingar.

competitions-title = Tävlingar
competitions-search = Sök tävlingar
competitions-add = Ny tävling
competitions-empty-title = Inga tävlingar ännu
competitions-empty-text = Tävlingar och utlottningar, med dem som deltog. Lägg till den första, och sedan bidragen.
competitions-nobody-title = Ingen tävling passar in
competitions-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
competition-label = Tävlingen
competition-close = Stäng tävlingen

field-competition-opens = Öppnar
field-competition-closes = Stänger
field-competition-about = Beskrivning
