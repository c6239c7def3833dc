### Verkkopalvelimen lokit tuodaan istuntoina.

weblogs-import = Tuo palvelinlokeja…
weblogs-title = Palvelinlokien tuonti
weblogs-dialog = Valitse lokitiedosto
weblogs-step-files = Tiedostot
weblogs-step-products = Tuotteet
weblogs-step-people = Henkilöt ja lähde
weblogs-step-check = Tarkistus

weblogs-files-intro = Käyttölokit sellaisina kuin Apache, nginx ja muut verkkopalvelimet ne kirjoittavat (muodot ”common” ja ”combined”), myös gzip-pakattuina. Valitse kaikki saman palvelimen tiedostot: ne luetaan yhtenä lokina, vanhin ensin. Tiedostot vain luetaan; rekisterissä ei muutu mitään ennen viimeistä vaihetta.
weblogs-files = Lokitiedostot
weblogs-file = Tiedosto
weblogs-folder = Kansio
weblogs-file-add = Lisää tiedosto…
weblogs-file-remove = Poista
weblogs-file-remove-of = Poista { $name }
weblogs-file-again = { $name } on jo mukana.

weblogs-products-intro = Mitä käytetään, kun osoitetta pyydetään? Osoite on polku (/kauppa), palvelin (kauppa.example.fi) tai molemmat, ja se kattaa kaiken alapuolellaan. Pelkkä / kattaa koko palvelimen. Jos useampi sopii, tarkin ratkaisee.
weblogs-addresses = Osoitteet ja tuotteet
weblogs-address = Osoite
weblogs-product = Tuote tai palvelu
weblogs-address-at = Osoite, rivi { $number }
weblogs-product-at = Tuote tai palvelu, rivi { $number }
weblogs-address-add = Lisää osoite
weblogs-address-remove = Poista
weblogs-address-remove-at = Poista rivi { $number }
weblogs-address-half = Jokainen osoite tarvitsee tuotteen tai palvelun, ja jokainen tuote tai palvelu osoitteen.
weblogs-address-twice = Osoite { $address } on useammalla rivillä.
weblogs-products-open = Siirry tuotteisiin ja palveluihin
weblogs-silence = Istunto päättyy, kun on ollut hiljaista
weblogs-silence-hint = Saman henkilön pyynnöt kuuluvat yhteen, kun niiden välit ovat tätä lyhyempiä.
weblogs-silence-unit = minuuttia

weblogs-where = Missä loki kertoo, kuka kävijä on?
weblogs-where-user = Rivin käyttäjätunnus
weblogs-where-user-hint = Se, jonka palvelin itse kirjoittaa, kun kävijä on kirjautunut.
weblogs-where-query = Osoitteen parametri
weblogs-where-query-hint = Esimerkiksi asiakas osoitteessa /kauppa?asiakas=4711.
weblogs-where-path = Polun osa
weblogs-where-path-hint = Esimerkiksi toinen osa polussa /u/4711.
weblogs-parameter = Parametrin nimi
weblogs-part = Mikä osa
weblogs-part-hint = Alusta laskien: 2 on 4711 polussa /u/4711.
weblogs-known = Mitä siinä lukee?
weblogs-known-either = Käyttäjätunnus tai sähköpostiosoite
weblogs-known-either-hint = Tili menee osoitteen edelle.
weblogs-known-account = Käyttäjätunnus
weblogs-known-account-hint = Henkilö on se, jolla on tili rekisterissä.
weblogs-known-email = Sähköpostiosoite
weblogs-known-email-hint = Henkilö on se, jolla on osoite rekisterissä.

weblogs-nothing = Yhtään uutta istuntoa ei tulisi. Yllä olevat luvut kertovat, minne pyynnöt menivät: muuta osoitteita tai sitä, missä loki kertoo, kuka kävijä on.
weblogs-left = Muu lokien sisältö
weblogs-added-hint = rekisterissä olevien henkilöiden
weblogs-same-hint = ei oteta toistamiseen
weblogs-cut-hint = lasketaan useaksi
weblogs-lines-hint = kaikissa tiedostoissa yhteensä
weblogs-anonymous-hint = Niistä ei tallenneta mitään.
weblogs-strangers-hint = Kenelläkään rekisterissä ei ole lokin käyttäjätunnusta tai osoitetta.
weblogs-unclear-hint = Usealla rekisterissä on sama käyttäjätunnus tai osoite: ehkä kaksoiskappaleita, jotka voi yhdistää.
weblogs-elsewhere-hint = Mikään antamasi osoite ei sovi.
weblogs-rejected-hint = Mainitaan alla.
weblogs-all-read = Jokainen rivi on pyyntö.

weblogs-done-text = Lokeista tuli { $count } { $nouns }: { $file }.
weblogs-show = Näytä istunnot
weblogs-list = Kaikki istunnot
