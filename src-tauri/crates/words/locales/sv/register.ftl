### Registrets egna uppgifter: de som registerbeskrivningen börjar med.

register-title = Registrets uppgifter
register-lead = De här uppgifterna inleder registerbeskrivningen. Varje ändring sparas med sin dag.
register-history = Registrerat { $created }, senast ändrat { $updated }.
register-group-register = Registret
register-group-controller = Registeransvarig
register-group-keeper = Registerförare
register-name = Registrets namn
register-languages = Registrets språk
register-languages-hint = Beskrivningen skrivs på dem. Det första bestämmer hur namn ordnas.
register-language-first = { $language }, ordnar namnen
register-language-none = Välj minst ett språk.
register-controller = Namn
register-business-id = FO-nummer
register-country = Land
register-phone = Telefon
register-email = E-post
register-keeper-name = Namn
register-keeper-email = E-post
register-keeper-phone = Telefon
register-keeper-hint = Den som svarar på frågor om registret.
register-save = Spara
register-revert = Ångra ändringarna
register-saved = Registrets uppgifter är sparade.
register-failed = Uppgifterna kunde inte hämtas
