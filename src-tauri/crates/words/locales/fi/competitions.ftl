### Kilpailut.

competitions-title = Kilpailut
competitions-search = Hae kilpailuja
competitions-add = Uusi kilpailu
competitions-empty-title = Ei vielä kilpailuja
competitions-empty-text = Kilpailut ja arvonnat osallistujineen. Lisää ensimmäinen, ja sitten osallistumiset.
competitions-nobody-title = Mikään ei täsmää
competitions-nobody-text = Haku etsii siitä, mitä niistä on kirjoitettu, ja niihin liittyvien nimistä.
competition-label = Kilpailu
competition-close = Sulje kilpailu

field-competition-opens = Avautuu
field-competition-closes = Sulkeutuu
field-competition-about = Kuvaus
