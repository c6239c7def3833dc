### Tänään: mikä odottaa yhteyshenkilöä ja mitä asialle tehdään.

today-title = Tänään
today-loading = Katsotaan, mikä odottaa
today-leaving = Luovutukset ja sopimukset
today-safety = Rekisterin turvallisuus
today-calm-title = Tänään ei odota mitään
today-calm-text = Kun kopio on tarpeen, sopimus on päättymässä tai luovutus on jäänyt kesken, se näkyy täällä.
today-new-text = Aloita tiedostosta, joka on peräisin tähän asti käyttämästänne ohjelmasta, tai lisää ensimmäinen henkilö itse.
today-never = ei koskaan
today-last-backup = Viimeisin varmuuskopio
today-last-rehearsal = Viimeisin koepalautus
today-show-disclosure = Näytä luovutus
today-show-recipient = Näytä vastaanottaja
today-unfinished = Luovutus vastaanottajalle { $name } jäi kesken
today-unfinished-text = { $count ->
    [one] Yhden henkilön tiedot on ehkä luovutettu. Selvitä, menikö tiedosto perille.
   *[other] { $count } henkilön tiedot on ehkä luovutettu. Selvitä, menikö tiedosto perille.
}
today-contract-ended = Sopimus on päättynyt: { $name }
today-contract-ended-text = Viimeinen päivä oli { $day }. Vastaanottajalle ei voi luovuttaa mitään, ennen kuin sopimus on uusittu.
today-contract-ends = Sopimus on päättymässä: { $name }
today-contract-ends-text = Viimeinen päivä on { $day }. Sen jälkeen vastaanottajalle ei voi luovuttaa mitään.
today-agreements = { $count ->
    [one] Yksi sopimus päättyy 90 päivän kuluessa
   *[other] { $count } sopimusta päättyy 90 päivän kuluessa
}
today-agreements-text = { $count ->
    [one] { $name }, viimeinen päivä on { $day }.
   *[other] Ensin { $name }, viimeinen päivä on { $day }.
}
today-show-agreements = { $count ->
    [one] Näytä sopimus
   *[other] Näytä sopimukset
}
cli-today-agreements = { $count ->
    [one] Yksi sopimus päättyy 90 päivän kuluessa: { $name }, { $day }.
   *[other] { $count } sopimusta päättyy 90 päivän kuluessa, ensin { $name }, { $day }.
}
today-package = Paketti on vanhenemassa: { $name }
today-package-text = Viimeinen päivä on { $day }. Kysy, onko vastaanottaja ehtinyt avata sen.
today-backup = On varmuuskopion aika
today-backup-never = Rekisteriä ei ole koskaan kopioitu. Jos tietokone hajoaa, kaikki häviää.
today-backup-text = Viimeisin on otettu { $day }. Sen jälkeen kirjattu on vain tällä tietokoneella.
today-backup-present = Varmuuskopioi nyt
today-backup-none = Valitse kansio ja kopioi…
today-backup-missing = Kopioi toiseen kansioon…
today-backup-failed = Varmuuskopiota ei saatu tehtyä
today-backup-again = Yritä uudelleen
today-folder = Varmuuskopioiden kansio ei ole paikallaan
today-folder-text = Kytke levy, jolla kansio on. Jos sitä ei enää ole, valitse toinen kansio.
today-folder-do = Valitse toinen kansio…
today-rehearsal = On aika koepalauttaa kopio
today-rehearsal-never = Vielä ei ole osoitettu, että varmuuskopion voi avata.
today-rehearsal-text = Viimeksi osoitit { $day }, että varmuuskopion voi avata.
today-rehearsal-do = Koepalauta…
today-passphrase = Rekisterillä ei ole tunnuslausetta
today-passphrase-text = Sen avaavat vain tämän tietokoneen avainnippu ja palautuslomake.
today-passphrase-do = Valitse tunnuslause…
today-passphrase-file = Tunnuslauseen tiedosto puuttuu
today-passphrase-file-text = Tunnuslause ei avaa mitään, ennen kuin valitset sellaisen uudelleen.
today-new-key = Joku muu on saanut rekisterin avaimen
today-new-key-text = Avaintiedostossa oli avaustapa, jota ei ole luettelossa. Se ei enää avaa mitään, mutta sen lisääjällä oli avain: vaihda avain.
today-anchor = Tietokone ei muista, mihin loki päättyi
today-anchor-text = Silloin ei huomata, jos rekisterin tilalle vaihdetaan vanhempi kopio. Vie loki tiedostoon ja säilytä se muualla.
today-anchor-do = Lokiin
