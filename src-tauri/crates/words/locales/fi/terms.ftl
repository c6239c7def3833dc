### Kenttien, lähteiden, tarkoitusten ja muiden koodillisten asioiden nimet.

field-given_name = Etunimi
field-family_name = Sukunimi
field-email = Sähköposti
field-mobile = Matkapuhelin
field-organisation = Organisaatio
field-street = Katuosoite
field-postal_code = Postinumero
field-city = Paikkakunta
field-country = Maa
field-position = Asema
field-home_town = Kotipaikka
field-location = Sijainti
field-product_of = Kenen tuote

## Lähteet, otsikkona ja lauseen sisällä.

source-survey = Kysely
source-form = Lomake
source-social = Some-kirjautuminen
source-subscription = Uutiskirje
source-question = Vastaus kysymykseen
source-contact_request = Yhteydenottopyyntö
source-use = Toimitus tai käyttö
source-supplier = Alihankkija
source-group = Konserniyhtiö

in-source-survey = kysely
in-source-form = lomake
in-source-social = some-kirjautuminen
in-source-subscription = uutiskirje
in-source-question = vastaus kysymykseen
in-source-contact_request = yhteydenottopyyntö
in-source-use = toimitus
in-source-supplier = alihankkija
in-source-group = konserniyhtiö

purpose-service = Asiakaspalvelu ja asiakassuhde
purpose-newsletter = Uutiskirje
purpose-marketing = Markkinointi
purpose-personalisation = Käyntien ja viestinnän kohdentaminen
purpose-delivery = Toimitus ja kehittäminen
purpose-sharing = Luovutus toimitusta varten
purpose-statutory = Lakisääteiset velvoitteet
purpose-contact_request = Yhteydenottoihin vastaaminen

recipient-kind-customer = Asiakkaan organisaatio
recipient-kind-subcontractor = Alihankkija
recipient-kind-group_company = Konserniyhtiö

language-sv = ruotsi
language-fi = suomi
language-en = englanti

theme-system = Järjestelmän mukaan
theme-light = Vaalea
theme-dark = Tumma

delimiter = Erotin
delimiter-comma = Pilkku ( , )
delimiter-semicolon = Puolipiste ( ; )
delimiter-tab = Sarkain
delimiter-pipe = Pystyviiva ( | )

opened-keychain = Avattu avainnipulla
opened-passphrase = Avattu tunnuslauseella
opened-recovery_code = Avattu palautuskoodilla

disclosure-state-intent = On voitu luovuttaa
disclosure-state-completed = Luovutettu
disclosure-state-cancelled = Peruttu

## Muut tiedot, joita ilmoitus voi koskea.

about-name = Nimi
about-controller = Rekisterinpitäjä
about-business_id = Y-tunnus
about-phone = Puhelin
about-keeper_name = Yhteyshenkilön nimi
about-keeper_email = Yhteyshenkilön sähköposti
about-keeper_phone = Yhteyshenkilön puhelin
about-languages = Kielet
about-whereabouts_consent = Suostumuksen päivä
about-source = Tietolähde
about-passphrase = Tunnuslause
about-age_recipient = Vastaanottajan avain
about-confirm_fingerprint = Sormenjälki
about-contract_reference = Sopimus
about-contract_ends = Sopimuksen viimeinen päivä
about-contact_person = Yhteyshenkilö
about-contact_email = Yhteyshenkilön sähköposti
about-purposes = Käsittelyn tarkoitukset
about-fields = Kentät
about-expires = Viimeinen päivä
about-key_confirmed = Avain vahvistettu
