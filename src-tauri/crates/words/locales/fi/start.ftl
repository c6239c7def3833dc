### Ennen kuin rekisteri on auki: luominen, avaaminen, lukituksen avaus, palautuslomake.

start-lead = Salattu rekisteri sinulle, joka vastaat muiden tiedoista.
start-recent = Viimeksi avatut
start-recent-gone = ei enää siellä
start-recent-forget = Poista { $name } luettelosta
start-open = Avaa rekisteri…
start-open-title = Avaa rekisteri
start-create = Luo rekisteri…
start-sample = Kokeile esimerkkitiedoilla
start-sample-detail = Keksittyjä henkilöitä, ei kysymyksiä. Kaikkea voi kokeilla.
start-sample-working = Keksitään henkilöitä
start-opening = Avataan { $name }
start-version = Versio { $version }
start-language = Kieli
start-failed = Rekisteriä { $name } ei voitu avata
start-create-detail = Nimi, rekisterinpitäjä ja tunnuslause. Siihen menee minuutti.
start-open-detail = Kansio, jonka nimen lopussa on .liggare.
start-restore = Palauta varmuuskopiosta…
start-restore-detail = Jos tietokone tai rekisteri on poissa.
start-package = Tutki pakettia…
start-package-detail = Katso, kuka sen lähetti, ja avaa se.
start-first-text = Rekisteri on salattu kansio tällä tietokoneella. Mitään ei lähetetä minnekään.

create-title = Uusi rekisteri
create-step-register = Rekisteri
create-step-secret = Tunnuslause
create-name = Rekisterin nimi
create-name-hint = Niin kuin se on rekisteriselosteessa.
create-name-suggested = Asiakas- ja markkinointirekisteri
create-controller = Rekisterinpitäjä
create-controller-hint = Yritys tai yhteisö, jota varten rekisteriä pidetään.
create-country = Rekisterinpitäjän maa
create-place = Paikka
create-place-choose = Valitse…
create-place-none = Kansiota ei ole valittu
create-place-title = Mihin rekisteri tallennetaan?
create-passphrase = Tunnuslause
create-passphrase-hint = Vähintään 12 merkkiä. Neljä toisiinsa liittymätöntä sanaa on helppo muistaa ja vaikea arvata.
create-repeat = Sama tunnuslause uudelleen
create-repeat-differs = Tunnuslauseet eivät ole samat.
create-strength = Vahvuus
create-strength-short = Liian lyhyt: vielä { $count ->
    [one] { $count } merkki
   *[other] { $count } merkkiä
}
create-strength-weak = Heikko
create-strength-fair = Kelvollinen
create-strength-good = Vahva
create-keychain = Anna tietokoneen avainnipun avata rekisteri
create-keychain-detail = Silloin tunnuslausetta ei tarvitse kirjoittaa ohjelman käynnistyessä. Lukituksen jälkeen se tarvitaan aina.
create-do = Luo rekisteri

recovery-title = Palautuslomake
recovery-lead = Koodi avaa rekisterin, jos tunnuslause unohtuu tai tietokone hajoaa. Se näytetään vain nyt. Kirjoita se muistiin tai tallenna lomake ja säilytä se lukitussa paikassa erillään tietokoneesta.
recovery-code = Palautuskoodi
recovery-save = Tallenna lomake…
recovery-save-title = Tallenna palautuslomake
recovery-file = palautuslomake.txt
recovery-saved = Lomake on tallennettu. Tulosta se ja poista tiedosto.
recovery-copy = Kopioi koodi
recovery-copied = Koodi on kopioitu. Tyhjennä leikepöytä lopuksi.
recovery-ask = Lue lomakkeelta
recovery-ask-text = Näin sekä sinä että ohjelma tiedätte, että koodi on luettavissa.
recovery-group = Ryhmä { $number }
recovery-whole = Koko koodi
recovery-whole-text = Kirjoita koodi niin kuin se on lomakkeella. Väleillä ja rivinvaihdoilla ei ole väliä.
recovery-confirm = Vahvista
recovery-later = Myöhemmin
recovery-later-detail = Koodin voi näyttää uudelleen, kunnes rekisteri lukitaan. Sen jälkeen se on vain lomakkeella.
recovery-confirmed = Palautuskoodi on vahvistettu.
recovery-keychain = Avainnippu ei ottanut avainta vastaan

