### Kaikenlaiset tietueet: taulukko, suodattimet, yksi tietue, lomake, sama muutos monelle, näkymät.

## Miksi tietueita kutsutaan lukumäärän jälkeen.

noun-counted = { $noun ->
    [contact] { $count ->
        [one] kontakti
       *[other] kontaktia
    }
    [organisation] { $count ->
        [one] organisaatio
       *[other] organisaatiota
    }
    [product] { $count ->
        [one] tuote
       *[other] tuotetta
    }
    [device] { $count ->
        [one] laite
       *[other] laitetta
    }
    [session] { $count ->
        [one] istunto
       *[other] istuntoa
    }
    [recipient] { $count ->
        [one] vastaanottaja
       *[other] vastaanottajaa
    }
    [account] { $count ->
        [one] käyttäjätili
       *[other] käyttäjätiliä
    }
    [contract] { $count ->
        [one] sopimus
       *[other] sopimusta
    }
    [contract_contact] { $count ->
        [one] yhteyshenkilö
       *[other] yhteyshenkilöä
    }
    [list] { $count ->
        [one] postituslista
       *[other] postituslistaa
    }
    [membership] { $count ->
        [one] tilaus
       *[other] tilausta
    }
    [feedback] { $count ->
        [one] palaute
       *[other] palautetta
    }
    [competition] { $count ->
        [one] kilpailu
       *[other] kilpailua
    }
    [entry] { $count ->
        [one] osallistuminen
       *[other] osallistumista
    }
    [survey] { $count ->
        [one] kysely
       *[other] kyselyä
    }
    [response] { $count ->
        [one] kyselyvastaus
       *[other] kyselyvastausta
    }
   *[other] { $count ->
        [one] tietue
       *[other] tietuetta
    }
}

## Sarakkeet, joita on monella.

field-name = Nimi
field-kind = Tyyppi
field-source = Tietolähde
field-updated = Muutettu
field-contact = Henkilö
field-product = Tuote tai palvelu
field-business_id = Y-tunnus

## Taulukko

records-of = { $total } / { $all }
records-chosen = { $count ->
    [one] { $count } valittu
   *[other] { $count } valittua
}
records-picked = { $count ->
    [one] { $count } poimittu
   *[other] { $count } poimittua
}
records-none = –
records-import = Tuo…
records-nobody-clear = Tyhjennä haku
records-nobody-unfilter = Poista suodattimet käytöstä
records-chosen-dropped = { $count ->
    [one] { $count } rivin valinta ei ole enää voimassa. Valitse se uudelleen.
   *[other] { $count } rivin valinta ei ole enää voimassa. Valitse ne uudelleen.
}
records-chosen-many = Riveinä voi valita enintään { $most }. Rajaa hakua sen sijaan, tai valitse kaikki.
records-nobody-filtered = Suodattimet rajaavat pois kaiken, minkä haku löytää.

## Suodattimet

records-filters = Suodattimet
filter-batch = Tuonti

## Yksi tietue

record-edit = Muokkaa
record-origin = { $source }, { $date }
record-history = { $changes ->
    [0] Kirjattu { $created }, sen jälkeen muuttumaton.
    [one] Kirjattu { $created }, muutettu kerran, { $updated }.
   *[other] Kirjattu { $created }, muutettu { $changes } kertaa, viimeksi { $updated }.
}
record-edit-title = Muokkaa: { $name }
record-added = { $name } on rekisterissä.
record-edited = Muutos on tallennettu.
record-save = Tallenna
record-add-do = Lisää
record-source = Tietolähde
record-source-hint-add = Mistä tiedot ovat peräisin?
record-source-hint-edit = Mistä muutos on peräisin?
record-source-choose = Valitse lähde
record-source-missing = Valitse, mistä tiedot ovat peräisin.
record-nothing = Muuta ei tiedetä.
record-source-is = Lähde: { $source }, { $date }.
record-origin-group = Mistä
record-told = Lähteestä
record-named-by = Liittyy
record-named = { $what } ({ $count })
record-remove = Poista
record-removed = { $name } on poistettu.
record-nameless = Nimetön

