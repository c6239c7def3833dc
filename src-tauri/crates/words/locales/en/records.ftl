### Records of every kind: the table, the filters, one record, the form, the same change for many, views.

## What records are called after a number.

noun-counted = { $noun ->
    [contact] { $count ->
        [one] contact
       *[other] contacts
    }
    [organisation] { $count ->
        [one] organisation
       *[other] organisations
    }
    [product] { $count ->
        [one] product
       *[other] products
    }
    [device] { $count ->
        [one] device
       *[other] devices
    }
    [session] { $count ->
        [one] session
       *[other] sessions
    }
    [recipient] { $count ->
        [one] recipient
       *[other] recipients
    }
    [account] { $count ->
        [one] account
       *[other] accounts
    }
    [contract] { $count ->
        [one] contract
       *[other] contracts
    }
    [contract_contact] { $count ->
        [one] contact person
       *[other] contact persons
    }
    [list] { $count ->
        [one] mailing list
       *[other] mailing lists
    }
    [membership] { $count ->
        [one] subscription
       *[other] subscriptions
    }
    [feedback] { $count ->
        [one] piece of feedback
       *[other] pieces of feedback
    }
    [competition] { $count ->
        [one] competition
       *[other] competitions
    }
    [entry] { $count ->
        [one] entry
       *[other] entries
    }
    [survey] { $count ->
        [one] survey
       *[other] surveys
    }
    [response] { $count ->
        [one] response
       *[other] responses
    }
   *[other] { $count ->
        [one] record
       *[other] records
    }
}

## Columns that several kinds have.

field-name = Name
field-kind = Kind
field-source = Source
field-updated = Changed
field-contact = Person
field-product = Product or service
field-business_id = Business ID

## The table

records-of = { $total } of { $all }
records-chosen = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
records-picked = { $count ->
    [one] { $count } picked
   *[other] { $count } picked
}
records-none = –
records-import = Import…
records-nobody-clear = Clear the search
records-nobody-unfilter = Switch the filters off
records-chosen-dropped = { $count ->
    [one] The choice of { $count } row no longer holds. Choose it again.
   *[other] The choice of { $count } rows no longer holds. Choose them again.
}
records-chosen-many = At most { $most } can be chosen row by row. Narrow the search instead, or choose all.
records-nobody-filtered = The filters leave out everything the search finds.

## The filters

records-filters = Filters
filter-batch = Import

## One record

record-edit = Edit
record-origin = { $source }, { $date }
record-history = { $changes ->
    [0] Recorded { $created }, unchanged since.
    [one] Recorded { $created }, changed once, { $updated }.
   *[other] Recorded { $created }, changed { $changes } times, last { $updated }.
}
record-edit-title = Edit { $name }
record-added = { $name } is in the register.
record-edited = The change is saved.
record-save = Save
record-add-do = Add
record-source = Source
record-source-hint-add = Where do you have the data from?
record-source-hint-edit = Where do you have the change from?
record-source-choose = Choose a source
record-source-missing = Choose where the data comes from.
record-nothing = Nothing more is known.
record-source-is = Source: { $source }, { $date }.
record-origin-group = Where from
record-told = From the source
record-named-by = Belongs together with
record-named = { $what } ({ $count })
record-remove = Remove
record-removed = { $name } is removed.
record-nameless = No name

## What is wrong with a value, and what to write instead.

problem-missing = The value is missing: fill in the field.
problem-too_long = The text is longer than the field holds: shorten it.
problem-not_a_line = The text has line breaks or characters that do not show: write it on one line.
problem-not_a_number = It is not a whole number: write figures only, such as 12.
problem-out_of_range = The number is greater or smaller than the field takes: write one within its limits.
problem-not_a_date = The day is not in the calendar: write it as 23/11/2026.
problem-not_an_instant = The time cannot be read: write day and time as 2026-11-23T10:00+02:00.
problem-not_a_flag = It is neither yes nor no: choose one of them.
problem-not_a_choice = The value is none of those the field has: choose one from the list.
problem-unknown_country = It is no country: choose one from the list.
problem-not_an_ip = It is not an IP address: write it as 192.0.2.7 or 2001:db8::7.
problem-not_an_imei = An IMEI has 15 digits: write it as the device shows it when *#06# is dialled.
problem-imei_check_digit = The last digit does not agree with the others: read the IMEI again, two digits may have changed places.
problem-no_such_record = The record is not there any more: choose another, or empty the field.
problem-nothing_tells_it = Nothing tells what it is: fill in at least one value that describes it.
problem-ends_before_start = The end is before the beginning: correct one of the days.
problem-outside_time = The time is before 1970, or is yet to come: correct it.
problem-belongs_to_nobody = It belongs to nobody: choose a person or an organisation.

## The same change for many, and views that are kept.

bulk-title = { $count ->
    [one] Change { $count } chosen { $nouns }
   *[other] Change { $count } chosen { $nouns }
}
bulk-do = Change { $count } { $nouns }
bulk-changes = { $count ->
    [one] { $count } { $nouns } changes.
   *[other] { $count } { $nouns } change.
}
bulk-refused = { $count ->
    [one] { $count } stays as it is: without the value nobody could tell which it is.
   *[other] { $count } stay as they are: without the value nobody could tell which they are.
}
bulk-done = { $count ->
    [one] { $count } { $nouns } is changed.
   *[other] { $count } { $nouns } are changed.
}
bulk-field = Field
bulk-value = New value
bulk-clear = Empty the field instead
bulk-look = Review
bulk-looking = Working out what changes
bulk-changing = Changing
bulk-same = { $count ->
    [one] { $count } has the value already.
   *[other] { $count } have the value already.
}
bulk-samples = The first that change
bulk-before = Now
bulk-after = Becomes
bulk-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
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
views-saved = The view { $name } is saved.
views-saved-not = The view { $name } is here until the register closes. It cannot be saved in it.
views-removed = The view { $name } is deleted.
views-show = Show { $name }
