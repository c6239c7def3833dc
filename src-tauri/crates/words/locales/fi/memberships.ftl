### Kuka on milläkin listalla.

memberships-title = Tilaukset
memberships-search = Hae tilauksia
memberships-add = Uusi tilaus
memberships-empty-title = Ei vielä tilauksia
memberships-empty-text = Tässä näkyy, kuka tilaa mitäkin listaa ja kuka on perunut tilauksensa. Lisää ensimmäinen itse tai tuo tiedosto.
memberships-nobody-title = Tilauksia ei löytynyt
memberships-nobody-text = Haku etsii henkilön nimestä, sähköpostista ja numerosta.
membership-label = Tilaus
membership-close = Sulje tilaus

field-membership-list = Postituslista
field-membership-state = Tila
choice-membership-state-subscribed = Tilannut
choice-membership-state-unsubscribed = Perunut
choice-membership-state-bounced = Palautunut
field-membership-since = Alkaen
