### Contracts with organisations.

contracts-title = Contracts
contracts-search = Search contracts
contracts-add = New contract
contracts-empty-title = No contracts yet
contracts-empty-text = Here are the contracts with organisations: what they are about, how long they last and how they are ended. Add the first one yourself, or import a file.
contracts-nobody-title = No contract matches
contracts-nobody-text = The search looks in title, number and our company, and in the organisation’s name and address.
contract-label = The contract
contract-close = Close the contract

field-contract-number = Number
field-contract-title = Title
field-contract-company = Our company
field-contract-status = Status
choice-contract-status-draft = Draft
choice-contract-status-in_force = In force
choice-contract-status-terminated = Terminated
choice-contract-status-ended = Ended
field-contract-signed = Signed
field-contract-starts = Begins
field-contract-ends = Ends
field-contract-renewal = Renewal
choice-contract-renewal-none = None
choice-contract-renewal-automatic = Automatic
choice-contract-renewal-by_agreement = By agreement
field-contract-notice_months = Notice, months
field-contract-note = Note
group-contract-what = The contract
group-contract-parties = Parties
group-contract-time = Time
group-contract-more = Other
hint-contract-company = The group company that is a party. Empty means the controller.
