### The contact persons of contracts.

contract_contacts-title = Contact persons of contracts
contract_contacts-search = Search contact persons
contract_contacts-add = New contact person
contract_contacts-empty-title = No contact persons yet
contract_contacts-empty-text = A contact person is somebody a contract is looked after with. Add the first one once the contract and the person are here.
contract_contacts-nobody-title = No contact person matches
contract_contacts-nobody-text = The search looks in the role, and in the person’s name, e-mail and number.
contract_contact-label = The contact person
contract_contact-close = Close the contact person

field-contract_contact-contract = Contract
field-contract_contact-role = Role
