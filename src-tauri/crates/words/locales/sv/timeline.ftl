### Tidslinjen: allt som har en dag och gäller en person.

timeline-title = Tidslinje
timeline-loading = Hämtar tidslinjen
timeline-dated = { $noun }: { $date }
timeline-recorded = { $noun } antecknad
timeline-disclosed = Utlämnad till
timeline-exported = Skriven till fil för eget bruk
timeline-more = { $count ->
    [one] Visa en till
   *[other] Visa { $count } till
}
contact-organisation-has = Hos { $organisation }
cli-timeline-dated = { $noun }, { $date }: { $name }
cli-timeline-recorded = { $noun } antecknad: { $name }
cli-timeline-disclosed = Utlämnad till { $name }
cli-timeline-exported = Skriven till fil för eget bruk: { $name }
timeline-used = { $count ->
    [one] Använd en gång
   *[other] Använd senast, { $count } gånger i allt
}
timeline-used-first = Använd första gången, { $count } gånger i allt
cli-timeline-used = { $count ->
    [one] { $name } användes en gång
   *[other] { $name } användes senast, { $count } gånger i allt
}
cli-timeline-used-first = { $name } användes första gången, { $count } gånger i allt
