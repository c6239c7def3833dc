### Ohjelman kirjoittamat kirjeet. Palautuslomake on myös age-ohjelman avaintiedosto: kaikki muu paitsi koodi on kommenttia.

sheet-title = PALAUTUSLOMAKE
sheet-register = Rekisteri
sheet-controller = Rekisterinpitäjä
sheet-date = Luotu
sheet-folder = Kansio
sheet-signing-key = Allekirjoitusten julkinen avain
sheet-keep = Se, jolla on tämä lomake, voi avata rekisterin. Tulosta lomake, säilytä se lukittuna ja muualla kuin tietokoneen vieressä, ja poista sitten tiedosto. Ilman lomaketta rekisteri on menetetty, jos sekä tietokone että tunnuslause katoavat.
sheet-groups = Koodi ryhmittäin, ääneen luettavaksi tai käsin kirjoitettavaksi
sheet-with-title = Liggarella
sheet-with-text = Avaa rekisteri, valitse Palautuskoodi ja kirjoita koodi, tai komentoriviltä:
sheet-without-title = Ilman Liggarea
sheet-without-text = Rekisteri koostuu kahdesta avoimesta muodosta. Siihen riittävät ohjelmat age (age-encryption.org) ja SQLCipher 4 (zetetic.net/sqlcipher).
sheet-step-copy = Kopioi koko kansio { $folder } ja työskentele kopiossa.
sheet-step-generation = Lue kansion tiedosto CURRENT. Siinä on voimassa olevan alikansion nimi, esimerkiksi g0001.
sheet-step-key = Avaa avain tällä lomakkeella. Vastaus on 96 merkkiä, 0–9 ja a–f:
sheet-step-database = Avaa tietokanta SQLCipher 4:llä ja pane nuo 96 merkkiä sanan AVAIN tilalle:
sheet-step-read = Lue se, mitä tarvitset, esimerkiksi:
sheet-step-wipe = Poista kopio, kun olet valmis. Sitä ei enää suojaa muu kuin avain, jonka luit esiin.
sheet-code = Koodi
