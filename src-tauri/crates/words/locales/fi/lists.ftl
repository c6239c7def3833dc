### Postituslistat.

lists-title = Postituslistat
lists-search = Hae postituslistoja
lists-add = Uusi postituslista
lists-empty-title = Ei vielä postituslistoja
lists-empty-text = Uutiskirjeillä, markkinoinnilla ja palveluviesteillä on omat listansa. Lisää ensin lista ja sitten sen tilaajat.
lists-nobody-title = Postituslistoja ei löytynyt
lists-nobody-text = Haku etsii listojen nimistä, jokaisen sanan alusta.
list-label = Postituslista
list-close = Sulje postituslista

choice-list-kind-newsletter = Uutiskirje
choice-list-kind-marketing = Markkinointi
choice-list-kind-service_message = Palveluviestit
field-list-about = Kuvaus
