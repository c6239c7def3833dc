### Kaksoiskappaleet: tietueet, jotka voivat olla samoja, ja kahden yhdistäminen.

duplicates-reason-same_business_id = sama Y-tunnus
duplicates-reason-same_email = sama sähköposti
duplicates-reason-same_phone = sama numero
duplicates-reason-near_name = lähes samat nimet ({ $percent } %)
duplicates-reason-other_name = eri nimi

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
cli-merge-left = Jää
cli-merge-right = Yhdistyy siihen
cli-merge-left-out = Ei mahdu: { $field }: { $value }
cli-merge-would = Siirrettäviä tietueita: { $records }. Luovutuksia: { $disclosures }. Mitään ei muutettu.
cli-merged = { $name } yhdistettiin jäävään.
