### Kyselyn vastaustiedosto tuodaan.

survey-imports-title = Tuo kyselyn vastauksia
survey-imports-dialog = Valitse vastaustiedosto
survey-imports-step-file = Tiedosto
survey-imports-step-questions = Kysymykset
survey-imports-step-survey = Kysely ja lähde
survey-imports-step-check = Tarkistus

survey-imports-file-intro = Tiedosto, jossa on yksi vastaus riviä kohti: LimeSurveyn vastausvienti (CSV) tai taulukko toisesta kyselytyökalusta tai taulukkolaskennasta (CSV, XLSX, ODS). Tiedosto vain luetaan; rekisterissä ei muutu mitään ennen viimeistä vaihetta.
survey-form-limesurvey = LimeSurvey
survey-form-plain = Taulukko
survey-imports-facts = { $form }, { $rows ->
    [one] { $rows } vastaus
   *[other] { $rows } vastausta
}, { $questions ->
    [one] { $questions } kysymys
   *[other] { $questions } kysymystä
}
survey-imports-before = Jos jatkat, tuodaan vain se, mikä poikkeaa rekisteristä. Jo tuotuja vastauksia ei oteta toiseen kertaan.
survey-imports-no-questions = Mikään tiedoston { $columns } sarakkeesta ei näytä kysymykseltä. Seuraavassa vaiheessa voit tehdä sarakkeista kysymyksiä, tai lue tiedosto toisin.

survey-imports-questions-intro = Näin tiedosto on ymmärretty. Muuta se, mikä on väärin: tiedosto luetaan silloin uudelleen.
survey-imports-unfit = Tiedoston arvoilla se ei onnistu. Mitään ei muutettu.
survey-imports-none-asked = Tiedostossa ei ole kysymyksiä. Tee vähintään yhdestä sarakkeesta kysymys.
survey-imports-kind-of = Kysymyksen { $question } vastaustapa
survey-imports-apart = Erota
survey-imports-leave = Jätä pois
survey-imports-leave-of = Jätä pois kysymys { $question }
survey-imports-others = Muut sarakkeet
survey-imports-taken-as = Merkitys
survey-imports-role-of = Sarakkeen { $column } merkitys
survey-role-left = Jätetään pois
survey-role-question = Kysymys
survey-role-id = Vastauksen numero
survey-role-submitted = Lähetyspäivä
survey-role-language = Vastauskieli
survey-role-email = Henkilön sähköposti
survey-role-mobile = Henkilön puhelinnumero
survey-role-full_name = Henkilön koko nimi
survey-role-given_name = Henkilön etunimi
survey-role-family_name = Henkilön sukunimi
survey-role-organisation = Henkilön organisaatio
survey-role-token = Kutsun koodi

survey-who = Kuka on vastannut?
survey-who-known = Liitä vastaukset rekisterin henkilöihin
survey-who-by = Heitä etsitään näillä sarakkeilla: { $columns }. Vastaus, joka ei ole kenenkään, otetaan ilman henkilöä.
survey-who-by-none = Mikään sarake ei kerro, kuka on vastannut: vastaukset otetaan ilman henkilöä. Jos sellainen on, valitse se alta.
survey-who-anonymous = Kyselyyn vastattiin nimettömästi
survey-who-anonymous-hint = Ketään ei etsitä, ja se, mikä voisi paljastaa vastaajan, jätetään pois.

survey-imports-which = Mihin kyselyyn vastaukset kuuluvat?
survey-imports-new = Uusi kysely
survey-imports-new-hint = Jos samanniminen on jo olemassa, vastaukset menevät siihen.
survey-imports-known = Rekisterissä oleva kysely
survey-imports-known-hint = Uudet kysymykset lisätään. Jo tuotuja vastauksia ei oteta toiseen kertaan.

survey-imports-check-intro = Näin kävisi kyselylle { $survey }. Mitään ei ole vielä tallennettu.
survey-count-added = Uusia vastauksia
survey-count-added-hint = ei vielä rekisterissä
survey-count-changed = Muuttuneita
survey-count-changed-hint = täytetty pidemmälle viime kerrasta
survey-count-same = Ennallaan
survey-count-same-hint = jo rekisterissä, uutta ei oteta
survey-count-tied = Henkilön kanssa
survey-count-tied-hint = kuuluu jollekulle rekisterissä
survey-count-not_taken = Ottamatta
survey-count-not_taken-hint = arvoja, sarakkeita ja vihjeitä
survey-imports-finish = { $count ->
    [0] Tuo
    [one] Tuo { $count } vastaus
   *[other] Tuo { $count } vastausta
}
survey-imports-done = Vastaukset on tuotu
survey-imports-done-text = { $count ->
    [one] { $count } vastaus kyselyyn { $survey } on uusi tai muuttunut rekisterissä.
   *[other] { $count } vastausta kyselyyn { $survey } on uusia tai muuttuneita rekisterissä.
}
