### Tuotteiden ja palvelujen käyttäjätilit.

accounts-title = Käyttäjätilit
accounts-search = Hae käyttäjätilejä
accounts-add = Uusi käyttäjätili
accounts-empty-title = Ei vielä käyttäjätilejä
accounts-empty-text = Käyttäjätilit kuuluvat tuotteeseen tai palveluun, jossa niillä on käyttäjätunnus. Salasanoja ei koskaan tallenneta. Lisää ensimmäinen, tai anna niiden tulla tuonnissa.
accounts-nobody-title = Mikään ei täsmää
accounts-nobody-text = Haku etsii siitä, mitä niistä on kirjoitettu, ja niihin liittyvien nimistä.
account-label = Käyttäjätili
account-close = Sulje käyttäjätili

field-account-user_name = Käyttäjätunnus
field-account-opened = Avattu
field-account-closed = Suljettu
field-account-last_seen = Käytetty viimeksi
field-account-password = Salasana
choice-account-password-existed = Oli, ei tallennettu
choice-account-password-verifier = Voi todentaa, ei lukea
