### Recipients: who they are, their keys and contracts, and the letter that asks for a key.

recipients-title = Recipients
recipients-sub = { $count ->
    [0] none yet
    [one] { $count } recipient
   *[other] { $count } recipients
}
recipients-add = New recipient
recipients-empty-title = No recipients yet
recipients-empty-text = A recipient is an organisation that is given data from the register: the customer’s own, a subcontractor or a group company. It needs a contract and a key before anything can be disclosed.
recipients-loading = Fetching the recipients

recipients-col-name = Name
field-recipient-kind = Kind
recipients-col-country = Country
recipients-col-key = Key
recipients-col-contract = Contract
recipients-col-purposes = Purposes
recipients-country-outside = { $country }, outside the EEA
recipients-key-none = none
recipients-key-unconfirmed = not confirmed
recipients-key-confirmed = confirmed { $date }
recipients-contract-none = none
recipients-contract-open = { $reference }, until terminated
recipients-contract-until = { $reference }, until { $date }
recipients-contract-ended = { $reference }, ended { $date }

recipients-edit = Edit
recipients-disclose = Disclose…
recipients-ready = Can be disclosed to
recipients-not-ready = Nothing can be disclosed yet
recipients-met = Met:
recipients-unmet = Missing:
recipients-need-eea = Inside the EEA
recipients-need-eea-not = Outside the EEA
recipients-need-eea-detail = R8
recipients-need-key = The key is confirmed
recipients-need-key-none = No key to encrypt to
recipients-need-key-unconfirmed = The key is not confirmed by another way
recipients-need-key-detail = R7.5, GDPR 32(1)(a)
recipients-need-contract = The contract is in force
recipients-need-contract-none = No contract
recipients-need-contract-ended = The contract has ended
recipients-need-contract-detail = R7.2, GDPR 28(3)
recipients-need-purposes = { $count ->
    [one] The contract covers { $count } purpose
   *[other] The contract covers { $count } purposes
}
recipients-need-purposes-none = The contract covers no purpose
recipients-need-purposes-detail = R4.6, GDPR 5(1)(b)

recipients-section-who = The recipient
recipients-section-key = Key
recipients-section-contract = Contract
recipients-section-purposes = Purposes the contract covers
recipients-disclosures = { $count ->
    [0] Nothing has been disclosed here.
    [one] { $count } disclosure here.
   *[other] { $count } disclosures here.
}
recipients-disclosures-show = Show in the ledger
recipients-nothing = –

recipients-outside = Outside the EEA: { $country }
recipients-outside-text = Nothing can be disclosed to this recipient. The register’s description promises that data does not leave the EEA (R8), and the program keeps to it.

recipients-form-edit = Edit the recipient
recipients-name = Organisation
recipients-kind = What the recipient is to us
recipients-kind-customer-hint = The customer, organisation or prospect that the person represents (R7.1).
recipients-kind-subcontractor-hint = An IT service provider, software supplier or other who delivers or develops for us (R7.2).
recipients-kind-group_company-hint = A company of the same group, for marketing (R7.3).
recipients-country = Country
recipients-country-prompt = Search for a country
recipients-person = Contact person
recipients-email = Contact person’s e-mail
recipients-contract-reference = Contract reference
recipients-contract-reference-hint = So that the contract can be found in your files.
recipients-contract-ends = Last day
recipients-contract-ends-hint = Empty when the contract runs until terminated.
recipients-purposes = Purposes the contract covers
recipients-purposes-hint = Only these can be chosen for a disclosure. Tick what the contract says (GDPR 28(3)).
recipients-purpose-service-hint = Answer customers and look after the relationship (R4.1).
recipients-purpose-newsletter-hint = Send newsletters (R4.2).
recipients-purpose-marketing-hint = Market our products and services (R4.3).
recipients-purpose-personalisation-hint = Fit visits and messages to the person (R4.4).
recipients-purpose-delivery-hint = Deliver, run and develop products and services (R4.5).
recipients-purpose-sharing-hint = Group companies and subcontractors that the delivery needs (R4.6).
recipients-purpose-statutory-hint = What the law obliges us to (R4.7).
recipients-purpose-contact_request-hint = Answer those who asked to be contacted (R4.8).

recipients-key = Public key
recipients-key-hint = The line that begins with age1. Paste it, or open the file that the recipient sent.
recipients-key-open = Open from a file…
recipients-key-dialog = Choose the file with the recipient’s public key
recipients-key-remove = Remove the key
recipients-key-changed = The key is not the one that was confirmed. It has to be confirmed anew.
recipients-fingerprint = Fingerprint
recipients-copy = Copy

recipients-save = Save
recipients-saved = { $name } is saved.

recipients-confirm = Confirm the key…
recipients-confirm-title = Confirm the key of { $name }
recipients-confirm-text = Call the recipient on a number you already have, not one that came in the same letter as the key. Ask for the fingerprint and type what you hear. The fingerprint that the program computed is not shown here, so that what you type is truly the recipient’s.
recipients-confirm-field = The fingerprint that was read out
recipients-confirm-hint = Twenty characters, 0–9 and a–f. Spaces and capitals do not matter.
recipients-confirm-left = { $count ->
    [one] { $count } character to go.
   *[other] { $count } characters to go.
}
recipients-confirm-long = These are more than twenty characters.
recipients-confirm-strange = A fingerprint has only 0–9 and a–f.
recipients-confirm-differs = This is not the key’s fingerprint. Ask the recipient to read it once more, from their own computer. If it is the same again: do not confirm, and ask for the key anew.
recipients-confirm-agrees = The fingerprints agree.
recipients-confirm-go = Confirm
recipients-confirmed = The key of { $name } is confirmed.

recipients-ask = Ask for a key…
recipients-letter-title = Letter: asking for a key
recipients-letter-language = Language of the letter
recipients-letter-text = The letter
recipients-letter-copy = Copy the letter
recipients-letter-save = Save the letter…
recipients-letter-dialog = Save the letter
recipients-letter-file = request-for-key.txt
recipients-letter-saved = The letter is saved.
recipients-letter-after = When the answer comes: paste the age1 line under Edit, then call and confirm the fingerprint.

## The letter. Its commands come from outside and are the same in every language.

recipients-letter-greeting = Dear { $person },
recipients-letter-greeting-nobody = Good day,
recipients-letter-purpose = { $controller } discloses personal data only in encrypted form. To be able to send anything to { $recipient } we need your public key. It is made once, with the free program age, on the computer where the data is to be opened. It takes a few minutes.
recipients-letter-install = 1. Install age
recipients-letter-make = 2. Make the key
recipients-letter-secret = The file me.key holds a line that begins with AGE-SECRET-KEY-1. It is secret: never send it to anyone, not to us either. Keep a copy in a safe place, for without it nobody can open the packages.
recipients-letter-public = 3. Show the public key
recipients-letter-send = The answer is a line that begins with age1. Send that line to us, to { $email }.
recipients-letter-send-here = The answer is a line that begins with age1. Send that line to us.
recipients-letter-fingerprint = 4. Compute the key’s fingerprint
recipients-letter-windows-shell = Windows (PowerShell)
recipients-letter-twenty = The fingerprint is twenty characters, the digits 0–9 and the letters a–f. Do not send it.
recipients-letter-call = 5. We call you
recipients-letter-call-text = We will call you on a number that we already have and ask you to read out the fingerprint from your own computer. If it agrees with the key we were sent, we know that nobody exchanged it on the way. Only then do we disclose anything.
recipients-letter-bye = With kind regards
