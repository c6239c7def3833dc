### Namnen på fält, källor, ändamål och annat som har en kod i programmet.

field-given_name = Förnamn
field-family_name = Efternamn
field-email = E-post
field-mobile = Mobil
field-organisation = Organisation
field-street = Gatuadress
field-postal_code = Postnummer
field-city = Ort
field-country = Land
field-position = Befattning
field-home_town = Hemort
field-location = Var personen finns
field-product_of = Vems produkt

## Källor, som rubrik och inne i en mening.

source-survey = Enkät
source-form = Formulär
source-social = Social inloggning
source-subscription = Nyhetsbrev
source-question = Svar på en fråga
source-contact_request = Kontaktbegäran
source-use = Leverans eller användning
source-supplier = Underleverantör
source-group = Koncernbolag

in-source-survey = enkät
in-source-form = formulär
in-source-social = social inloggning
in-source-subscription = nyhetsbrev
in-source-question = svar på fråga
in-source-contact_request = kontaktbegäran
in-source-use = leverans
in-source-supplier = underleverantör
in-source-group = koncernbolag

purpose-service = Kundservice och kundrelation
purpose-newsletter = Nyhetsbrev
purpose-marketing = Marknadsföring
purpose-personalisation = Anpassning av besök och kontakter
purpose-delivery = Leverans och utveckling
purpose-sharing = Utlämnande för leverans
purpose-statutory = Lagstadgade skyldigheter
purpose-contact_request = Svar på kontaktbegäran

recipient-kind-customer = Kundens organisation
recipient-kind-subcontractor = Underleverantör
recipient-kind-group_company = Koncernbolag

language-sv = svenska
language-fi = finska
language-en = engelska

theme-system = Som i systemet
theme-light = Ljust
theme-dark = Mörkt

delimiter = Skiljetecken
delimiter-comma = Komma ( , )
delimiter-semicolon = Semikolon ( ; )
delimiter-tab = Tabb
delimiter-pipe = Lodstreck ( | )

opened-keychain = Öppnat med nyckelringen
opened-passphrase = Öppnat med lösenfrasen
opened-recovery_code = Öppnat med återställningskoden

disclosure-state-intent = Kan ha lämnats ut
disclosure-state-completed = Utlämnat
disclosure-state-cancelled = Avbrutet

## Andra uppgifter som ett besked kan gälla.

about-name = Namnet
about-controller = Registeransvarig
about-business_id = FO-nummer
about-phone = Telefon
about-keeper_name = Registerförarens namn
about-keeper_email = Registerförarens e-post
about-keeper_phone = Registerförarens telefon
about-languages = Språk
about-whereabouts_consent = Dagen för samtycket
about-source = Uppgiftskälla
about-passphrase = Lösenfrasen
about-age_recipient = Mottagarens nyckel
about-confirm_fingerprint = Fingeravtrycket
about-contract_reference = Avtalet
about-contract_ends = Avtalets sista dag
about-contact_person = Kontaktperson
about-contact_email = Kontaktpersonens e-post
about-purposes = Ändamål
about-fields = Fält
about-expires = Sista dagen
about-key_confirmed = Nyckeln bekräftad
