### Vastaanottajat: keitä he ovat, heidän avaimensa ja sopimuksensa, ja kirje, jolla avainta pyydetään.

recipients-title = Vastaanottajat
recipients-sub = { $count ->
    [0] ei vielä yhtään
    [one] { $count } vastaanottaja
   *[other] { $count } vastaanottajaa
}
recipients-add = Uusi vastaanottaja
recipients-empty-title = Ei vielä vastaanottajia
recipients-empty-text = Vastaanottaja on organisaatio, joka saa tietoja rekisteristä: asiakkaan oma, alihankkija tai konserniyhtiö. Se tarvitsee sopimuksen ja avaimen, ennen kuin mitään voi luovuttaa.
recipients-loading = Haetaan vastaanottajia

recipients-col-name = Nimi
field-recipient-kind = Laji
recipients-col-country = Maa
recipients-col-key = Avain
recipients-col-contract = Sopimus
recipients-col-purposes = Tarkoitukset
recipients-country-outside = { $country }, ETA:n ulkopuolella
recipients-key-none = ei avainta
recipients-key-unconfirmed = vahvistamatta
recipients-key-confirmed = vahvistettu { $date }
recipients-contract-none = ei sopimusta
recipients-contract-open = { $reference }, toistaiseksi
recipients-contract-until = { $reference }, { $date } asti
recipients-contract-ended = { $reference }, päättyi { $date }

recipients-edit = Muuta
recipients-disclose = Luovuta…
recipients-ready = Voi ottaa vastaan luovutuksia
recipients-not-ready = Mitään ei voi vielä luovuttaa
recipients-met = Täyttyy:
recipients-unmet = Puuttuu:
recipients-need-eea = On ETA-alueella
recipients-need-eea-not = On ETA-alueen ulkopuolella
recipients-need-eea-detail = R8
recipients-need-key = Avain on vahvistettu
recipients-need-key-none = Ei avainta, jolla salata
recipients-need-key-unconfirmed = Avainta ei ole vahvistettu toista kautta
recipients-need-key-detail = R7.5, GDPR 32(1)(a)
recipients-need-contract = Sopimus on voimassa
recipients-need-contract-none = Ei sopimusta
recipients-need-contract-ended = Sopimus on päättynyt
recipients-need-contract-detail = R7.2, GDPR 28(3)
recipients-need-purposes = { $count ->
    [one] Sopimus kattaa { $count } tarkoituksen
   *[other] Sopimus kattaa { $count } tarkoitusta
}
recipients-need-purposes-none = Sopimus ei kata mitään tarkoitusta
recipients-need-purposes-detail = R4.6, GDPR 5(1)(b)

recipients-section-who = Vastaanottaja
recipients-section-key = Avain
recipients-section-contract = Sopimus
recipients-section-purposes = Sopimuksen kattamat tarkoitukset
recipients-disclosures = { $count ->
    [0] Tänne ei ole luovutettu mitään.
    [one] { $count } luovutus tänne.
   *[other] { $count } luovutusta tänne.
}
recipients-disclosures-show = Näytä luovutuskirjassa
recipients-nothing = –

recipients-outside = ETA:n ulkopuolella: { $country }
recipients-outside-text = Tälle vastaanottajalle ei voi luovuttaa mitään. Rekisteriseloste lupaa, ettei tietoja siirretä ETA-alueen ulkopuolelle (R8), ja ohjelma pitää siitä kiinni.

recipients-form-edit = Muuta vastaanottajaa
recipients-name = Organisaatio
recipients-kind = Mikä vastaanottaja on meille
recipients-kind-customer-hint = Asiakas, organisaatio tai mahdollinen asiakas, jota henkilö edustaa (R7.1).
recipients-kind-subcontractor-hint = IT-palvelujen tai ohjelmistojen toimittaja tai muu, joka toimittaa tai kehittää puolestamme (R7.2).
recipients-kind-group_company-hint = Samaan konserniin kuuluva yhtiö, markkinointia varten (R7.3).
recipients-country = Maa
recipients-country-prompt = Hae maa
recipients-person = Yhteyshenkilö
recipients-email = Yhteyshenkilön sähköposti
recipients-contract-reference = Sopimuksen tunnus
recipients-contract-reference-hint = Jotta sopimus löytyy kansioistanne.
recipients-contract-ends = Viimeinen päivä
recipients-contract-ends-hint = Tyhjä, jos sopimus on voimassa toistaiseksi.
recipients-purposes = Sopimuksen kattamat tarkoitukset
recipients-purposes-hint = Vain nämä voi valita tietoja luovutettaessa. Rastita, mitä sopimuksessa lukee (GDPR 28(3)).
recipients-purpose-service-hint = Vastata asiakkaille ja hoitaa asiakassuhdetta (R4.1).
recipients-purpose-newsletter-hint = Lähettää uutiskirjeitä (R4.2).
recipients-purpose-marketing-hint = Markkinoida tuotteitamme ja palvelujamme (R4.3).
recipients-purpose-personalisation-hint = Sovittaa käynnit ja viestit henkilöön (R4.4).
recipients-purpose-delivery-hint = Toimittaa, ylläpitää ja kehittää tuotteita ja palveluja (R4.5).
recipients-purpose-sharing-hint = Konserniyhtiöt ja alihankkijat, joita toimitus tarvitsee (R4.6).
recipients-purpose-statutory-hint = Mihin laki velvoittaa (R4.7).
recipients-purpose-contact_request-hint = Vastata sille, joka on pyytänyt yhteydenottoa (R4.8).

