### Logs of a web server are taken in as sessions.

weblogs-import = Import server logs…
weblogs-title = Import server logs
weblogs-dialog = Choose a log file
weblogs-step-files = Files
weblogs-step-products = Products
weblogs-step-people = People and source
weblogs-step-check = Check

weblogs-files-intro = Access logs as Apache, nginx and other web servers write them (the “common” and “combined” formats), gzip too. Choose all files of one server: they are read as one log, the oldest first. The files are only read; nothing in the register changes before the last step.
weblogs-files = Log files
weblogs-file = File
weblogs-folder = Folder
weblogs-file-add = Add a file…
weblogs-file-remove = Remove
weblogs-file-remove-of = Remove { $name }
weblogs-file-again = { $name } is there already.

weblogs-products-intro = What is used when an address is asked for? An address is a path (/shop), a server (shop.example.fi) or both, and covers all that lies below it. Just / covers the whole server. Where several fit, the most exact one decides.
weblogs-addresses = Addresses and products
weblogs-address = Address
weblogs-product = Product or service
weblogs-address-at = Address, row { $number }
weblogs-product-at = Product or service, row { $number }
weblogs-address-add = Add an address
weblogs-address-remove = Remove
weblogs-address-remove-at = Remove row { $number }
weblogs-address-half = Each address needs a product or service, and each product or service an address.
weblogs-address-twice = The address { $address } is on more than one row.
weblogs-products-open = Go to products and services
weblogs-silence = A session ends after
weblogs-silence-hint = One person’s requests belong together while the pauses between them are shorter than this.
weblogs-silence-unit = minutes of silence

weblogs-where = Where does the log say who the visitor is?
weblogs-where-user = The user name on the line
weblogs-where-user-hint = What the server itself writes when the visitor has signed in.
weblogs-where-query = A parameter of the address
weblogs-where-query-hint = Such as customer in /shop?customer=4711.
weblogs-where-path = A part of the path
weblogs-where-path-hint = Such as the second in /u/4711.
weblogs-parameter = Name of the parameter
weblogs-part = Which part
weblogs-part-hint = Counted from the beginning: 2 is 4711 in /u/4711.
weblogs-known = What stands there?
weblogs-known-either = User name or e-mail address
weblogs-known-either-hint = An account goes before an address.
weblogs-known-account = User name
weblogs-known-account-hint = The person is whoever has the account in the register.
weblogs-known-email = E-mail address
weblogs-known-email-hint = The person is whoever has the address in the register.

weblogs-nothing = No new session would come in. The figures above say where the requests went: change the addresses, or where the log says who the visitor is.
weblogs-left = The rest of the logs
weblogs-added-hint = of people in the register
weblogs-same-hint = not taken a second time
weblogs-cut-hint = counted as several
weblogs-lines-hint = in all files together
weblogs-anonymous-hint = Nothing of them is kept.
weblogs-strangers-hint = Nobody in the register has the user name or address in the log.
weblogs-unclear-hint = Several in the register have the same user name or address: perhaps duplicates that can be merged.
weblogs-elsewhere-hint = None of the addresses you gave fits.
weblogs-rejected-hint = Named below.
weblogs-all-read = Every line is a request.

weblogs-done-text = { $count } { $nouns } came in from { $file }.
weblogs-show = Show the sessions
weblogs-list = All sessions
