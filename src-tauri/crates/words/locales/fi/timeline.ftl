### Aikajana: kaikki päivätty, joka koskee henkilöä.

timeline-title = Aikajana
timeline-loading = Haetaan aikajanaa
timeline-dated = { $noun }: { $date }
timeline-recorded = { $noun } kirjattu
timeline-disclosed = Luovutettu vastaanottajalle
timeline-exported = Kirjoitettu tiedostoon omaan käyttöön
timeline-more = { $count ->
    [one] Näytä vielä yksi
   *[other] Näytä vielä { $count }
}
contact-organisation-has = Organisaatiolla { $organisation }
cli-timeline-dated = { $noun }, { $date }: { $name }
cli-timeline-recorded = { $noun } kirjattu: { $name }
cli-timeline-disclosed = Luovutettu vastaanottajalle { $name }
cli-timeline-exported = Kirjoitettu tiedostoon omaan käyttöön: { $name }
timeline-used = { $count ->
    [one] Käytetty kerran
   *[other] Viimeisin käyttökerta, kaikkiaan { $count }
}
timeline-used-first = Ensimmäinen käyttökerta, kaikkiaan { $count }
cli-timeline-used = { $count ->
    [one] { $name }: käytetty kerran
   *[other] { $name }: viimeisin käyttökerta, kaikkiaan { $count }
}
cli-timeline-used-first = { $name }: ensimmäinen käyttökerta, kaikkiaan { $count }
