### Vad som har hänt: historiken för en post, att ångra och göra om.

history-title = Historik
history-loading = Hämtar historiken
history-added = Antecknad för hand
history-edited = Ändrad
history-imported = Kom med en import
history-import_edited = Ändrad av en import
history-bulk_edited = Ändrad tillsammans med andra
history-reverted = Ändring ångrad eller gjord på nytt
history-source = källa: { $source }
history-file = ur { $file }
history-empty = tomt
history-was = var
history-became = blev
history-yes = ja
history-no = nej
history-none = Inget är antecknat om posten.
history-more = { $count ->
    [one] Visa { $count } äldre steg
   *[other] Visa { $count } äldre steg
}

undo-do = Ångra
undo-again = Gör om
undo-undo = Ångra: { $step }
undo-redo = Gör om: { $step }
undo-undone = Ångrat: { $step }.
undo-redone = Gjort på nytt: { $step }.
undo-kept = { $count ->
    [one] { $count } post lämnades som den är, eftersom den har ändrats eller lämnats ut sedan dess.
   *[other] { $count } poster lämnades som de är, eftersom de har ändrats eller lämnats ut sedan dess.
}
undo-working-undo = Ångrar
undo-working-redo = Gör om
undo-step-contact_add = ny kontakt
undo-step-contact_edit = ändring av kontakt
undo-step-contacts_edit = { $count ->
    [one] ändring av { $count } kontakt
   *[other] ändring av { $count } kontakter
}
undo-step-import = { $count ->
    [one] import av { $count } kontakt
   *[other] import av { $count } kontakter
}
undo-step-organisation_add = ny organisation
undo-step-organisation_edit = ändring av organisation
undo-step-recipient_add = ny mottagare
undo-step-recipient_edit = ändring av mottagare
undo-step-named = { $step } ({ $name })
