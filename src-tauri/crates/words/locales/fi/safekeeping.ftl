### Varmuuskopiot, koepalautus ja rekisterin avaustavat.

backup-made = Varmuuskopio on tehty ja luettu takaisin: { $file }, { $size }.
backup-making = Tehdään varmuuskopiota
backup-folder-dialog = Varmuuskopioiden kansio
safekeeping-title = Varmuuskopiot ja avaimet
safekeeping-loading = Haetaan

## Varmuuskopiot.

backup-title = Varmuuskopiot
backup-lead = Varmuuskopio on koko rekisteri yhdessä salatussa tiedostossa. Säilytä se muulla kuin tietokoneen omalla levyllä.
backup-sample = Esimerkkirekisteriä ei varmuuskopioida: sen henkilöt ovat keksittyjä.
backup-folder = Varmuuskopioiden kansio
backup-folder-none = Kansiota ei ole valittu
backup-folder-hint = Kun rekisteri on auki ja kansio kytkettynä, kopio syntyy itsestään.
backup-folder-none-hint = Ohjelma muistuttaa, mutta ei tee kopiota itsestään.
backup-folder-forget = Älä käytä sitä enää
backup-every = Kuinka usein
backup-every-unit = päivän välein
backup-somewhere = Varmuuskopioi kansioon…
backup-list = Tehdyt varmuuskopiot
backup-none = Varmuuskopiota ei ole vielä tehty.
backup-col-at = Tehty
backup-col-file = Tiedosto
backup-size = Koko
backup-col-contacts = Henkilöitä
backup-col-present = Paikallaan
backup-present = on
backup-gone = ei ole
backup-made-at = Kopio tehty
backup-created = Rekisteri luotu
backup-file-dialog = Valitse varmuuskopio
backup-secret-hint = Se, joka oli voimassa, kun kopio tehtiin.

## Koepalautus.

rehearse-title = Koepalauta kopio
rehearse-why = Kopio, jota kukaan ei ole avannut, on pelkkä toive. Koe kestää muutaman minuutin eikä koske rekisteriin.
rehearse-lead = Valitse kopio. Ohjelma avaa sen erikseen ja lukee sen loppuun. Rekisteriin, jossa työskentelet, ei kosketa.
rehearse-do = Avaa kokeeksi
rehearse-working = Avataan ja luetaan kopiota
rehearse-found = Kopion voi avata
rehearse-found-text = Kirjoittamasi salaisuus avasi sen, ja se on ehjä. Tämä siinä on.
rehearse-other = Mutta se on kopio eri rekisteristä kuin siitä, joka on auki.
rehearse-as-of = Rekisterin tila
rehearse-log = Lokin merkintöjä

## Rekisterin avaustavat.

keys-title = Rekisterin avaustavat
keys-slot-passphrase = Tunnuslause
keys-slot-passphrase-text = Avaa rekisterin millä tahansa tietokoneella.
keys-slot-keychain = Tietokoneen avainnippu
keys-slot-keychain-text = Avaa rekisterin, kun olet kirjautunut tälle tietokoneelle.
keys-slot-recovery = Palautuskoodi
keys-slot-recovery-text = Avaa rekisterin, kun kaikki muu on poissa. On vain lomakkeella.
keys-since = { $day } alkaen
keys-confirmed = · luettu lomakkeelta { $day }
keys-unconfirmed = · ei vahvistettu
keys-change = Vaihda…
keys-renew = Uusi koodi…
keys-remove = Poista…
keys-rotate = Vaihda avain…
keys-generation = Avain { $generation } on voimassa
keys-generation-text = Se salaa rekisterin. Yllä olevat tavat avaavat sen.
keys-note = Jokainen muutos tässä antaa rekisterille uuden avaimen
keys-note-text = Vanhat varmuuskopiot avautuvat yhä tunnuslauseella ja koodilla, jotka olivat voimassa, kun ne tehtiin. Säilytä vanhat lomakkeet niin kauan kuin vanhat kopiot.
keys-proof-hint = Osoittaa, että se olet sinä.
keys-changed = Valmista. Avain { $generation } on nyt voimassa.
keys-working = Salataan rekisteri uudella avaimella
keys-passphrase-title = Vaihda tunnuslause
keys-passphrase-first = Valitse tunnuslause
keys-passphrase-now = Nykyinen tunnuslause
keys-passphrase-new = Uusi tunnuslause
keys-passphrase-do = Ota uusi käyttöön
keys-recovery-title = Uusi palautuskoodi
keys-recovery-text = Lomakkeella oleva koodi ei enää avaa rekisteriä. Uusi näytetään kerran, ja siitä luetaan takaisin kaksi ryhmää.
keys-recovery-do = Tee uusi koodi
keys-rotate-title = Vaihda avain
keys-rotate-text = Rekisteri salataan uudella avaimella. Tee näin, kun joku on voinut saada vanhan haltuunsa. Avaustavat pysyvät samoina.
keys-rotate-do = Vaihda avain
keys-remove-title = Poista: { $way }
keys-remove-keychain = Sen jälkeen ohjelma kysyy tunnuslausetta aina, kun rekisteri avataan tällä tietokoneella.
keys-remove-passphrase = Sen jälkeen rekisterin avaavat vain tämän tietokoneen avainnippu ja palautuskoodi.
keys-remove-do = Poista
