### Organisations: the table, one organisation, the form.

organisations-title = Organisations
organisations-search = Search organisations
organisations-of = { $total } of { $all }
organisations-add = New organisation
organisations-name = Name
organisations-contacts = Contacts
organisations-empty-title = No organisations yet
organisations-empty-text = They come along when contacts are imported or written. You can also add them yourself.
organisations-nobody-title = No organisation has that name
organisations-nobody-text = The search looks in the names.
organisations-nobody-clear = Clear the search

organisation-label = The organisation
organisation-edit = Edit
organisation-close = Close the organisation
organisation-business-id = Business ID
organisation-address = Address
organisation-contacts = { $count ->
    [0] No contact belongs to the organisation.
    [one] { $count } contact belongs to the organisation.
   *[other] { $count } contacts belong to the organisation.
}
organisation-contacts-show = Show the contacts
organisation-history = Recorded { $created }, last changed { $updated }.
organisation-add-title = New organisation
organisation-edit-title = Edit { $name }
organisation-added = { $name } is in the register.
organisation-edited = The change is saved.
organisation-save = Save
organisation-add-do = Add
organisation-nothing = Nothing more is known of the organisation.
