### Tuotteiden ja palvelujen käyttäjätilit.

accounts-title = Käyttäjätilit
accounts-search = Hae käyttäjätilejä
accounts-add = Uusi käyttäjätili
accounts-empty-title = Ei vielä käyttäjätilejä
accounts-empty-text = Käyttäjätili kuuluu tuotteeseen tai palveluun, jossa sillä on käyttäjätunnus. Salasanoja ei koskaan tallenneta. Lisää ensimmäinen itse tai tuo tiedosto.
accounts-nobody-title = Käyttäjätilejä ei löytynyt
accounts-nobody-text = Haku etsii käyttäjätunnuksesta sekä henkilön nimestä, sähköpostista ja numerosta.
account-label = Käyttäjätili
account-close = Sulje käyttäjätili

field-account-user_name = Käyttäjätunnus
field-account-opened = Avattu
field-account-closed = Suljettu
field-account-last_seen = Käytetty viimeksi
field-account-password = Salasana
choice-account-password-existed = Oli, ei tallennettu
choice-account-password-verifier = Voi todentaa, ei lukea
