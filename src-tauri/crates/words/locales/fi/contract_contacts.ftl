### Sopimusten yhteyshenkilöt.

contract_contacts-title = Sopimusten yhteyshenkilöt
contract_contacts-search = Hae yhteyshenkilöitä
contract_contacts-add = Uusi yhteyshenkilö
contract_contacts-empty-title = Ei vielä yhteyshenkilöitä
contract_contacts-empty-text = Yhteyshenkilö on se, jonka kanssa sopimusta hoidetaan. Lisää ensimmäinen, kun sopimus ja henkilö ovat rekisterissä.
contract_contacts-nobody-title = Yhteyshenkilöitä ei löytynyt
contract_contacts-nobody-text = Haku etsii roolista sekä henkilön nimestä, sähköpostista ja numerosta.
contract_contact-label = Yhteyshenkilö
contract_contact-close = Sulje yhteyshenkilö

field-contract_contact-contract = Sopimus
field-contract_contact-role = Rooli
