### Konton i produkter och tjänster.

accounts-title = Konton
accounts-search = Sök konton
accounts-add = Nytt konto
accounts-empty-title = Inga konton ännu
accounts-empty-text = Konton hör till en produkt eller tjänst, med användarnamnet där. Lösenord sparas aldrig. Lägg till det första, eller låt dem komma med en import.
accounts-nobody-title = Inget konto passar in
accounts-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
account-label = Kontot
account-close = Stäng kontot

field-account-user_name = Användarnamn
field-account-opened = Öppnat
field-account-closed = Stängt
field-account-last_seen = Använt senast
field-account-password = Lösenord
choice-account-password-existed = Fanns, sparades inte
choice-account-password-verifier = Kan prövas, inte läsas
