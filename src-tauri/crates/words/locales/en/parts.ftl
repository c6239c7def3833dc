### The window's own words: buttons, tables, dialogs. No words about the register.

parts-cancel = Cancel
parts-back = Back
parts-next = Continue
parts-finish = Finish
parts-close = Close
parts-clear = Clear
parts-remove = Remove { $label }
parts-retry = Try again
parts-more = More actions
parts-optional = optional
parts-working = Working

parts-unsaved = The changes are not saved.
parts-unsaved-keep = Keep writing
parts-unsaved-discard = Discard the changes

parts-password-show = Show the password
parts-password-hide = Hide the password

parts-number-less = Decrease
parts-number-more = Increase

parts-day-form = dd/mm/yyyy
parts-day-wrong = This is not a date. Write day, month and year, such as { $example }.

parts-file-choose = Choose a file…
parts-file-change = Change the file…
parts-file-none = No file chosen
parts-folder-choose = Choose folder…
parts-folder-change = Change folder…
parts-folder-none = No folder chosen

parts-options-none = Nothing matches
parts-options-count = { $count ->
    [one] { $count } option
   *[other] { $count } options
}

parts-step = Step { $step } of { $count }
parts-step-done = done

parts-progress-of = { $done } of { $total }
parts-progress-rate = { $rate } a second
parts-progress-left = { $minutes ->
    [0] less than a minute left
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
}

parts-table-loading = Fetching rows
parts-table-failed = Some of the rows could not be fetched.
parts-table-sorted-up = Sorted by { $column }, ascending
parts-table-sorted-down = Sorted by { $column }, descending
parts-table-chosen = { $count ->
    [0] No rows selected
    [one] { $count } row selected
   *[other] { $count } rows selected
}
parts-table-total = { $count ->
    [0] No rows
    [one] { $count } row
   *[other] { $count } rows
}
parts-table-unchoose = Clear the selection

parts-pane-width = Width of the side pane
parts-toasts = Messages

parts-commands-title = Commands
parts-commands-search = Search for a command
parts-commands-none = No command has that name.
parts-shortcuts-title = Keyboard shortcuts
parts-shortcuts-table = In a table
parts-shortcuts-move = Move between rows and cells
parts-shortcuts-open = Open the row
parts-shortcuts-choose = Select the row
parts-shortcuts-extend = Select several in a row
parts-shortcuts-all = Select all
parts-shortcuts-ends = First or last row

parts-columns = Columns
parts-columns-earlier = Move { $column } earlier
parts-columns-later = Move { $column } later
parts-columns-reset = As it was at first
parts-columns-shown = { $column } is shown
parts-columns-hidden = { $column } is hidden
parts-columns-moved = { $column } moved, column { $place } of { $count }
parts-columns-width = { $column }, width { $width }
parts-shortcuts-width = Narrower or wider column, from its heading
parts-shortcuts-column = Move the column, from its heading

parts-chart-table-show = Show as a table
parts-chart-table-hide = Hide the table
parts-chart-empty = There is nothing to show.
parts-chart-count = Count
parts-chart-share = Share
parts-chart-answers = Answers
parts-chart-mean = Mean
parts-chart-median = Median
parts-chart-value = Value
parts-chart-hour = Hour
parts-chart-day = Day
parts-chart-week = Week
parts-chart-month = Month
parts-chart-week-of = Week { $week }, from { $day }
parts-chart-at = { $where }: { $value }

parts-filter-add = Add a filter
parts-filter-search = Search
parts-filter-use = Apply
parts-filter-clear = Clear
parts-filter-all-off = Switch all off
parts-filter-switch = The filter is on: { $filter }
parts-filter-op = Condition
parts-filter-op-contains = contains
parts-filter-op-begins = begins with
parts-filter-op-is = is
parts-filter-op-empty = is empty
parts-filter-op-filled = is filled in
parts-filter-none = Without a value
parts-filter-yes = Yes
parts-filter-no = No
parts-filter-from = From
parts-filter-to = To
parts-filter-contains = { $column } contains “{ $text }”
parts-filter-begins = { $column } begins with “{ $text }”
parts-filter-is = { $column } is “{ $text }”
parts-filter-empty = { $column }: without a value
parts-filter-filled = { $column }: filled in
parts-filter-values = { $column }: { $values }
parts-filter-values-more = { $column }: { $values } and { $count } more
parts-filter-between = { $column }: { $from }–{ $to }
parts-filter-least = { $column }: from { $from }
parts-filter-most = { $column }: to { $to }
parts-filter-yes-of = { $column }: yes
parts-filter-no-of = { $column }: no
