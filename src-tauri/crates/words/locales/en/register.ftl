### The register's own particulars: those the register description begins with.

register-title = Particulars
register-lead = These particulars begin the register description. Every change is kept with its day.
register-history = Recorded { $created }, last changed { $updated }.
register-group-register = The register
register-group-controller = Controller
register-group-keeper = Keeper
register-name = Name of the register
register-languages = Languages of the register
register-languages-hint = The description is written in them. The first decides how names are ordered.
register-language-first = { $language }, orders the names
register-language-none = Choose at least one language.
register-controller = Name
register-business-id = Business ID
register-country = Country
register-phone = Phone
register-email = E-mail
register-keeper-name = Name
register-keeper-email = E-mail
register-keeper-phone = Phone
register-keeper-hint = Whoever answers questions about the register.
register-save = Save
register-revert = Undo the changes
register-saved = The particulars are saved.
register-failed = The particulars could not be fetched
