### Accounts in products and services.

accounts-title = Accounts
accounts-search = Search accounts
accounts-add = New account
accounts-empty-title = No accounts yet
accounts-empty-text = Accounts belong to a product or service, with the user name there. Passwords are never kept. Add the first one yourself, or import a file.
accounts-nobody-title = No account matches
accounts-nobody-text = The search looks in the user name, and in the person’s name, e-mail and number.
account-label = The account
account-close = Close the account

field-account-user_name = User name
field-account-opened = Opened
field-account-closed = Closed
field-account-last_seen = Last used
field-account-password = Password
choice-account-password-existed = Existed, not kept
choice-account-password-verifier = Can be verified, not read
