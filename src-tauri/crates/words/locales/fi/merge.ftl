### Kaksoiskappaleet: tietueet, jotka voivat olla samoja, ja kahden yhdistäminen.

duplicates-reason-same_business_id = sama Y-tunnus
duplicates-reason-same_email = sama sähköposti
duplicates-reason-same_phone = sama numero
duplicates-reason-near_name = lähes samat nimet ({ $percent } %)
duplicates-reason-other_name = eri nimi

## Parit, jotka voivat olla samoja

duplicates-open = Kaksoiskappaleet…
duplicates-title = { $noun ->
    [contact] Kontaktien kaksoiskappaleet
    [organisation] Organisaatioiden kaksoiskappaleet
   *[other] Kaksoiskappaleet
}
duplicates-count = { $count ->
    [one] { $count } pari
   *[other] { $count } paria
}
duplicates-count-least = vähintään { $count } paria
duplicates-intro = Parit, jotka voivat olla samoja, todennäköisimmät ensin. Avaa pari, niin voit verrata tietueita.
duplicates-first = Näytetään { $count } todennäköisintä.
duplicates-finding = Etsitään kaksoiskappaleita
duplicates-stopped = Etsintä keskeytettiin
duplicates-again = Etsi uudelleen
duplicates-none-title = Ei kaksoiskappaleita
duplicates-none-text = { $noun ->
    [contact] Mitkään kaksi kontaktia eivät näytä samalta henkilöltä. Eri henkilöiksi merkityt eivät ole mukana.
    [organisation] Mitkään kaksi organisaatiota eivät näytä samalta. Eri organisaatioiksi merkityt eivät ole mukana.
   *[other] Mitkään kaksi tietuetta eivät näytä samalta.
}
duplicates-col-one = Ensin kirjattu
duplicates-col-other = Myöhemmin kirjattu
duplicates-col-why = Perusteet
duplicates-same-name = sama nimi
duplicates-but = { $why }, mutta { $against }
duplicates-close = { $noun ->
    [contact] Kaikki kontaktit
    [organisation] Kaikki organisaatiot
   *[other] Kaikki tietueet
}
duplicates-back = Kaikki parit

## Kaksi tietuetta rinnakkain

merge-title = { $noun ->
    [contact] Sama kontakti?
    [organisation] Sama organisaatio?
   *[other] Sama tietue?
}
merge-place = pari { $at } / { $total }
merge-loading = Haetaan tietueita
merge-why = Perusteet: { $reasons }.
merge-intro = Valitse, mikä säilyy, kun tiedot eroavat.
merge-field = Tieto
merge-stays = Jää
merge-goes = Yhdistyy siihen
merge-becomes = Tulos
merge-swap = Anna toisen jäädä
merge-all-kept = kaikki säilyvät, valitut ensin
merge-objection = säilyy aina: GDPR 21(3)
merge-follows = Mitä siirtyy mukana
merge-moves = Siirtyy jäävälle
merge-moves-none = Mikään muu rekisterissä ei viittaa yhdistyvään
merge-disclosures = Luovutukset, joissa se on ollut
merge-disclosures-none = Ei yhtään
merge-left-out = Ei säily
merge-left-out-one = { $field }: { $value }
merge-note = Yhdistyvä tietue poistuu taulukosta; historia muistaa sen. Tämän voi kumota.
merge-do = Yhdistä
merge-doing = Yhdistetään
merge-chosen = Yhdistä { $count }…
merge-apart = Eivät ole samoja
merge-next = Seuraava
merge-done = { $noun ->
    [contact] Kaksi kontaktia on nyt yksi.
    [organisation] Kaksi organisaatiota on nyt yksi.
   *[other] Kaksi tietuetta on nyt yksi.
}
merge-apart-done = { $noun ->
    [contact] Ne ovat kaksi kontaktia. Paria ei enää näytetä.
    [organisation] Ne ovat kaksi organisaatiota. Paria ei enää näytetä.
   *[other] Ne ovat kaksi tietuetta. Paria ei enää näytetä.
}

history-merged = Yhdistetty toiseen tietueeseen

undo-step-merge = { $noun ->
    [contact] kahden kontaktin yhdistäminen
    [organisation] kahden organisaation yhdistäminen
   *[other] kahden tietueen yhdistäminen
}
undo-step-set_apart = { $noun ->
    [contact] merkintä, etteivät kaksi kontaktia ole sama
    [organisation] merkintä, etteivät kaksi organisaatiota ole sama
   *[other] merkintä, etteivät kaksi tietuetta ole sama
}

log-records-merge = { $noun ->
    [contact] Kaksi kontaktia yhdistetty
    [organisation] Kaksi organisaatiota yhdistetty
   *[other] Kaksi tietuetta yhdistetty
}
log-records-merge_undone = { $noun ->
    [contact] Kahden kontaktin yhdistäminen kumottu
    [organisation] Kahden organisaation yhdistäminen kumottu
   *[other] Kahden tietueen yhdistäminen kumottu
}
log-records-set_apart = { $noun ->
    [contact] Kaksi kontaktia merkitty eri henkilöiksi
    [organisation] Kaksi organisaatiota merkitty eri organisaatioiksi
   *[other] Kaksi tietuetta merkitty eri tietueiksi
}
log-records-set_apart_undone = { $noun ->
    [contact] Kahden kontaktin merkintä eri henkilöiksi poistettu
    [organisation] Kahden organisaation merkintä eri organisaatioiksi poistettu
   *[other] Kahden tietueen merkintä eri tietueiksi poistettu
}

cli-history-merged = siihen yhdistettiin toinen tietue
cli-col-score = Pisteet
cli-col-why = Miksi
cli-col-choice = Valinta
cli-duplicates-found = Pareja, jotka voivat olla samoja: { $count }.
cli-duplicates-at-least = Pareja, jotka voivat olla samoja: ainakin { $count }. Niitä oli liikaa pidemmälle etsimiseen.
cli-set-apart = On merkitty muistiin, etteivät nämä kaksi ole sama.
cli-merge-left-out = Ei mahdu: { $field }: { $value }
cli-merge-would = Siirrettäviä tietueita: { $records }. Luovutuksia: { $disclosures }. Mitään ei muutettu.
cli-merged = { $name } yhdistettiin jäävään.
