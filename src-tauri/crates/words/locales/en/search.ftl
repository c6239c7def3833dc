### The search of the whole register.

search-title = Search
search-label = Search the whole register
search-label-commands = Search the register or commands
search-group = { $more ->
    [yes] { $what } (more than { $count })
   *[no] { $what } ({ $count })
}
search-all = { $more ->
    [yes] Show all
   *[no] Show all { $count }
}
search-everywhere = Show all that is found for “{ $text }”
search-hint = People, organisations, devices, accounts, contracts, lists, surveys, answers and feedback. Words are found by their beginning, addresses, numbers and codes by any part. Type at least two characters.
search-none-title = Nothing matches
search-none-text = Try fewer words, or part of the address or number.
command-go-search = Go to search
frame-place-search = Search
search-and-commands = Search and commands
