### Tietueiden tuonti tiedostosta.

imports-title = Tuonnit
imports-sub = { $count ->
    [0] ei vielä yhtään
    [one] { $count } tuonti
   *[other] { $count } tuontia
}
imports-new = Tuo tiedosto…
imports-empty-title = Yhtään tiedostoa ei ole tuotu
imports-empty-text = Kontaktit, laitteet, sopimukset ja kaikki muu tuodaan tiedostoista: tekstimuotoisesta taulukosta (CSV, jonka erottimena on pilkku, puolipiste, sarkain tai pystyviiva), taulukkolaskennan työkirjasta (XLSX, ODS), osoitekirjan tai puhelimen vCard-korteista tai JSON Lines -tiedostosta. Ennen tallentamista näet, mitä tiedosto muuttaisi, ja jälkikäteen tuonnin voi kumota.

imports-col-at = Milloin
imports-col-file = Tiedosto
imports-col-noun = Mitä
imports-col-source = Lähde
imports-col-added = Uusia
imports-col-changed = Muuttuneita
imports-col-same = Ennallaan
imports-col-possible = Mahdollisia kaksoiskappaleita
imports-col-rejected = Hylättyjä
imports-col-state = Tila
imports-state-done = tuotu
imports-state-undone = kumottu { $date }
imports-invented = keksittyjä tietoja

imports-wizard = Tuonti tiedostosta
imports-step-file = Tiedosto
imports-step-columns = Sarakkeet
imports-step-source = Lähde
imports-step-check = Tarkistus

imports-file-intro = Tiedosto, jossa on yksi tietue riviä kohti: tekstimuotoinen taulukko (CSV), työkirja (XLSX, ODS), vCard-kortteja tai JSON Lines. Tiedosto vain luetaan; rekisterissä mikään ei muutu ennen viimeistä vaihetta.
imports-file-dialog = Valitse tuotava tiedosto
imports-looking = Luetaan tiedostoa
imports-file-facts = { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
}, { $columns ->
    [one] { $columns } sarake
   *[other] { $columns } saraketta
}
imports-noun = { $sheet ->
    [yes] Taulukon sisältö
   *[no] Tiedoston sisältö
}
imports-noun-cards = vCard-korteissa on aina kontakteja.
imports-before = Sama tiedosto on tuotu { $date }
imports-before-text = Jos jatkat, tiedostosta otetaan vain se, mikä poikkeaa rekisteristä. Tarkistus näyttää, mitä se on.

