### Luovutuspaketin tarkistaminen ja avaaminen.

package-title = Tutki ja avaa paketti
package-intro = Luovutuspaketti on kaksi tiedostoa: paketti (.tar.age) ja sen vieressä allekirjoitus (.tar.age.minisig). Ensin tarkistetaan, kuka sen on allekirjoittanut, ja sitten sen voi avata.
package-file = Mikä paketti?
package-file-dialog = Valitse paketti
package-file-hint = Valitse tiedosto tai pudota se ikkunaan. Allekirjoituksen on oltava samassa kansiossa.
package-sender = Lähettäjän julkinen avain
package-sender-hint = Alkaa kirjaimilla RW. Sinun on pitänyt saada se muuta kautta kuin paketti, esimerkiksi puhelimessa tai paperilla.
package-sender-own = Oma pakettimme
package-sender-shape = Se ei ole tällainen avain: alussa on RW ja merkkejä on 56.
package-identity = Salainen avaintiedostosi
package-identity-dialog = Valitse salainen avaintiedostosi
package-identity-hint = Tiedosto, jossa on AGE-SECRET-KEY-1. Se luetaan, mutta sitä ei talleteta.
package-out = Kansio, johon puretaan
package-out-dialog = Valitse kansio, johon puretaan
package-out-hint = Sisältö kirjoitetaan tänne salaamatta. Jos kansio ei ole tyhjä, siihen luodaan uusi paketin nimellä.
package-verify = Tarkista allekirjoitus
package-open = Avaa paketti
package-verifying = Tarkistetaan allekirjoitusta
package-opening = Tarkistetaan ja avataan pakettia
package-cancelled = Peruutit. Mitään ei purettu.

package-verified = Allekirjoitus on aito
package-opened = Aito ja avattu
package-refused = Älä luota pakettiin
package-met = Pitää:
package-check-outer = Allekirjoitus on lähettäjän
package-check-key = Salattu sinun avaimellesi
package-check-inner = Sisältö on allekirjoitettu, sinulle
package-check-expiry = Viimeinen päivä ei ole mennyt
package-check-files = Jokainen tiedosto on luettelossa, eikä muita ole
package-checks = Tarkistukset
package-contents = Mitä paketti kertoo
package-from = Lähettäjä
package-purpose = Tarkoitus
package-fields = Tiedot
package-rows = Sisältö
package-expires = Viimeinen voimassaolopäivä
package-id = Paketin tunniste
package-sums = Luettelon SHA-256
package-files = Tiedostot
package-from-whom = Kuka sen on lähettänyt?
package-inside = Mitä siinä on?
package-inside-later = Paketti avataan, kun allekirjoitus on tarkistettu.

## Arvio, suurin kirjaimin.

package-unknown = Ei tarkistettu
package-unknown-text = Ohjelma ei ole vielä nähnyt, onko paketti se, jonka lähettäjä allekirjoitti.
package-verified-text = Tiedosto on täsmälleen se, jonka avaimen haltija allekirjoitti. Kuka hän on, sen tiedät, jos sait avaimen reittiä, johon luotat.
package-opened-text = Kaikki tarkistukset pitävät: oikea lähettäjä, sinulle, ajallaan, ja jokainen tiedosto on ehjä.
package-closed = Keneltä paketti on, mitä varten ja kuinka kauan se on voimassa, lukee sen sisällä allekirjoitettuna. Avaa se lukeaksesi.
package-not-checked = Allekirjoitusta ei voitu tarkistaa
package-not-opened = Pakettia ei avattu
package-unpacked = Tiedot ovat nyt levyllä salaamattomina
package-unpacked-text = Kansiossa { $folder }. Hävitä ne, kun et enää tarvitse niitä.
package-to = Kenelle
package-key = Avain
package-created = Tehty
package-to-you = Salattu tiedoston { $file } avaimelle
package-people = { $count ->
    [one] { $count } henkilön tiedot
   *[other] { $count } henkilön tiedot
}
package-technical = Tekniset tiedot
