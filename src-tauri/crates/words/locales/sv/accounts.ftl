### Konton i produkter och tjänster.

accounts-title = Konton
accounts-search = Sök konton
accounts-add = Nytt konto
accounts-empty-title = Inga konton ännu
accounts-empty-text = Konton hör till en produkt eller tjänst, med användarnamnet där. Lösenord sparas aldrig. Lägg till det första själv eller importera en fil.
accounts-nobody-title = Inga konton hittades
accounts-nobody-text = Sökningen letar i användarnamn och i personens namn, e-post och nummer.
account-label = Kontot
account-close = Stäng kontot

field-account-user_name = Användarnamn
field-account-opened = Öppnat
field-account-closed = Stängt
field-account-last_seen = Använt senast
field-account-password = Lösenord
choice-account-password-existed = Fanns, sparades inte
choice-account-password-verifier = Kan prövas, inte läsas
