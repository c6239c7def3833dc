### Kontakter: tabellen, en kontakt, formuläret.

contacts-title = Kontakter
contacts-search = Sök kontakter
contacts-of = { $total } av { $all }
contacts-chosen = { $count ->
    [one] { $count } vald
   *[other] { $count } valda
}
contacts-chosen-dropped = { $count ->
    [one] Valet av { $count } kontakt gäller inte längre. Välj den på nytt.
   *[other] Valet av { $count } kontakter gäller inte längre. Välj dem på nytt.
}
contacts-chosen-many = Högst { $most } kontakter kan väljas rad för rad. Begränsa sökningen i stället, eller välj alla.
contacts-picked = { $count ->
    [one] { $count } utvald
   *[other] { $count } utvalda
}
contacts-import = Importera
contacts-disclose = Lämna ut…
contacts-disclose-chosen = Lämna ut { $count }…
contacts-add = Ny kontakt

contacts-name = Namn
contacts-marketing = Invändning
contacts-objects = marknadsföring
contacts-nameless = Utan namn
contacts-updated = Ändrad
contacts-none = –

contacts-filters = Filter
contacts-filter = Filtrera
contacts-filter-source = Källa: { $source }
contacts-filter-objects = Motsätter sig direktmarknadsföring
contacts-filter-not-objects = Motsätter sig inte direktmarknadsföring
contacts-filter-batch = Import: { $name }
contacts-filter-organisation = Organisation: { $name }
contacts-filter-organisation-choose = Organisation…
contacts-filter-organisation-title = Visa kontakter vid en organisation
contacts-filter-show = Visa

contacts-empty-title = Registret är tomt
contacts-empty-text = Importera en fil med kontakter, skriv in den första själv eller se hur det blir med påhittade personer.
contacts-empty-import = Importera en fil…
contacts-empty-sample = Prova med exempeldata
contacts-nobody-title = Ingen passar in
contacts-nobody-text = Sökningen letar i namn, e-post, nummer och organisation, i början av varje ord.
contacts-nobody-filtered = Filtren utesluter alla som sökningen hittar.
contacts-nobody-clear = Töm sökningen
contacts-nobody-unfilter = Stäng av filtren

contact-label = Kontakten
contact-edit = Ändra
contact-close = Stäng kontakten
contact-position-at = { $position }, { $organisation }
contact-origin = { $source }, { $date }
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
contact-history = { $changes ->
    [0] Registrerad { $created }, oförändrad sedan dess.
    [one] Registrerad { $created }, ändrad en gång, { $updated }.
   *[other] Registrerad { $created }, ändrad { $changes } gånger, senast { $updated }.
}
contact-organisation-show = Visa organisationen
contact-colleagues = Visa kontakter där
contact-disclose = Lämna ut uppgifterna…

contact-add-title = Ny kontakt
contact-edit-title = Ändra { $name }
contact-added = { $name } är med i registret.
contact-edited = Ändringen är sparad.
contact-save = Spara
contact-add-do = Lägg till
contact-group-person = Person
contact-group-work = Arbete
contact-group-address = Adress
contact-group-whereabouts = Hemort och plats
contact-group-whereabouts-text = Får bara finnas här med personens samtycke.
contact-group-origin = Varifrån
contact-email-add = En adress till
contact-phone-add = Ett nummer till
contact-primary = Gör till den första
contact-primary-is = första
contact-value-remove = Ta bort
contact-email-nth = E-post { $number }
contact-phone-nth = Nummer { $number }
contact-consent-day = Dagen för samtycket
contact-objects = Motsätter sig direktmarknadsföring
contact-objects-detail = Personen lämnas då inte ut för nyhetsbrev, marknadsföring eller anpassning.
contact-product = Vems produkt
contact-product-hint = Bara om raden gäller ett koncernbolags eller en leverantörs produkt.
contact-source = Uppgiftskälla
contact-source-hint-add = Varifrån har du uppgifterna?
contact-source-hint-edit = Varifrån har du ändringen?
contact-source-choose = Välj källa
contact-source-missing = Välj varifrån uppgifterna kommer.
contact-organisation-hint = Skriv ett nytt namn eller välj bland dem som finns.
contact-organisation-new = ny organisation
contact-nobody = Fyll i namn, e-post, nummer eller organisation.

## Samma ändring för många, och vyer som sparas.

bulk-title = { $count ->
    [one] Ändra { $count } vald kontakt
   *[other] Ändra { $count } valda kontakter
}
bulk-field = Fält
bulk-value = Nytt värde
bulk-clear = Töm fältet i stället
bulk-look = Granska
bulk-do = { $count ->
    [one] Ändra { $count } kontakt
   *[other] Ändra { $count } kontakter
}
bulk-looking = Räknar ut vad som ändras
bulk-changing = Ändrar
bulk-changes = { $count ->
    [one] { $count } kontakt ändras.
   *[other] { $count } kontakter ändras.
}
bulk-same = { $count ->
    [one] { $count } har redan värdet.
   *[other] { $count } har redan värdet.
}
bulk-refused = { $count ->
    [one] { $count } lämnas som den är: utan värdet går det inte att se vem det är.
   *[other] { $count } lämnas som de är: utan värdet går det inte att se vilka de är.
}
bulk-samples = De första som ändras
bulk-before = Nu
bulk-after = Blir
bulk-more = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
}
bulk-done = { $count ->
    [one] { $count } kontakt är ändrad.
   *[other] { $count } kontakter är ändrade.
}
bulk-stale = Registret har ändrats sedan granskningen
bulk-stale-text = Inget är ändrat ännu. Så här blir det nu.
bulk-chosen = Ändra { $count }…
views-menu = Vyer
views-save = Spara vyn…
views-keep = Spara ändringarna i { $name }
views-rename = Byt namn…
views-remove = Ta bort { $name }
views-title-save = Spara vyn
views-title-rename = Byt namn på vyn
views-name = Namn
views-hint = Sökord, filter, ordning och kolumner sparas i registret.
views-taken = En vy med namnet finns redan och ersätts.
views-do = Spara
views-saved = Vyn { $name } är sparad.
views-saved-not = Vyn { $name } finns tills registret stängs. Den kan inte sparas i det.
views-removed = Vyn { $name } är borttagen.
views-show = Visa { $name }
