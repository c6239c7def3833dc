### Contacts: the table, one contact, the form.

contacts-title = Contacts
contacts-search = Search contacts
contacts-of = { $total } of { $all }
contacts-chosen = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
contacts-chosen-dropped = { $count ->
    [one] The choice of { $count } contact no longer holds. Choose it again.
   *[other] The choice of { $count } contacts no longer holds. Choose them again.
}
contacts-chosen-many = At most { $most } contacts can be chosen row by row. Narrow the search instead, or choose all.
contacts-picked = { $count ->
    [one] { $count } picked
   *[other] { $count } picked
}
contacts-import = Import
contacts-disclose = Disclose…
contacts-disclose-chosen = Disclose { $count }…
contacts-add = New contact

contacts-name = Name
contacts-marketing = Objection
contacts-objects = marketing
contacts-nameless = No name
contacts-updated = Changed
contacts-none = –

contacts-filters = Filters
contacts-filter = Filter
contacts-filter-source = Source: { $source }
contacts-filter-objects = Objects to direct marketing
contacts-filter-not-objects = Does not object to direct marketing
contacts-filter-batch = Import: { $name }
contacts-filter-organisation = Organisation: { $name }
contacts-filter-organisation-choose = Organisation…
contacts-filter-organisation-title = Show the contacts of an organisation
contacts-filter-show = Show

contacts-empty-title = The register is empty
contacts-empty-text = Import a file of contacts, write the first one yourself, or see what it looks like with invented people.
contacts-empty-import = Import a file…
contacts-empty-sample = Try with sample data
contacts-nobody-title = Nobody matches
contacts-nobody-text = The search looks in names, e-mails, numbers and organisations, at the beginning of each word.
contacts-nobody-filtered = The filters leave out everyone the search finds.
contacts-nobody-clear = Clear the search
contacts-nobody-unfilter = Switch the filters off

contact-label = The contact
contact-edit = Edit
contact-close = Close the contact
contact-position-at = { $position }, { $organisation }
contact-origin = { $source }, { $date }
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
contact-history = { $changes ->
    [0] Recorded { $created }, unchanged since.
    [one] Recorded { $created }, changed once, { $updated }.
   *[other] Recorded { $created }, changed { $changes } times, last { $updated }.
}
contact-organisation-show = Show the organisation
contact-colleagues = Show its contacts
contact-disclose = Disclose the data…

contact-add-title = New contact
contact-edit-title = Edit { $name }
contact-added = { $name } is in the register.
contact-edited = The change is saved.
contact-save = Save
contact-add-do = Add
contact-group-person = Person
contact-group-work = Work
contact-group-address = Address
contact-group-whereabouts = Home town and location
contact-group-whereabouts-text = May be held here only with the person’s consent.
contact-group-origin = Where from
contact-email-add = Another address
contact-phone-add = Another number
contact-primary = Make it the first
contact-primary-is = first
contact-value-remove = Remove
contact-email-nth = E-mail { $number }
contact-phone-nth = Number { $number }
contact-consent-day = Day of the consent
contact-objects = Objects to direct marketing
contact-objects-detail = The person is then not disclosed for newsletters, marketing or personalisation.
contact-product = Whose product
contact-product-hint = Only if the row concerns a product of a group company or supplier.
contact-source = Source
contact-source-hint-add = Where do you have the data from?
contact-source-hint-edit = Where do you have the change from?
contact-source-choose = Choose a source
contact-source-missing = Choose where the data comes from.
contact-organisation-hint = Type a new name or choose one of those there are.
contact-organisation-new = new organisation
contact-nobody = Fill in a name, an e-mail, a number or an organisation.

## The same change for many, and views that are kept.

bulk-title = { $count ->
    [one] Change { $count } chosen contact
   *[other] Change { $count } chosen contacts
}
bulk-field = Field
bulk-value = New value
bulk-clear = Empty the field instead
bulk-look = Review
bulk-do = { $count ->
    [one] Change { $count } contact
   *[other] Change { $count } contacts
}
bulk-looking = Working out what changes
bulk-changing = Changing
bulk-changes = { $count ->
    [one] { $count } contact changes.
   *[other] { $count } contacts change.
}
bulk-same = { $count ->
    [one] { $count } has the value already.
   *[other] { $count } have the value already.
}
bulk-refused = { $count ->
    [one] { $count } stays as it is: without the value nobody could tell who it is.
   *[other] { $count } stay as they are: without the value nobody could tell who they are.
}
bulk-samples = The first that change
bulk-before = Now
bulk-after = Becomes
bulk-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
bulk-done = { $count ->
    [one] { $count } contact is changed.
   *[other] { $count } contacts are changed.
}
bulk-stale = The register has changed since the review
bulk-stale-text = Nothing is changed yet. This is what it would be now.
bulk-chosen = Change { $count }…
views-menu = Views
views-save = Save the view…
views-keep = Save the changes to { $name }
views-rename = Rename…
views-remove = Delete { $name }
views-title-save = Save the view
views-title-rename = Rename the view
views-name = Name
views-hint = The search, filters, order and columns are saved in the register.
views-taken = There is a view of that name, and it is replaced.
views-do = Save
views-saved = The view { $name } is saved.
views-saved-not = The view { $name } is here until the register closes. It cannot be saved in it.
views-removed = The view { $name } is deleted.
views-show = Show { $name }
