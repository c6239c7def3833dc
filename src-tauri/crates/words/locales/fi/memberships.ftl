### Kuka on milläkin listalla.

memberships-title = Tilaukset
memberships-search = Hae tilauksia
memberships-add = Uusi tilaus
memberships-empty-title = Ei vielä tilauksia
memberships-empty-text = Tässä on, kuka tilaa mitäkin listaa ja kuka on peruuttanut. Lisää ensimmäinen, tai anna niiden tulla tuonnissa.
memberships-nobody-title = Mikään ei täsmää
memberships-nobody-text = Haku etsii siitä, mitä niistä on kirjoitettu, ja niihin liittyvien nimistä.
membership-label = Tilaus
membership-close = Sulje tilaus

field-membership-list = Postituslista
field-membership-state = Tila
choice-membership-state-subscribed = Tilaa
choice-membership-state-unsubscribed = Peruuttanut
choice-membership-state-bounced = Ei tavoita
field-membership-since = Alkaen