recipients-key = Julkinen avain
recipients-key-hint = Rivi, jonka alussa on age1. Liitä se tai avaa vastaanottajan lähettämä tiedosto.
recipients-key-open = Avaa tiedostosta…
recipients-key-dialog = Valitse vastaanottajan julkisen avaimen tiedosto
recipients-key-remove = Poista avain
recipients-key-changed = Avain on eri kuin se, joka vahvistettiin. Se on vahvistettava uudelleen.
recipients-fingerprint = Sormenjälki
recipients-copy = Kopioi

recipients-save = Tallenna
recipients-saved = { $name } on tallennettu.

recipients-confirm = Vahvista avain…
recipients-confirm-title = Vahvista avain: { $name }
recipients-confirm-text = Soita vastaanottajalle numeroon, joka sinulla jo on, ei siihen, joka tuli samassa kirjeessä kuin avain. Pyydä sormenjälki ja kirjoita, mitä kuulet. Ohjelman laskemaa sormenjälkeä ei näytetä tässä, jotta kirjoitat varmasti vastaanottajan omaa.
recipients-confirm-field = Ääneen luettu sormenjälki
recipients-confirm-hint = Kaksikymmentä merkkiä, 0–9 ja a–f. Väleillä ja suurilla kirjaimilla ei ole väliä.
recipients-confirm-left = { $count ->
    [one] { $count } merkki puuttuu.
   *[other] { $count } merkkiä puuttuu.
}
recipients-confirm-long = Merkkejä on enemmän kuin kaksikymmentä.
recipients-confirm-strange = Sormenjäljessä on vain merkkejä 0–9 ja a–f.
recipients-confirm-differs = Se ei ole avaimen sormenjälki. Pyydä vastaanottajaa lukemaan se vielä kerran omalta koneeltaan. Jos se on taas sama: älä vahvista, vaan pyydä avain uudelleen.
recipients-confirm-agrees = Sormenjäljet ovat samat.
recipients-confirm-go = Vahvista
recipients-confirmed = Avain on vahvistettu: { $name }.

recipients-ask = Pyydä avainta…
recipients-letter-title = Kirje: avaimen pyyntö
recipients-letter-language = Kirjeen kieli
recipients-letter-text = Kirje
recipients-letter-copy = Kopioi kirje
recipients-letter-save = Tallenna kirje…
recipients-letter-dialog = Tallenna kirje
recipients-letter-file = avainpyynto.txt
recipients-letter-saved = Kirje on tallennettu.
recipients-letter-after = Kun vastaus tulee: liitä age1-rivi kohdassa Muuta, soita sitten ja vahvista sormenjälki.

## Kirje. Komennot tulevat ulkoa ja ovat samat kaikilla kielillä.

recipients-letter-greeting = Hei { $person },
recipients-letter-greeting-nobody = Hei,
recipients-letter-purpose = { $controller } luovuttaa henkilötietoja vain salattuina. Jotta voimme lähettää jotain vastaanottajalle { $recipient }, tarvitsemme julkisen avaimenne. Se tehdään kerran, vapaalla ohjelmalla nimeltä age, sillä koneella, jolla tiedot avataan. Siihen menee muutama minuutti.
recipients-letter-install = 1. Asentakaa age
recipients-letter-make = 2. Tehkää avain
recipients-letter-secret = Tiedostossa me.key on rivi, jonka alussa on AGE-SECRET-KEY-1. Se on salainen: älkää lähettäkö sitä koskaan kenellekään, ei meillekään. Tallettakaa siitä kopio varmaan paikkaan, sillä ilman sitä kukaan ei voi avata paketteja.
recipients-letter-public = 3. Ottakaa julkinen avain esiin
recipients-letter-send = Vastauksena on rivi, jonka alussa on age1. Lähettäkää se rivi meille osoitteeseen { $email }.
recipients-letter-send-here = Vastauksena on rivi, jonka alussa on age1. Lähettäkää se rivi meille.
recipients-letter-fingerprint = 4. Laskekaa avaimen sormenjälki
recipients-letter-windows-shell = Windows (PowerShell)
recipients-letter-twenty = Sormenjälki on kaksikymmentä merkkiä, numeroita 0–9 ja kirjaimia a–f. Älkää lähettäkö sitä.
recipients-letter-call = 5. Me soitamme
recipients-letter-call-text = Soitamme teille numeroon, joka meillä jo on, ja pyydämme lukemaan sormenjäljen omalta koneeltanne. Jos se vastaa saamaamme avainta, tiedämme, ettei kukaan ole vaihtanut sitä matkalla. Vasta sen jälkeen luovutamme mitään.
recipients-letter-bye = Ystävällisin terveisin
