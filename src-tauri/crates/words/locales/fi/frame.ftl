### Ikkunan kehys: huoneet, komennot, tilarivi ja pysyvät ilmoitukset.

frame-rooms = Huoneet
frame-group-people = Henkilöt
frame-group-use = Mitä he käyttävät
frame-group-agreements = Sopimukset ja listat
frame-group-voice = Mitä he sanovat
frame-group-disclosing = Luovuttaminen
frame-group-about = Tietoa rekisteristä
frame-place-today = Tänään

frame-place-contacts = { contacts-title }
frame-place-organisations = { organisations-title }
frame-place-devices = { devices-title }
frame-place-sessions = { sessions-title }
frame-place-products = { products-title }
frame-place-accounts = { accounts-title }
frame-place-contracts = { contracts-title }
frame-place-contract_contacts = { contract_contacts-title }
frame-place-lists = { lists-title }
frame-place-memberships = { memberships-title }
frame-place-feedback = { feedback-title }
frame-place-competitions = { competitions-title }
frame-place-entries = { entries-title }
frame-place-surveys = { surveys-title }
frame-place-responses = { responses-title }
frame-place-import = Tuonti
frame-place-disclose = Luovuta
frame-place-ledger = Luovutukset
frame-place-recipients = Vastaanottajat
frame-place-package = Tutki paketteja
frame-place-register = Rekisterin tiedot
frame-place-log = Loki
frame-place-safekeeping = Kopiot ja avaimet
frame-place-settings = Asetukset
frame-says-today = asiaa odottaa

frame-says-contacts = henkilöä
frame-says-organisations = organisaatiota
frame-says-recipients = vastaanottajaa
frame-says-log = merkintää

frame-log = Lokissa { $count ->
    [one] { $count } merkintä
   *[other] { $count } merkintää
}
frame-sample = Esimerkkitietoja
frame-readonly = Vain luku
frame-hint-commands = haku, komennot
frame-hint-lock = lukitse

frame-sample-title = Tämä on esimerkkirekisteri
frame-sample-text = Kaikki henkilöt ovat keksittyjä. Oikeita tietoja ei oteta vastaan.
frame-sample-leave = Luo oma rekisteri…
frame-recovery-title = Palautuskoodia ei ole vahvistettu
frame-recovery-text = Ilman sitä rekisteri menetetään, jos sekä tietokone että tunnuslause katoavat.
frame-recovery-do = Vahvista…
frame-readonly-title = Rekisteriä voi vain lukea
frame-readonly-text = Se on vanhempi kuin silloin, kun se viimeksi oli auki tällä tietokoneella. Selvitä, onko joku palauttanut vanhemman kopion.
frame-readonly-do = Hyväksy tämä kopio…
frame-accept-title = Jatketaanko tällä kopiolla?
frame-accept-text = Sen jälkeen kirjattua ei siinä ole: henkilöitä, muutoksia eikä luovutuksia. Jos sinulla on uudempi kopio, sulje rekisteri ja palauta se tämän tilalle. Loki merkitsee, että hyväksyit tämän.
frame-accept-do = Jatka tällä kopiolla

frame-begun = { $noun ->
    [contact] Kontaktin kirjoittaminen jäi kesken
    [organisation] Organisaation kirjoittaminen jäi kesken
    [product] Tuotteen kirjoittaminen jäi kesken
    [device] Laitteen kirjoittaminen jäi kesken
    [recipient] Vastaanottajan kirjoittaminen jäi kesken
    [account] Käyttäjätilin kirjoittaminen jäi kesken
    [contract] Sopimuksen kirjoittaminen jäi kesken
    [contract_contact] Yhteyshenkilön kirjoittaminen jäi kesken
    [list] Postituslistan kirjoittaminen jäi kesken
    [membership] Tilauksen kirjoittaminen jäi kesken
    [feedback] Palautteen kirjoittaminen jäi kesken
    [competition] Kilpailun kirjoittaminen jäi kesken
    [entry] Osallistumisen kirjoittaminen jäi kesken
    [survey] Olit aloittanut kyselyn kirjoittamisen
    [response] Olit aloittanut kyselyvastauksen kirjoittamisen
   *[other] Tietueen kirjoittaminen jäi kesken
}
frame-begun-text = Sitä ei tallennettu.
frame-begun-go = Jatka kirjoittamista
frame-begun-drop = Hylkää luonnos

frame-unbuilt-title = Tätä huonetta ei ole vielä sisustettu
frame-unbuilt-text = Tällä ohjelmaversiolla ei ole täällä mitään näytettävää.
frame-broken-title = Huonetta ei voitu näyttää
frame-loading = Haetaan

copied = Kopioitu.
copy-failed = Leikepöytä ei ottanut tekstiä.

