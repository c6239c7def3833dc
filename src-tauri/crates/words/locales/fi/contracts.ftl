### Sopimukset organisaatioiden kanssa.

contracts-title = Sopimukset
contracts-search = Hae sopimuksia
contracts-add = Uusi sopimus
contracts-empty-title = Ei vielä sopimuksia
contracts-empty-text = Tässä ovat sopimukset organisaatioiden kanssa: mitä ne koskevat, kuinka kauan ne ovat voimassa ja miten ne irtisanotaan. Lisää ensimmäinen itse tai tuo tiedosto.
contracts-nobody-title = Sopimuksia ei löytynyt
contracts-nobody-text = Haku etsii otsikosta, numerosta ja omasta osapuolesta sekä organisaation nimestä ja osoitteesta.
contract-label = Sopimus
contract-close = Sulje sopimus

field-contract-number = Numero
field-contract-title = Otsikko
field-contract-company = Oma osapuoli
field-contract-status = Tila
choice-contract-status-draft = Luonnos
choice-contract-status-in_force = Voimassa
choice-contract-status-terminated = Irtisanottu
choice-contract-status-ended = Päättynyt
field-contract-signed = Allekirjoitettu
field-contract-starts = Alkaa
field-contract-ends = Päättyy
field-contract-renewal = Jatkuminen
choice-contract-renewal-none = Ei jatku
choice-contract-renewal-automatic = Automaattinen
choice-contract-renewal-by_agreement = Sopimalla
field-contract-notice_months = Irtisanomisaika, kuukautta
field-contract-note = Muistiinpano
group-contract-what = Sopimus
group-contract-parties = Osapuolet
group-contract-time = Aika
group-contract-more = Muuta
hint-contract-company = Konserniyhtiö, joka on osapuoli. Tyhjä tarkoittaa rekisterinpitäjää.
