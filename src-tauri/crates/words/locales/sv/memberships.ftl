### Vem som är med på vilken lista.

memberships-title = Prenumerationer
memberships-search = Sök prenumerationer
memberships-add = Ny prenumeration
memberships-empty-title = Inga prenumerationer ännu
memberships-empty-text = Här står vem som prenumererar på vilken lista och vem som har avbeställt. Lägg till den första själv eller importera en fil.
memberships-nobody-title = Inga prenumerationer hittades
memberships-nobody-text = Sökningen letar i personens namn, e-post och nummer.
membership-label = Prenumerationen
membership-close = Stäng prenumerationen

field-membership-list = E-postlista
field-membership-state = Läge
choice-membership-state-subscribed = Prenumererar
choice-membership-state-unsubscribed = Har avbeställt
choice-membership-state-bounced = Når inte fram
field-membership-since = Sedan
