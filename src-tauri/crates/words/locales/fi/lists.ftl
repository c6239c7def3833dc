### Postituslistat.

lists-title = Postituslistat
lists-search = Hae postituslistoja
lists-add = Uusi postituslista
lists-empty-title = Ei vielä postituslistoja
lists-empty-text = Uutiskirjeillä, markkinoinnilla ja palveluviesteillä on omat listansa. Lisää ensimmäinen, ja sitten ne, jotka tilaavat.
lists-nobody-title = Mikään ei täsmää
lists-nobody-text = Haku etsii siitä, mitä niistä on kirjoitettu, ja niihin liittyvien nimistä.
list-label = Postituslista
list-close = Sulje postituslista

choice-list-kind-newsletter = Uutiskirje
choice-list-kind-marketing = Markkinointi
choice-list-kind-service_message = Palveluviestit
field-list-about = Kuvaus
