### Mitä on tapahtunut: tietueen historia, kumoaminen ja uudelleen tekeminen.

history-title = Historia
history-loading = Haetaan historiaa
history-added = Merkitty käsin
history-edited = Muutettu
history-imported = Tuli tuonnissa
history-import_edited = Tuonti muutti
history-bulk_edited = Muutettu yhdessä muiden kanssa
history-reverted = Muutos kumottu tai tehty uudelleen
history-source = lähde: { $source }
history-file = tiedostosta { $file }
history-empty = tyhjä
history-was = oli
history-became = muuttui arvoksi
history-yes = kyllä
history-no = ei
history-none = Tietueesta ei ole merkintöjä.
history-more = { $count ->
    [one] Näytä { $count } vanhempi vaihe
   *[other] Näytä { $count } vanhempaa vaihetta
}

undo-do = Kumoa
undo-again = Tee uudelleen
undo-undo = Kumoa: { $step }
undo-redo = Tee uudelleen: { $step }
undo-undone = Kumottu: { $step }.
undo-redone = Tehty uudelleen: { $step }.
undo-kept = { $count ->
    [one] { $count } tietue jätettiin ennalleen, koska sitä on sen jälkeen muutettu tai se on luovutettu.
   *[other] { $count } tietuetta jätettiin ennalleen, koska niitä on sen jälkeen muutettu tai ne on luovutettu.
}
undo-working-undo = Kumotaan
undo-working-redo = Tehdään uudelleen
undo-step-add = { $noun ->
    [contact] uusi kontakti
    [organisation] uusi organisaatio
    [product] uusi tuote
    [device] uusi laite
    [recipient] uusi vastaanottaja
    [account] uusi käyttäjätili
    [contract] uusi sopimus
    [contract_contact] uusi yhteyshenkilö
    [list] uusi postituslista
    [membership] uusi tilaus
    [feedback] uusi palaute
    [competition] uusi kilpailu
    [entry] uusi osallistuminen
    [survey] uusi kysely
    [response] uusi kyselyvastaus
   *[other] uusi tietue
}
undo-step-edit = { $noun ->
    [contact] kontaktin muutos
    [organisation] organisaation muutos
    [product] tuotteen muutos
    [device] laitteen muutos
    [recipient] vastaanottajan muutos
    [account] käyttäjätilin muutos
    [contract] sopimuksen muutos
    [contract_contact] yhteyshenkilön muutos
    [list] postituslistan muutos
    [membership] tilauksen muutos
    [feedback] palautteen muutos
    [competition] kilpailun muutos
    [entry] osallistumisen muutos
    [survey] kyselyn muutos
    [response] kyselyvastauksen muutos
   *[other] tietueen muutos
}
undo-step-remove = { $noun ->
    [contact] kontaktin poisto
    [organisation] organisaation poisto
    [product] tuotteen poisto
    [device] laitteen poisto
    [recipient] vastaanottajan poisto
    [account] käyttäjätilin poisto
    [contract] sopimuksen poisto
    [contract_contact] yhteyshenkilön poisto
    [list] postituslistan poisto
    [membership] tilauksen poisto
    [feedback] palautteen poisto
    [competition] kilpailun poisto
    [entry] osallistumisen poisto
    [survey] kyselyn poisto
    [response] kyselyvastauksen poisto
   *[other] tietueen poisto
}
undo-step-edit_many = muutos: { $count } { $nouns }
undo-step-import = tuonti: { $count } { $nouns }
undo-step-named = { $step } ({ $name })