## Mikä arvossa on vialla ja mitä sen sijaan kirjoitetaan.

problem-missing = Tieto puuttuu: täytä kenttä.
problem-too_long = Teksti on pidempi kuin kenttään mahtuu: lyhennä sitä.
problem-not_a_line = Tekstissä on rivinvaihtoja tai näkymättömiä merkkejä: kirjoita se yhdelle riville.
problem-not_a_number = Se ei ole kokonaisluku: kirjoita pelkkiä numeroita, esimerkiksi 12.
problem-out_of_range = Luku on suurempi tai pienempi kuin kenttä sallii: kirjoita luku rajojen sisältä.
problem-not_a_date = Päivää ei ole kalenterissa: kirjoita se muodossa 23.11.2026.
problem-not_an_instant = Ajankohtaa ei voi lukea: kirjoita päivä ja kellonaika muodossa 2026-11-23T10:00+02:00.
problem-not_a_flag = Se ei ole kyllä eikä ei: valitse toinen.
problem-not_a_choice = Arvo ei ole mikään kentän vaihtoehdoista: valitse luettelosta.
problem-unknown_country = Se ei ole maa: valitse luettelosta.
problem-not_an_ip = Se ei ole IP-osoite: kirjoita se muodossa 192.0.2.7 tai 2001:db8::7.
problem-not_an_imei = IMEI-koodissa on 15 numeroa: kirjoita se niin kuin laite sen näyttää, kun näppäillään *#06#.
problem-imei_check_digit = Viimeinen numero ei täsmää muiden kanssa: lue IMEI uudelleen, kaksi numeroa on voinut vaihtaa paikkaa.
problem-no_such_record = Tietuetta ei enää ole: valitse toinen tai tyhjennä kenttä.
problem-nothing_tells_it = Mistään ei näy, mikä se on: täytä ainakin yksi sitä kuvaava tieto.
problem-ends_before_start = Loppu on ennen alkua: korjaa toinen päivistä.
problem-outside_time = Ajankohta on ennen vuotta 1970 tai vasta edessä: korjaa se.
problem-belongs_to_nobody = Se ei kuulu kenellekään: valitse henkilö tai organisaatio.

## Sama muutos monelle ja tallennetut näkymät.

bulk-title = { $count ->
    [one] Muuta { $count } valittu { $nouns }
   *[other] Muuta { $count } valittua { $nouns }
}
bulk-do = Muuta { $count } { $nouns }
bulk-changes = { $count } { $nouns } muuttuu.
bulk-refused = { $count ->
    [one] { $count } jää ennalleen: ilman arvoa ei näkyisi, mikä tai kuka se on.
   *[other] { $count } jää ennalleen: ilman arvoa ei näkyisi, mitä tai keitä ne ovat.
}
bulk-done = { $count ->
    [one] { $count } { $nouns } on muutettu.
   *[other] { $count } { $nouns } on muutettu.
}
bulk-field = Kenttä
bulk-value = Uusi arvo
bulk-clear = Tyhjennä kenttä
bulk-look = Tarkista
bulk-looking = Lasketaan, mikä muuttuu
bulk-changing = Muutetaan
bulk-same = { $count ->
    [one] Yhdellä on jo tämä arvo.
   *[other] Arvo on jo { $count } tietueella.
}
bulk-samples = Ensimmäiset muuttuvat
bulk-before = Nyt
bulk-after = Jälkeen
bulk-more = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
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
views-saved = Näkymä { $name } on tallennettu.
views-saved-not = Näkymä { $name } on käytössä, kunnes rekisteri suljetaan. Sitä ei voi tallentaa rekisteriin.
views-removed = Näkymä { $name } on poistettu.
views-show = Näytä { $name }
