### Kilpailut.

competitions-title = Kilpailut
competitions-search = Hae kilpailuja
competitions-add = Uusi kilpailu
competitions-empty-title = Ei vielä kilpailuja
competitions-empty-text = Tässä ovat kilpailut ja arvonnat osallistujineen. Lisää ensin kilpailu ja sitten osallistumiset.
competitions-nobody-title = Kilpailuja ei löytynyt
competitions-nobody-text = Haku etsii kilpailujen nimistä, jokaisen sanan alusta.
competition-label = Kilpailu
competition-close = Sulje kilpailu

field-competition-opens = Alkaa
field-competition-closes = Päättyy
field-competition-about = Kuvaus
