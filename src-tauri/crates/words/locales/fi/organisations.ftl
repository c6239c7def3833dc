### Organisaatiot: huoneen tekstit.

organisations-title = Organisaatiot
organisations-search = Hae organisaatioita
organisations-add = Uusi organisaatio
organisations-empty-title = Ei vielä organisaatioita
organisations-empty-text = Ne tulevat mukaan, kun kontakteja tuodaan tai kirjoitetaan. Voit myös lisätä niitä itse.
organisations-nobody-title = Organisaatioita ei löytynyt
organisations-nobody-text = Haku etsii nimistä, osoitteista ja paikkakunnista, jokaisen sanan alusta, sekä Y-tunnuksista.
organisation-label = Organisaatio
organisation-close = Sulje organisaatio
field-organisation-contacts = Kontakteja