unlock-title = Avaa lukitus
unlock-why-keeper = Lukitsit rekisterin.
unlock-why-idle = Rekisteri lukittui, koska ohjelmaan ei koskettu hetkeen.
unlock-why-session = Rekisteri lukittui, kun tietokoneen näyttö lukittiin tai sammui.
unlock-why-suspend = Rekisteri lukittui, kun tietokone meni lepotilaan.
unlock-why-closed = Rekisteri suljettiin.
unlock-passphrase = Tunnuslause
unlock-code = Palautuskoodi
unlock-code-hint = Palautuslomakkeelta. Väleillä ei ole väliä.
unlock-do = Avaa
unlock-use-code = Käytä palautuskoodia
unlock-use-passphrase = Käytä tunnuslausetta
unlock-keychain = Yritä avainnipulla
unlock-other = Muut rekisterit

## Tallennettava lomake. Ohjelma rivittää tekstin.

letter-title = PALAUTUSLOMAKE
letter-register = Rekisteri
letter-controller = Rekisterinpitäjä
letter-vault = Rekisterin kansio
letter-date = Kirjoitettu
letter-signing = Julkinen allekirjoitusavain
letter-code = PALAUTUSKOODI
letter-code-text = Koodi { $size } merkin ryhminä. Kirjoita ryhmät peräkkäin ilman välejä:
letter-whole = Koko koodi yhdellä rivillä:
letter-what = MIKÄ KOODI ON
letter-what-text = Se, jolla on koodi ja rekisterin kansio, voi lukea koko rekisterin. Säilytä lomake lukitussa paikassa, erillään tietokoneesta ja varmuuskopioista. Poista tämä tiedosto, kun se on tulostettu.
letter-how = NÄIN SITÄ KÄYTETÄÄN
letter-how-text = Avaa rekisteri Liggare-ohjelmassa ja valitse ”Käytä palautuskoodia”, kun ohjelma kysyy tunnuslausetta.
letter-stock = ILMAN OHJELMAA
letter-stock-text = Koodi on tavallinen age-avain. Tallenna se yhdelle riville tiedostoon koodi.txt. Voimassa oleva kansio on nimetty tiedostossa CURRENT; tässä se on { $folder }. Ohjelmalla age saadaan tietokannan avain, 96 merkkiä:
letter-stock-open = Avaa sitten register.db SQLCipher 4:llä ja sillä avaimella:
letter-file = koodi.txt
letter-stock-end = Poista koodi.txt lopuksi.

## Rekisteri varmuuskopiosta.

restore-title = Palauta varmuuskopiosta
restore-step-file = Varmuuskopio
restore-step-secret = Tunnuslause tai koodi
restore-step-place = Paikka
restore-file-text = Tarvitset kaksi asiaa: kopion sekä tunnuslauseen tai palautuskoodin, joka oli voimassa, kun kopio tehtiin. Itse kopio ei muutu siitä, mitä teet täällä.
restore-secret-text = Jos olet sen jälkeen vaihtanut tunnuslauseen, vanha pätee. Jos et muista sitä, ota esiin palautuslomake.
restore-place-text = Valitse kansio tietokoneen omalta levyltä. Mitään siellä olevaa ei kirjoiteta yli.
restore-place-none = Paikkaa ei ole valittu
restore-place-dialog = Mihin palautettu rekisteri tallennetaan?
restore-do = Palauta rekisteri
restore-working = Palautetaan rekisteriä
restore-done = { $name } on palautettu ja auki.
