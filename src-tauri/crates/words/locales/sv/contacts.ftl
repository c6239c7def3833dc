### Kontakter: tabellen, en kontakt, formuläret.

contacts-title = Kontakter
contacts-search = Sök kontakter
contacts-disclose = Lämna ut…
contacts-disclose-chosen = Lämna ut { $count }…
contacts-add = Ny kontakt

field-contact-objects_to_marketing = Invändning
contacts-objects = marknadsföring
contacts-empty-title = Registret är tomt
contacts-empty-text = Importera en fil med kontakter, skriv in den första själv eller se hur det blir med påhittade personer.
contacts-empty-sample = Prova med exempeldata
contacts-nobody-title = Inga kontakter hittades
contacts-nobody-text = Sökningen letar i namn, organisation, befattning och ort, i början av varje ord, och i e-post och nummer.
contact-label = Kontakten
contact-close = Stäng kontakten
contact-position-at = { $position }, { $organisation }
contact-other-emails = Annan e-post
contact-other-phones = Annat nummer
contact-address = Adress
contact-whereabouts = Med personens samtycke
contact-consent = Samtycke { $date }
contact-marketing = Direktmarknadsföring
contact-marketing-may = Har inte motsatt sig
contact-marketing-not = Har motsatt sig
contact-marketing-law = Lämnas inte ut för marknadsföring: GDPR 21(2)–(3)
contact-says-may = Tillåtet:
contact-says-not = Inte tillåtet:
contact-disclosed = Har lämnats ut till
contact-disclosed-none = Ingen utomstående har fått uppgifterna.
contact-disclosed-title = { $recipient }, { $fields ->
    [one] { $fields } fält
   *[other] { $fields } fält
}, { $date }
contact-disclosed-text = { $purpose }. Paketet gäller till och med { $expires }.
contact-disclosed-may = { $purpose }. Ett utlämnande påbörjades men bekräftades aldrig.
contact-disclosed-open = Visa
contact-disclose = Lämna ut uppgifterna…

contact-group-person = Person
contact-group-work = Arbete
contact-group-address = Adress
contact-group-whereabouts = Hemort och plats
contact-group-whereabouts-text = Får bara finnas här med personens samtycke.
contact-email-add = En adress till
contact-phone-add = Ett nummer till
contact-primary = Gör till den första
contact-value-remove = Ta bort
contact-email-nth = E-post { $number }
contact-phone-nth = Nummer { $number }
contact-consent-day = Dagen för samtycket
long-contact-objects_to_marketing = Motsätter sig direktmarknadsföring
hint-contact-objects_to_marketing = Personen lämnas då inte ut för nyhetsbrev, marknadsföring eller anpassning.
contact-product = Vems produkt
contact-product-hint = Bara om raden gäller ett koncernbolags eller en leverantörs produkt.
contact-organisation-hint = Skriv ett nytt namn eller välj bland dem som finns.
contact-organisation-new = ny organisation
contact-nobody = Fyll i namn, e-post, nummer eller organisation.