## Tiedostot, jotka pudotetaan ikkunaan tai avataan työpöydältä.

arrived-drop = Pudota tiedosto: paketti, kontaktitiedosto, rekisteri tai varmuuskopio
arrived-drop-start = Pudota tiedosto: rekisteri, paketti tai varmuuskopio
arrived-waits = { $name } odottaa, kunnes tehtäväsi on valmis.
arrived-offer = { $name } odottaa.
arrived-show = Näytä
arrived-other = Tiedostoa { $name } ei voi avata täällä. Ohjelma avaa rekistereitä, varmuuskopioita, paketteja (.tar.age) ja taulukoita (.csv).
arrived-no-register = Avaa ensin rekisteri, johon { $name } tuodaan, ja pudota tiedosto uudelleen.
arrived-read-only = Rekisteriä voi vain lukea: tiedostoa { $name } ei voi tuoda siihen.
arrived-importing = Toinen tuonti on kesken. Tee se loppuun tai peruuta se ja pudota { $name } uudelleen.
arrived-open-already = { $name } on jo auki.
arrived-open = Avataanko toinen rekisteri?
arrived-open-text = { $open } suljetaan ja { $name } avataan. Tallentamatta jäänyt menetetään.
arrived-open-do = Sulje ja avaa
arrived-restore = Palautetaanko rekisteri?
arrived-restore-text = { $name } on varmuuskopio. Kun se on palautettu, { $open } suljetaan; se ei muutu tästä.
arrived-restore-do = Palauta…

## Komennot

command-group-go = Siirry
command-group-edit = Muokkaa
command-group-do = Työ
command-group-window = Ikkuna
command-go-today = Näytä, mikä tänään odottaa

command-go-contacts = Näytä kontaktit
command-go-organisations = Näytä organisaatiot
command-go-devices = Näytä laitteet
command-go-sessions = Näytä istunnot
command-go-products = Näytä tuotteet ja palvelut
command-go-accounts = Näytä käyttäjätilit
command-go-contracts = Näytä sopimukset
command-go-contract_contacts = Näytä sopimusten yhteyshenkilöt
command-go-lists = Näytä postituslistat
command-go-memberships = Näytä tilaukset
command-go-feedback = Näytä palautteet
command-go-competitions = Näytä kilpailut
command-go-entries = Näytä osallistumiset
command-go-surveys = Näytä kyselyt
command-go-responses = Näytä kyselyvastaukset
command-go-import = Tuo…
command-go-disclose = Luovuta…
command-go-ledger = Näytä luovutukset
command-go-recipients = Näytä vastaanottajat
command-go-package = Tutki pakettia…
command-go-register = Näytä rekisterin tiedot
command-go-log = Näytä loki
command-go-safekeeping = Näytä varmuuskopiot ja avaimet
command-go-settings = Asetukset

command-find = Hae
command-undo = Kumoa
command-redo = Tee uudelleen
command-contact-edit = Muokkaa kontaktia
command-close = Sulje vierellä näkyvä
command-organisation-edit = Muokkaa organisaatiota
command-device-edit = Muokkaa laitetta
command-product-edit = Muokkaa tuotetta tai palvelua
command-account-edit = Muokkaa käyttäjätiliä
command-contract-edit = Muokkaa sopimusta
command-contract_contact-edit = Muokkaa yhteyshenkilöä
command-list-edit = Muokkaa postituslistaa
command-membership-edit = Muokkaa tilausta
command-feedback-edit = Muokkaa palautetta
command-competition-edit = Muokkaa kilpailua
command-entry-edit = Muokkaa osallistumista
command-survey-edit = Muuta kyselyä
command-response-edit = Muuta kyselyvastausta
command-records-change = Muuta valittuja…
command-records-export = Vie tiedostoon…
command-contact-duplicates = Etsi kontaktien kaksoiskappaleita
command-organisation-duplicates = Etsi organisaatioiden kaksoiskappaleita
command-records-merge = Yhdistä kaksi valittua…
command-merge = Yhdistä nämä kaksi
command-merge-apart = Merkitse, etteivät ne ole samoja
command-merge-next = Seuraava pari
command-samples = Kokeile esimerkkitiedoilla
command-lock = Lukitse rekisteri
command-recovery = Vahvista palautuskoodi
command-palette = Hae komentoa
command-shortcuts = Pikanäppäimet
command-sidebar = Näytä tai piilota huoneet
command-zoom-in = Suurempi teksti
command-zoom-out = Pienempi teksti
command-zoom-reset = Tavallinen koko
command-language-sv = Vaihda kieleksi ruotsi
command-language-fi = Vaihda kieleksi suomi
command-language-en = Vaihda kieleksi englanti
command-theme-system = Järjestelmän värit
command-theme-light = Vaaleat värit
command-theme-dark = Tummat värit
