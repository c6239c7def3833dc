### Names of fields, sources, purposes and whatever else has a code in the program.

field-given_name = First name
field-family_name = Surname
field-email = E-mail
field-mobile = Mobile
field-organisation = Organisation
field-street = Street address
field-postal_code = Postal code
field-city = Town
field-country = Country
field-position = Position
field-home_town = Home town
field-location = Location
field-product_of = Whose product

## Sources, as a heading and inside a sentence.

source-survey = Survey
source-form = Form
source-social = Social log-in
source-subscription = Newsletter
source-question = Answer to a question
source-contact_request = Contact request
source-use = Delivery or use
source-supplier = Subcontractor
source-group = Group company

in-source-survey = survey
in-source-form = form
in-source-social = social log-in
in-source-subscription = newsletter
in-source-question = answer
in-source-contact_request = contact request
in-source-use = delivery
in-source-supplier = subcontractor
in-source-group = group company

purpose-service = Customer service and relations
purpose-newsletter = Newsletter
purpose-marketing = Marketing
purpose-personalisation = Personalised visits and contacts
purpose-delivery = Delivery and development
purpose-sharing = Disclosure for delivery
purpose-statutory = Statutory duties
purpose-contact_request = Answering contact requests

recipient-kind-customer = Customer’s organisation
recipient-kind-subcontractor = Subcontractor
recipient-kind-group_company = Group company

language-sv = Swedish
language-fi = Finnish
language-en = English

theme-system = As the system
theme-light = Light
theme-dark = Dark

delimiter = Separator
delimiter-comma = Comma ( , )
delimiter-semicolon = Semicolon ( ; )
delimiter-tab = Tab
delimiter-pipe = Bar ( | )

opened-keychain = Opened with the keychain
opened-passphrase = Opened with the passphrase
opened-recovery_code = Opened with the recovery code

disclosure-state-intent = May have left
disclosure-state-completed = Disclosed
disclosure-state-cancelled = Cancelled

## Other particulars that a message can be about.

about-name = The name
about-controller = Controller
about-business_id = Business ID
about-phone = Phone
about-keeper_name = The keeper’s name
about-keeper_email = The keeper’s e-mail
about-keeper_phone = The keeper’s phone
about-languages = Languages
about-whereabouts_consent = Day of the consent
about-source = Source
about-passphrase = The passphrase
about-age_recipient = The recipient’s key
about-confirm_fingerprint = The fingerprint
about-contract_reference = The contract
about-contract_ends = Last day of the contract
about-contact_person = Contact person
about-contact_email = The contact person’s e-mail
about-purposes = Purposes
about-fields = Fields
about-expires = The last day
about-key_confirmed = Key confirmed
