### Contacts: the table, one contact, the form.

contacts-title = Contacts
contacts-search = Search contacts
contacts-disclose = Disclose…
contacts-disclose-chosen = Disclose { $count }…
contacts-add = New contact

field-contact-objects_to_marketing = Objection
contacts-objects = marketing
contacts-empty-title = The register is empty
contacts-empty-text = Import a file of contacts, write the first one yourself, or see what it looks like with invented people.
contacts-empty-sample = Try with sample data
contacts-nobody-title = Nobody matches
contacts-nobody-text = The search looks in names, organisations, positions and towns, at the beginning of each word, and in e-mails and numbers.
contact-label = The contact
contact-close = Close the contact
contact-position-at = { $position }, { $organisation }
contact-other-emails = Other e-mail
contact-other-phones = Other number
contact-address = Address
contact-whereabouts = With the person’s consent
contact-consent = Consent { $date }
contact-marketing = Direct marketing
contact-marketing-may = Has not objected
contact-marketing-not = Has objected
contact-marketing-law = Not disclosed for marketing: GDPR 21(2)–(3)
contact-says-may = Allowed:
contact-says-not = Not allowed:
contact-disclosed = Disclosed to
contact-disclosed-none = Nobody outside has been given the data.
contact-disclosed-title = { $recipient }, { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
}, { $date }
contact-disclosed-text = { $purpose }. The package is valid through { $expires }.
contact-disclosed-may = { $purpose }. A disclosure was begun but never confirmed.
contact-disclosed-open = Show
contact-disclose = Disclose the data…

contact-group-person = Person
contact-group-work = Work
contact-group-address = Address
contact-group-whereabouts = Home town and location
contact-group-whereabouts-text = May be held here only with the person’s consent.
contact-email-add = Another address
contact-phone-add = Another number
contact-primary = Make it the first
contact-value-remove = Remove
contact-email-nth = E-mail { $number }
contact-phone-nth = Number { $number }
contact-consent-day = Day of the consent
long-contact-objects_to_marketing = Objects to direct marketing
hint-contact-objects_to_marketing = The person is then not disclosed for newsletters, marketing or personalisation.
contact-product = Whose product
contact-product-hint = Only if the row concerns a product of a group company or supplier.
contact-organisation-hint = Type a new name or choose one of those there are.
contact-organisation-new = new organisation
contact-nobody = Fill in a name, an e-mail, a number or an organisation.
