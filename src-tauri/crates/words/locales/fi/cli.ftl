### Komentoriviohjelma: mitä komento liggare vastaa.

cli-register = Rekisteri
cli-address = Osoite
cli-contacts = Kontaktit
cli-organisations = Organisaatiot
cli-recipients = Vastaanottajat
cli-log-entries = Lokin merkinnät
cli-log-head = Uusimman rivin SHA-256
cli-signing-key = Allekirjoitusten julkinen avain
cli-slots = Avataan
cli-slot-keychain = avainnipulla
cli-slot-passphrase = tunnuslauseella
cli-slot-recovery = palautuskoodilla
cli-generation = Avaimen järjestysnumero
cli-created-at = Kirjattu ensi kerran
cli-updated-at = Muutettu viimeksi
cli-marketing = Suoramarkkinointi
cli-objects = henkilö on vastustanut
cli-language = Ikkunan kieli
cli-as-system = kuten järjestelmä
cli-theme = Värit
cli-auto-lock = Lukittuu minuuteissa
cli-default-region = Puhelinnumeroiden maa
cli-zoom = Koko prosentteina

cli-col-id = Tunniste
cli-col-number = Nro
cli-col-at = Milloin
cli-col-who = Kuka
cli-col-what = Mitä
cli-col-members = Koskee
cli-col-file = Tiedosto
cli-col-files = Tiedostot
cli-col-undone = Peruttu
cli-col-kind = Laji
cli-col-key = Avaimen tila
cli-col-disclosures = Luovutukset
cli-col-state = Tila
cli-col-recipient = Vastaanottaja
cli-col-sender = Lähettäjä
cli-col-purpose = Käyttötarkoitus
cli-col-code = Koodi
cli-col-clause = Kohta
cli-col-column = Sarake
cli-col-filled = Täytettyjä
cli-col-becomes = Kohde
cli-col-samples = Esimerkkejä

cli-rows = Rivit { $from }–{ $to }, yhteensä { $total }.
cli-and-more = … ja vielä { $count }
cli-written = Kirjoitettu tiedostoon { $file }.
cli-removed = Tietue on poistettu.
cli-gone = ei enää paikallaan

cli-created = Rekisteri { $name } on luotu. Palautuslomake on tiedostossa { $sheet }: tulosta se, säilytä se lukittuna ja poista sitten tiedosto.
cli-recovery-confirmed = Palautuskoodi on vahvistettu.
cli-demo-added = Keksittyjä henkilöitä lisätty: { $count }.
cli-register-whole = Rekisteri on eheä.
cli-register-not-whole = Rekisteri ei ole eheä. Älä kirjoita siihen enää mitään, kopioi kansio ja palauta viimeisin varmuuskopio.
cli-log-whole = Loki on eheä. Merkintöjä luettu: { $count }.
cli-log-not-whole = Loki ei ole eheä. Merkintöjä luettu: { $count }.

cli-look = { $format ->
    [xlsx] Excel-työkirja, taulukko { $sheet }. Rivejä: { $rows }.
    [ods] OpenDocument-laskentataulukko, taulukko { $sheet }. Rivejä: { $rows }.
    [vcard] vCard-kortteja: { $rows }. Merkistö: { $encoding }.
    [json_lines] JSON Lines. Rivejä: { $rows }. Merkistö: { $encoding }.
   *[text] Rivejä: { $rows }. Merkistö: { $encoding }. Solujen välissä: { $delimiter }.
}
cli-look-sheet = Taulukko { $sheet }, rivejä: { $rows }
cli-imported-before = Sama tiedosto on tuotu { $at }.
cli-import-rows = Rivejä
cli-import-added = Uusia
cli-import-same = Muuttumattomia
cli-import-changed = Muutettuja
cli-import-possible = Mahdollisia kaksoiskappaleita
cli-import-rejected = Rivejä, joita ei oteta
cli-import-not-taken = Arvoja, joita ei otettu
cli-import-batch = Tuonnin tunniste on { $id }. Sen voi perua.
cli-import-dry = Mitään ei tallennettu.
cli-undone = Poistettu: { $removed }. Palautettu: { $restored }. Jätetty, koska niitä on sittemmin muutettu tai luovutettu: { $kept }.

