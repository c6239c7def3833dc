### Organisations: the texts of the room.

organisations-title = Organisations
organisations-search = Search organisations
organisations-add = New organisation
organisations-empty-title = No organisations yet
organisations-empty-text = They come along when contacts are imported or written. You can also add them yourself.
organisations-nobody-title = No organisation matches
organisations-nobody-text = The search looks in names, addresses and towns, at the beginning of each word, and in business IDs.
organisation-label = The organisation
organisation-close = Close the organisation
field-organisation-contacts = Contacts
