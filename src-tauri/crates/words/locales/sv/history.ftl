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
undo-step-add = { $noun ->
    [contact] ny kontakt
    [organisation] ny organisation
    [product] ny produkt
    [device] ny enhet
    [recipient] ny mottagare
    [account] nytt konto
    [contract] nytt avtal
    [contract_contact] ny kontaktperson
    [list] ny e-postlista
    [membership] ny prenumeration
    [feedback] ny synpunkt
    [competition] ny tävling
    [entry] nytt tävlingsbidrag
    [survey] ny enkät
    [response] nytt enkätsvar
   *[other] ny post
}
undo-step-edit = { $noun ->
    [contact] ändring av kontakt
    [organisation] ändring av organisation
    [product] ändring av produkt
    [device] ändring av enhet
    [recipient] ändring av mottagare
    [account] ändring av konto
    [contract] ändring av avtal
    [contract_contact] ändring av kontaktperson
    [list] ändring av e-postlista
    [membership] ändring av prenumeration
    [feedback] ändring av synpunkt
    [competition] ändring av tävling
    [entry] ändring av tävlingsbidrag
    [survey] ändring av enkät
    [response] ändring av enkätsvar
   *[other] ändring av post
}
undo-step-remove = { $noun ->
    [contact] borttagning av kontakt
    [organisation] borttagning av organisation
    [product] borttagning av produkt
    [device] borttagning av enhet
    [recipient] borttagning av mottagare
    [account] borttagning av konto
    [contract] borttagning av avtal
    [contract_contact] borttagning av kontaktperson
    [list] borttagning av e-postlista
    [membership] borttagning av prenumeration
    [feedback] borttagning av synpunkt
    [competition] borttagning av tävling
    [entry] borttagning av tävlingsbidrag
    [survey] borttagning av enkät
    [response] borttagning av enkätsvar
   *[other] borttagning av post
}
undo-step-edit_many = ändring av { $count } { $nouns }
undo-step-import = import av { $count } { $nouns }
undo-step-named = { $step } ({ $name })