cli-key-none = puuttuu
cli-key-unconfirmed = vahvistamatta
cli-key-confirmed = vahvistettu
cli-disclosed-to = Luovutettu vastaanottajalle { $recipient }, { $purpose }, { $at }
cli-refused = Mitään ei luovutettu. Tämän estää:
cli-withheld = Pidätetään: { $count }. { $why }
cli-would-leave = Luovutettavia henkilöitä: { $count }. Mitään ei ole luovutettu.
cli-disclosed = Henkilöitä
cli-package = Paketti
cli-signature = Allekirjoitus
cli-package-id = Paketin tunniste
cli-sha256 = Paketin SHA-256
cli-sums = SHA256SUMS-tiedoston SHA-256
cli-folder = Kansio
cli-verified = Allekirjoitus pitää.
cli-opened = Kaikki pitää, ja paketti on avattu.

cli-prompt-passphrase = Tunnuslause tai palautuskoodi:
cli-prompt-recovery = Palautuskoodi:
cli-prompt-new = Uusi tunnuslause, vähintään 12 merkkiä:
cli-prompt-new-optional = Uusi tunnuslause, vähintään 12 merkkiä (tyhjä: vain avainnippu):
cli-prompt-again = Sama tunnuslause uudelleen:

cli-fail-no_vault = Mikä rekisteri? Anna se valitsimella --vault tai muuttujassa LIGGARE_VAULT.
cli-fail-no_secret = Rekisteri on lukittu, eikä ole ketään, jolta kysyä. Anna --passphrase-file tai --recovery-file.
cli-fail-needs_passphrase = Ilman avainnippua rekisteri tarvitsee tunnuslauseen. Anna --passphrase-file.
cli-fail-passphrases_differ = Tunnuslauseet eroavat toisistaan. Mitään ei luotu.
cli-fail-no_code_in_file = Tiedostossa ei ole palautuskoodia. Koodin alku on AGE-SECRET-KEY-1.
cli-fail-file_taken = Tiedosto on jo olemassa. Mitään ei kirjoiteta yli.
cli-fail-no_home = Tilillä ei ole kotihakemistoa, joten ohjelma ei voi muistaa mitään.

cli-backup-made = Varmuuskopio { $file } on kirjoitettu ja luettu takaisin.
cli-backup-opens = Varmuuskopio avautuu, ja kaikki siinä on ehjää.
cli-backup-due = On varmuuskopion aika.
cli-rehearsal-due = On aika kokeilla, että varmuuskopion voi palauttaa.
cli-restored = Rekisteri { $name } on palautettu kansioon { $dir }.
cli-recovery-renewed = Uusi palautuskoodi on lomakkeessa { $sheet }: tulosta lomake, lukitse se talteen ja poista tiedosto. Vanha lomake ei enää avaa rekisteriä.
cli-recovery-unsaved = Uutta lomaketta ei voitu kirjoittaa. Kirjoita koodi muistiin nyt: se avaa rekisterin, eikä vanha lomake avaa enää mitään: { $code }
cli-history-added = lisätty
cli-history-edited = muutettu
cli-history-imported = tuli tuonnissa
cli-history-import_edited = tuonti muutti
cli-history-bulk_edited = muutettu muiden kanssa
cli-history-reverted = muutos kumottu tai tehty uudelleen
cli-bulk-before = Nyt
cli-bulk-after = Uusi
cli-bulk-would = Muuttuisi: { $changes }. Arvo on jo: { $same }. Ei voi saada sitä: { $refused }. Mitään ei ole muutettu.
cli-bulk-done = Muutettuja kontakteja: { $count }.
cli-today-nothing = Tänään ei odota mitään.
cli-today-contract = Sopimus: { $name }, päättyy { $day }.
cli-today-package = Paketti: { $name }, vanhenee { $day }.
cli-today-unfinished = Luovutus: { $name }, { $day }, on voinut lähteä rekisteristä.
