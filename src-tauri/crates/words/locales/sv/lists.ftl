### E-postlistor.

lists-title = E-postlistor
lists-search = Sök e-postlistor
lists-add = Ny e-postlista
lists-empty-title = Inga e-postlistor ännu
lists-empty-text = Nyhetsbrev, marknadsföring och servicemeddelanden har var sin lista. Lägg först till en lista och sedan dem som prenumererar på den.
lists-nobody-title = Inga e-postlistor hittades
lists-nobody-text = Sökningen letar i listornas namn, i början av varje ord.
list-label = E-postlistan
list-close = Stäng e-postlistan

choice-list-kind-newsletter = Nyhetsbrev
choice-list-kind-marketing = Marknadsföring
choice-list-kind-service_message = Servicemeddelanden
field-list-about = Beskrivning
