### Vem som är med på vilken lista.

memberships-title = Prenumerationer
memberships-search = Sök prenumerationer
memberships-add = Ny prenumeration
memberships-empty-title = Inga prenumerationer ännu
memberships-empty-text = Här står vem som prenumererar på vilken lista, och vem som har avbeställt. Lägg till den första, eller låt dem komma med en import.
memberships-nobody-title = Ingen prenumeration passar in
memberships-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
membership-label = Prenumerationen
membership-close = Stäng prenumerationen

field-membership-list = E-postlista
field-membership-state = Läge
choice-membership-state-subscribed = Prenumererar
choice-membership-state-unsubscribed = Har avbeställt
choice-membership-state-bounced = Når inte fram
field-membership-since = Sedan
