### Kontaktit: taulukko, yksi kontakti, lomake.

contacts-title = Kontaktit
contacts-search = Hae kontakteja
contacts-of = { $total } / { $all }
contacts-chosen = { $count ->
    [one] { $count } valittu
   *[other] { $count } valittua
}
contacts-chosen-dropped = { $count ->
    [one] { $count } yhteystiedon valinta ei ole enää voimassa. Valitse se uudelleen.
   *[other] { $count } yhteystiedon valinta ei ole enää voimassa. Valitse ne uudelleen.
}
contacts-chosen-many = Riveinä voi valita enintään { $most } yhteystietoa. Rajaa hakua sen sijaan, tai valitse kaikki.
contacts-picked = { $count ->
    [one] { $count } poimittu
   *[other] { $count } poimittua
}
contacts-import = Tuo
contacts-disclose = Luovuta…
contacts-disclose-chosen = Luovuta { $count }…
contacts-add = Uusi kontakti

contacts-name = Nimi
contacts-marketing = Kielto
contacts-objects = markkinointi
contacts-nameless = Nimetön
contacts-updated = Muutettu
contacts-none = –

contacts-filters = Suodattimet
contacts-filter = Suodata
contacts-filter-source = Lähde: { $source }
contacts-filter-objects = Kieltänyt suoramarkkinoinnin
contacts-filter-not-objects = Ei ole kieltänyt suoramarkkinointia
contacts-filter-batch = Tuonti: { $name }
contacts-filter-organisation = Organisaatio: { $name }
contacts-filter-organisation-choose = Organisaatio…
contacts-filter-organisation-title = Näytä organisaation kontaktit
contacts-filter-show = Näytä

contacts-empty-title = Rekisteri on tyhjä
contacts-empty-text = Tuo tiedosto, jossa on kontakteja, kirjoita ensimmäinen itse tai katso, miltä näyttää keksityillä henkilöillä.
contacts-empty-import = Tuo tiedosto…
contacts-empty-sample = Kokeile esimerkkitiedoilla
contacts-nobody-title = Kukaan ei täsmää
contacts-nobody-text = Haku etsii nimistä, sähköposteista, numeroista ja organisaatioista, jokaisen sanan alusta.
contacts-nobody-filtered = Suodattimet rajaavat pois kaikki, jotka haku löytää.
contacts-nobody-clear = Tyhjennä haku
contacts-nobody-unfilter = Poista suodattimet käytöstä

contact-label = Kontakti
contact-edit = Muokkaa
contact-close = Sulje kontakti
contact-position-at = { $position }, { $organisation }
contact-origin = { $source }, { $date }
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
contact-history = { $changes ->
    [0] Kirjattu { $created }, sen jälkeen muuttumaton.
    [one] Kirjattu { $created }, muutettu kerran, { $updated }.
   *[other] Kirjattu { $created }, muutettu { $changes } kertaa, viimeksi { $updated }.
}
contact-organisation-show = Näytä organisaatio
contact-colleagues = Näytä sen kontaktit
contact-disclose = Luovuta tiedot…

contact-add-title = Uusi kontakti
contact-edit-title = Muokkaa: { $name }
contact-added = { $name } on rekisterissä.
contact-edited = Muutos on tallennettu.
contact-save = Tallenna
contact-add-do = Lisää
contact-group-person = Henkilö
contact-group-work = Työ
contact-group-address = Osoite
contact-group-whereabouts = Kotipaikka ja sijainti
contact-group-whereabouts-text = Saavat olla täällä vain henkilön suostumuksella.
contact-group-origin = Mistä
contact-email-add = Lisää osoite
contact-phone-add = Lisää numero
contact-primary = Tee ensimmäiseksi
contact-primary-is = ensimmäinen
contact-value-remove = Poista
contact-email-nth = Sähköposti { $number }
contact-phone-nth = Numero { $number }
contact-consent-day = Suostumuksen päivä
contact-objects = Kieltää suoramarkkinoinnin
contact-objects-detail = Silloin henkilöä ei luovuteta uutiskirjeisiin, markkinointiin eikä kohdentamiseen.
contact-product = Kenen tuote
contact-product-hint = Vain jos rivi koskee konserniyhtiön tai toimittajan tuotetta.
contact-source = Tietolähde
contact-source-hint-add = Mistä tiedot ovat peräisin?
contact-source-hint-edit = Mistä muutos on peräisin?
contact-source-choose = Valitse lähde
contact-source-missing = Valitse, mistä tiedot ovat peräisin.
contact-organisation-hint = Kirjoita uusi nimi tai valitse olemassa olevista.
contact-organisation-new = uusi organisaatio
contact-nobody = Täytä nimi, sähköposti, numero tai organisaatio.

## Sama muutos monelle ja tallennetut näkymät.

bulk-title = { $count ->
    [one] Muuta { $count } valittu kontakti
   *[other] Muuta { $count } valittua kontaktia
}
bulk-field = Kenttä
bulk-value = Uusi arvo
bulk-clear = Tyhjennä kenttä
bulk-look = Tarkista
bulk-do = { $count ->
    [one] Muuta { $count } kontakti
   *[other] Muuta { $count } kontaktia
}
bulk-looking = Lasketaan, mikä muuttuu
bulk-changing = Muutetaan
bulk-changes = { $count ->
    [one] { $count } kontakti muuttuu.
   *[other] { $count } kontaktia muuttuu.
}
bulk-same = { $count ->
    [one] { $count } kontaktilla arvo on jo.
   *[other] { $count } kontaktilla arvo on jo.
}
bulk-refused = { $count ->
    [one] { $count } jää ennalleen: ilman arvoa ei näkyisi, kuka hän on.
   *[other] { $count } jää ennalleen: ilman arvoa ei näkyisi, keitä he ovat.
}
bulk-samples = Ensimmäiset muuttuvat
bulk-before = Nyt
bulk-after = Jälkeen
bulk-more = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
}
bulk-done = { $count ->
    [one] { $count } kontakti on muutettu.
   *[other] { $count } kontaktia on muutettu.
}
bulk-stale = Rekisteri on muuttunut tarkistuksen jälkeen
bulk-stale-text = Mitään ei ole vielä muutettu. Näin kävisi nyt.
bulk-chosen = Muuta { $count }…
views-menu = Näkymät
views-save = Tallenna näkymä…
views-keep = Tallenna muutokset: { $name }
views-rename = Nimeä uudelleen…
views-remove = Poista { $name }
views-title-save = Tallenna näkymä
views-title-rename = Nimeä näkymä uudelleen
views-name = Nimi
views-hint = Hakusana, suodattimet, järjestys ja sarakkeet tallennetaan rekisteriin.
views-taken = Samanniminen näkymä on jo ja korvataan.
views-do = Tallenna
views-saved = Näkymä { $name } on tallennettu.
views-saved-not = Näkymä { $name } on käytössä, kunnes rekisteri suljetaan. Sitä ei voi tallentaa rekisteriin.
views-removed = Näkymä { $name } on poistettu.
views-show = Näytä { $name }
