### Tuotteet ja palvelut: mitä käytetään ja kenen se on.

products-title = Tuotteet ja palvelut
products-search = Hae tuotteita ja palveluja
products-add = Uusi tuote tai palvelu
products-empty-title = Ei vielä tuotteita tai palveluja
products-empty-text = Tässä on se, mitä asiakkaat käyttävät: oma, konserniyhtiön tai toimittajan. Lisää ensimmäinen, niin siihen voi liittää laitteita ja käyttöä.
products-nobody-title = Tuotteita tai palveluja ei löytynyt
products-nobody-text = Haku etsii nimistä ja yhtiöistä, jokaisen sanan alusta.
product-label = Tuote tai palvelu
product-close = Sulje tuote tai palvelu

field-product-company = Kenen
choice-product-kind-product = Tuote
choice-product-kind-service = Palvelu
hint-product-company = Konserniyhtiö tai toimittaja. Tyhjä tarkoittaa omaa.
