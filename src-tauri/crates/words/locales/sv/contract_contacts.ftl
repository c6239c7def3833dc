### Avtalens kontaktpersoner.

contract_contacts-title = Avtalens kontaktpersoner
contract_contacts-search = Sök kontaktpersoner
contract_contacts-add = Ny kontaktperson
contract_contacts-empty-title = Inga kontaktpersoner ännu
contract_contacts-empty-text = En kontaktperson är någon som ett avtal sköts med. Lägg till den första när avtalet och personen finns.
contract_contacts-nobody-title = Ingen kontaktperson passar in
contract_contacts-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
contract_contact-label = Kontaktpersonen
contract_contact-close = Stäng kontaktpersonen

field-contract_contact-contract = Avtal
field-contract_contact-role = Roll
