### Avtalens kontaktpersoner.

contract_contacts-title = Avtalens kontaktpersoner
contract_contacts-search = Sök kontaktpersoner
contract_contacts-add = Ny kontaktperson
contract_contacts-empty-title = Inga kontaktpersoner ännu
contract_contacts-empty-text = En kontaktperson är någon som ett avtal sköts med. Lägg till den första när avtalet och personen finns.
contract_contacts-nobody-title = Inga kontaktpersoner hittades
contract_contacts-nobody-text = Sökningen letar i rollen och i personens namn, e-post och nummer.
contract_contact-label = Kontaktpersonen
contract_contact-close = Stäng kontaktpersonen

field-contract_contact-contract = Avtal
field-contract_contact-role = Roll