imports-dialect = Näin tiedosto luetaan
imports-dialect-hint = Päätelty tiedoston sisällöstä. Korjaa, mikä meni väärin: tiedosto luetaan silloin uudelleen.
imports-form = Muoto
imports-form-text = Tekstimuotoinen taulukko
imports-form-xlsx = Excel-työkirja
imports-form-ods = OpenDocument-laskentataulukko
imports-form-vcard = vCard-kortteja, yksi henkilöä kohti
imports-form-json_lines = JSON Lines, yksi olio riviä kohti
imports-sheet = Taulukko
imports-sheet-choice = { $sheet } ({ $rows ->
    [0] tyhjä
    [one] { $rows } rivi
   *[other] { $rows } riviä
})
imports-encoding = Merkistö
imports-encoding-utf-8 = UTF-8
imports-encoding-utf-16le = UTF-16 LE (Excelin Unicode-teksti)
imports-encoding-utf-16be = UTF-16 BE
imports-encoding-windows-1252 = Windows-1252 (vanhempi Excel)
imports-encoding-iso-8859-15 = ISO 8859-15 (Latin-9)
imports-quote = Lainausmerkki
imports-quote-double = Kaksinkertainen ( " )
imports-quote-single = Yksinkertainen ( ' )
imports-quote-none = Ei mitään
imports-header = Ensimmäinen rivi on otsikkorivi

imports-columns-intro = Mikä kustakin sarakkeesta tulee rekisterissä? Varmat on jo valittu, muista päätät itse.
imports-columns-label = Tiedoston sarakkeet
imports-column = Sarake
imports-column-fill = Täytetty
imports-column-samples = Esimerkkejä
imports-column-becomes = Rekisterissä
imports-column-becomes-of = { $column } rekisterissä
imports-column-unnamed = Sarake { $number }
imports-column-empty = ei arvoja
imports-column-hidden = ei näytetä
imports-target-prompt = Päätä…
imports-target-guess = Päätä… ehkä { $target }
imports-target-full_name = Etu- ja sukunimi samassa sarakkeessa
imports-target-marketing_opt_out = Kieltää suoramarkkinoinnin
imports-target-marketing_opt_in = Sallii suoramarkkinoinnin
imports-target-location_consent = Suostumus kotipaikkaan ja sijaintiin, päivä
imports-target-ignore = Jätetään pois
imports-undecided = { $count ->
    [one] Yhdestä sarakkeesta ei ole päätetty. Valitse, mikä siitä tulee, tai jätä se pois.
   *[other] { $count } sarakkeesta ei ole päätetty. Valitse, mikä niistä tulee, tai jätä ne pois.
}
imports-leave-rest = Jätä päättämättömät pois
imports-several = { $count } sarakkeelle on valittu { $target }, mutta { $noun ->
    [contact] henkilöllä
   *[other] tietueella
} on vain yksi sellainen arvo. Jätä niistä yksi.
imports-nobody = Mikään sarake ei kerro, ketä rivi koskee. Tarvitaan { $noun ->
    [session] nimi, sähköpostiosoite, numero tai käyttäjätunnus.
   *[other] nimi, sähköpostiosoite tai numero.
}
imports-missing = Mistään sarakkeesta ei tule { $target }, eikä yhtään riviä voi ottaa ilman sitä.
imports-consent-note = Kotipaikka ja sijainti otetaan vain suostumuksen päivän kanssa (R5.6), eikä tiedostossa ole sellaista saraketta. Arvoja ei oteta.
imports-password = { $becomes ->
    [verified] Sarakkeen { $column } jokaisesta luettavasta salasanasta lasketaan Argon2id-tarkiste, jolla salasanan voi todentaa mutta jota ei voi lukea. Itse salasanaa ei tallenneta koskaan. Se vie enintään { $minutes } min, ja tiedostossa voi olla enintään 10 000 riviä.
    [kept] Luettavia salasanoja ei tallenneta koskaan. Sarakkeesta { $column } otetaan vain se, että salasana oli; tunnetunmuotoinen tiiviste säilytetään salattuna eikä sitä näytetä koskaan.
   *[no] Sarakkeessa { $column } näyttää olevan salasanoja. Se jätetään pois.
}
imports-password-taken = Sarakkeessa { $column } näyttää olevan salasanoja, eikä rekisterissä saa olla luettavia salasanoja. Jätä se pois.

imports-source = Mistä tiedot ovat peräisin?
imports-source-why = Lähde kulkee jokaisen rekisterin arvon mukana, ja henkilöllä on oikeus saada tietää se.
imports-source-survey-hint = Kyselyt verkkosivustolla, puhelimitse tai muussa yhteydessä.
imports-source-form-hint = Yhteydenottolomakkeet ja muut lomakkeet.
imports-source-social-hint = Kirjautuminen tai tunnistautuminen toisen palvelun kautta, sen ehtojen mukaan.
imports-source-subscription-hint = Henkilö tilasi uutiskirjeen.
imports-source-question-hint = Vastaukset yksittäisiin kysymyksiin, esimerkiksi kiinnostuksen kohteista.
imports-source-contact_request-hint = Henkilö pyysi yhteydenottoa tai rekisteröityi sivuston keskustelussa.
imports-source-use-hint = Annettu toimituksen yhteydessä tai syntynyt tuotteita ja palveluja käytettäessä.
imports-source-supplier-hint = Alihankkijat ja toimittajat, jotka palvelevat henkilön organisaatiota.
imports-source-group-hint = Konserniyhtiöt ja niiden toimittajat.
imports-match = { $noun ->
    [contact] Kun henkilö on jo rekisterissä
   *[other] Kun tietue on jo rekisterissä
}
imports-match-fill = Täydennä, mitä puuttuu
imports-match-fill-hint = { $noun ->
    [contact] Rekisterin omat tiedot jäävät. Uudet osoitteet ja numerot lisätään.
   *[other] Rekisterin omat tiedot jäävät.
}
imports-match-update = Ota tiedoston arvot
imports-match-update-hint = Tiedoston arvot korvaavat rekisterin arvot, jos ne eroavat. Korvattu jää historiaan.
imports-match-skip = { $noun ->
    [contact] Jätä henkilö ennalleen
   *[other] Jätä tietue ennalleen
}
imports-match-skip-hint = Riviltä ei oteta mitään.
imports-match-note = { $noun ->
    [contact] Suoramarkkinointikielto otetaan aina, valitsitpa minkä tahansa.
   *[other] Tilauksen peruutus otetaan aina, valitsitpa minkä tahansa, ja se jää voimaan, kunnes tiedostossa on myöhempi suostumus.
}

imports-checking = Verrataan rekisteriin
imports-check-intro = Näin kävisi. Mitään ei ole vielä tallennettu.
imports-count-added = Uusia
imports-count-added-hint = ei ole rekisterissä
imports-count-changed = Muuttuvia
imports-count-changed-hint = on jo, saa uusia arvoja
imports-count-same = Ennallaan
imports-count-same-hint = on jo, mitään uutta ei oteta
imports-count-possible = Mahdollisia kaksoiskappaleita
imports-count-possible-hint = uusia, mutta osoite tai numero on sama kuin jollakulla toisennimisellä
imports-count-rejected = Hylättyjä rivejä
imports-count-rejected-hint = { $noun ->
    [contact] eivät kerro, ketä koskevat
   *[other] joita ei voi ottaa
}
imports-not-taken = Ei oteta
imports-not-taken-done = Ei otettu
imports-not-taken-first = Näytetään { $shown } ensimmäistä, kaikkiaan { $total }. Tiedostossa ovat kaikki.
imports-not-taken-none = Kaikki tiedostossa voidaan ottaa.
imports-not-taken-none-done = Kaikki tiedostossa otettiin.
imports-reject-line = Rivi
imports-reject-column = Sarake
imports-reject-value = Arvo
imports-reject-why = Miksi
imports-reject-row = koko rivi
imports-reject-save = Kirjoita luettelo tiedostoon tuonnin yhteydessä
imports-reject-save-hint = CSV: rivi, sarake, arvo, koodi ja syy. Se sisältää henkilötietoja: hävitä se, kun olet käynyt sen läpi.
imports-reject-dialog = Tallenna luettelo siitä, mitä ei otettu
imports-reject-name = hylatyt.csv
imports-recheck = Tarkista uudelleen

imports-finish = { $count ->
    [0] Tuo
   *[other] { $noun ->
        [contact] { $count ->
            [one] Tuo { $count } henkilö
           *[other] Tuo { $count } henkilöä
        }
       *[other] Tuo { $count } { $nouns }
    }
}
imports-nothing = Tiedostossa ei ole rekisterille mitään uutta.
imports-importing = Tuodaan
imports-cancel-note = Jos peruutat nyt, mitään ei tallenneta.
imports-cancelled = Tuonti peruutettiin. Mitään ei tallennettu.
imports-check-cancelled = Tarkistus peruutettiin.

imports-done = Tuonti on valmis
imports-done-text = Tiedostosta { $file } on lisätty tai muutettu { $count } { $nouns }.
imports-done-none = Tiedostossa { $file } ei ollut mitään uutta.
imports-next-sheet = Jatka taulukkoon { $sheet }
imports-sheets-left = { $count ->
    [one] Työkirjassa on jäljellä yksi taulukko: { $sheets }.
   *[other] Työkirjassa on jäljellä { $count } taulukkoa: { $sheets }.
}
imports-show = { $noun ->
    [contact] Näytä kontaktit
   *[other] Näytä tuodut
}
imports-list = Kaikki tuonnit
imports-undo = Kumoa tuonti
imports-undo-text = Uusi poistuu rekisteristä, ja muuttunut palaa entiselleen. Se, mitä on tuonnin jälkeen muutettu tai luovutettu, jätetään ennalleen.
imports-undoing = Kumotaan tuontia
imports-undone = Tuonti on kumottu
imports-undone-removed = { $count ->
    [0] Mitään ei poistettu
    [one] { $count } tietue poistettiin
   *[other] { $count } tietuetta poistettiin
}
imports-undone-restored = { $count ->
    [0] mitään ei tarvinnut palauttaa
    [one] { $count } palautettiin
   *[other] { $count } palautettiin
}
imports-undone-kept = { $count ->
    [one] { $count } tietue jäi, koska sitä on tuonnin jälkeen muutettu tai se on luovutettu.
   *[other] { $count } tietuetta jäi, koska niitä on tuonnin jälkeen muutettu tai ne on luovutettu.
}
imports-target-id = Tunnus rekisterissä
imports-target-password = Salasana: se, että sellainen oli
imports-target-password_verifier = Salasana: tarkiste
imports-target-of = { $column }: { $by }
