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
undo-step-contact_add = uusi kontakti
undo-step-contact_edit = kontaktin muutos
undo-step-contacts_edit = { $count ->
    [one] { $count } kontaktin muutos
   *[other] { $count } kontaktin muutos
}
undo-step-import = { $count ->
    [one] { $count } kontaktin tuonti
   *[other] { $count } kontaktin tuonti
}
undo-step-organisation_add = uusi organisaatio
undo-step-organisation_edit = organisaation muutos
undo-step-recipient_add = uusi vastaanottaja
undo-step-recipient_edit = vastaanottajan muutos
undo-step-named = { $step } ({ $name })
