### E-postlistor.

lists-title = E-postlistor
lists-search = Sök e-postlistor
lists-add = Ny e-postlista
lists-empty-title = Inga e-postlistor ännu
lists-empty-text = Nyhetsbrev, marknadsföring och servicemeddelanden har var sin lista. Lägg till den första, och sedan dem som prenumererar.
lists-nobody-title = Ingen e-postlista passar in
lists-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
list-label = E-postlistan
list-close = Stäng e-postlistan

choice-list-kind-newsletter = Nyhetsbrev
choice-list-kind-marketing = Marknadsföring
choice-list-kind-service_message = Servicemeddelanden
field-list-about = Beskrivning
