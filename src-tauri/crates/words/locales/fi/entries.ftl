### Osallistumiset kilpailuihin.

entries-title = Osallistumiset
entries-search = Hae osallistumisia
entries-add = Uusi osallistuminen
entries-empty-title = Ei vielä osallistumisia
entries-empty-text = Tässä näkyy, kuka osallistui mihinkin kilpailuun ja miten kävi. Lisää ensimmäinen, kun kilpailu on rekisterissä.
entries-nobody-title = Osallistumisia ei löytynyt
entries-nobody-text = Haku etsii suorituksesta ja palkinnosta sekä henkilön nimestä, sähköpostista ja numerosta.
entry-label = Osallistuminen
entry-close = Sulje osallistuminen

field-entry-competition = Kilpailu
field-entry-entered = Jätetty
field-entry-contribution = Suoritus
field-entry-result = Tulos
choice-entry-result-won = Voitti
choice-entry-result-placed = Sijoittui
choice-entry-result-not_placed = Ei sijoitusta
choice-entry-result-disqualified = Hylättiin
field-entry-place = Sijoitus
field-entry-prize = Palkinto
