### Laitteet: tietokoneet, puhelimet ja tabletit sekä niiden ohjelmat.

devices-title = Laitteet
devices-search = Hae laitteita
devices-add = Uusi laite
devices-empty-title = Ei vielä laitteita
devices-empty-text = Tietokoneet, puhelimet ja tabletit kuuluvat henkilölle tai organisaatiolle. Lisää ensimmäinen itse tai tuo tiedosto.
devices-nobody-title = Laitteita ei löytynyt
devices-nobody-text = Haku etsii merkistä, mallista, järjestelmästä ja selaimesta, IP-osoitteesta, IMEI-koodista ja muista tunnuksista sekä henkilön nimestä, sähköpostista ja numerosta.
device-label = Laite
device-close = Sulje laite

field-device-make = Merkki
field-device-model = Malli
field-device-system = Käyttöjärjestelmä
field-device-system_version = Järjestelmäversio
field-device-browser = Selain
field-device-mobile_browser = Mobiiliselain
field-device-ip = IP-osoite
field-device-ip_seen = Osoite nähty
field-device-imei = IMEI
field-device-unique_code = Muu yksilöivä tunnus
field-device-user_agent = User agent
choice-device-kind-computer = Tietokone
choice-device-kind-phone = Puhelin
choice-device-kind-tablet = Tabletti
choice-device-kind-other = Muu
group-device-what = Laite
group-device-software = Ohjelmat
group-device-codes = Osoite ja tunnukset
group-device-whose = Kenen se on
hint-device-imei = 15 numeroa. Laite näyttää sen, kun näppäillään *#06#.
hint-device-user_agent = Niin kuin selain esittäytyi. Säilytetään sellaisena kuin se kirjoitettiin.
hint-device-contact = Henkilö, organisaatio tai molemmat.
