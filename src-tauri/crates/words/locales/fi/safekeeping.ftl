### Varmuuskopiot, koepalautus ja rekisterin avaustavat.

backup-made = Varmuuskopio on tehty ja luettu takaisin: { $file }, { $size }.
backup-making = Tehdään varmuuskopiota
backup-folder-dialog = Varmuuskopioiden kansio
