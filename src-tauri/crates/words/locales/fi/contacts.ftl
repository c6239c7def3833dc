### Kontaktit: taulukko, yksi kontakti, lomake.

contacts-title = Kontaktit
contacts-search = Hae kontakteja
contacts-disclose = Luovuta…
contacts-disclose-chosen = Luovuta { $count }…
contacts-add = Uusi kontakti

field-contact-objects_to_marketing = Kielto
contacts-objects = markkinointi
contacts-empty-title = Rekisteri on tyhjä
contacts-empty-text = Tuo tiedosto, jossa on kontakteja, kirjoita ensimmäinen itse tai katso, miltä näyttää keksityillä henkilöillä.
contacts-empty-sample = Kokeile esimerkkitiedoilla
contacts-nobody-title = Kontakteja ei löytynyt
contacts-nobody-text = Haku etsii nimistä, organisaatioista, asemista ja paikkakunnista, jokaisen sanan alusta, sekä sähköposteista ja numeroista.
contact-label = Kontakti
contact-close = Sulje kontakti
contact-position-at = { $position }, { $organisation }
contact-other-emails = Muu sähköposti
contact-other-phones = Muu numero
contact-address = Osoite
contact-whereabouts = Henkilön suostumuksella
contact-consent = Suostumus { $date }
contact-marketing = Suoramarkkinointi
contact-marketing-may = Ei ole kieltänyt
contact-marketing-not = On kieltänyt
contact-marketing-law = Ei luovuteta markkinointiin: GDPR 21(2)–(3)
contact-says-may = Sallittu:
contact-says-not = Ei sallittu:
contact-disclosed = Luovutettu
contact-disclosed-none = Kukaan ulkopuolinen ei ole saanut tietoja.
contact-disclosed-title = { $recipient }, { $fields ->
    [one] { $fields } kenttä
   *[other] { $fields } kenttää
}, { $date }
contact-disclosed-text = { $purpose }. Paketti on voimassa { $expires } asti.
contact-disclosed-may = { $purpose }. Luovutus aloitettiin, mutta sitä ei koskaan vahvistettu.
contact-disclosed-open = Näytä
contact-disclose = Luovuta tiedot…

contact-group-person = Henkilö
contact-group-work = Työ
contact-group-address = Osoite
contact-group-whereabouts = Kotipaikka ja sijainti
contact-group-whereabouts-text = Saavat olla täällä vain henkilön suostumuksella.
contact-email-add = Lisää osoite
contact-phone-add = Lisää numero
contact-primary = Tee ensimmäiseksi
contact-value-remove = Poista
contact-email-nth = Sähköposti { $number }
contact-phone-nth = Numero { $number }
contact-consent-day = Suostumuksen päivä
long-contact-objects_to_marketing = Kieltää suoramarkkinoinnin
hint-contact-objects_to_marketing = Silloin henkilöä ei luovuteta uutiskirjeisiin, markkinointiin eikä kohdentamiseen.
contact-product = Kenen tuote
contact-product-hint = Vain jos rivi koskee konserniyhtiön tai toimittajan tuotetta.
contact-organisation-hint = Kirjoita uusi nimi tai valitse olemassa olevista.
contact-organisation-new = uusi organisaatio
contact-nobody = Täytä nimi, sähköposti, numero tai organisaatio.
