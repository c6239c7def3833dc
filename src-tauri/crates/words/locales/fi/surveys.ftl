## Kyselyt, kysymykset, vastaukset ja tulokset.

field-survey-title = Otsikko
field-survey-about = Tietoja kyselystä
field-survey-channel = Kanava
field-survey-product = Tuote
field-survey-language = Kieli
field-survey-opened = Avattu
field-survey-closed = Suljettu
field-response-survey = Kysely
field-response-contact = Henkilö
field-response-external_id = Numero lähteessä
field-response-submitted = Lähetetty
field-response-complete = Vastattu loppuun
field-response-language = Kieli

choice-survey-channel-web = Verkkosivusto
choice-survey-channel-phone = Puhelin
choice-survey-channel-other = Muu

question-kind-single = Yksi vaihtoehto
question-kind-multiple = Useita vaihtoehtoja
question-kind-scale = Asteikko
question-kind-number = Luku
question-kind-text = Vapaa teksti
question-kind-date = Päivämäärä

problem-not_offered = Ei mikään kysymyksen vaihtoehdoista: valitse niistä jokin.
problem-outside_scale = Kysymyksen asteikon ulkopuolella: kirjoita luku, joka on sillä.

fault-answers_do_not_fit-what = On vastauksia, jotka eivät enää olisi vastauksia kysymykseen.
fault-answers_do_not_fit-do = Jätä kysymys ennalleen tai korjaa vastaukset ensin.

reject-nobody_found = Kenelläkään rekisterissä ei ole tätä osoitetta, numeroa tai nimeä. Vastaus otetaan ilman henkilöä.
reject-several_found = Usealla rekisterissä on tämä osoite, numero tai nimi. Vastaus otetaan ilman henkilöä.
reject-other_kind = Arvo ei ole vastaus tällaiseen kysymykseen.
reject-not_offered = Arvo ei ole mikään kysymyksen vaihtoehdoista.
reject-outside_scale = Arvo ei ole kysymyksen asteikolla.
reject-blank = Vastaus on tyhjä.

survey-col-code = Koodi
survey-col-question = Kysymys
survey-col-kind = Laji
survey-col-answers = Vastauksia
survey-col-options = Vaihtoehdot
survey-rows = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
survey-responses = { $count ->
    [one] { $count } vastaus kyselyyn
   *[other] { $count } vastausta kyselyyn
}
survey-responses-of = { $some } / { $count } vastausta kyselyyn
survey-answered = { $count } vastannut, { $share }
survey-mean = Keskiarvo
survey-median = Mediaani
survey-deviation = Keskihajonta
survey-likert = Keskikohdan alla, kohdalla ja yllä
survey-nps = NPS
survey-import-added = Uusia vastauksia
survey-import-tied = Liitetty henkilöön

surveys-title = Kyselyt
surveys-search = Hae kyselyitä
surveys-add = Uusi kysely
surveys-empty-title = Ei vielä kyselyitä
surveys-empty-text = Tässä näkyy, mitä asiakkailta on kysytty. Tuo vastaustiedosto, niin kysely ja sen kysymykset tulevat mukana.
surveys-nobody-title = Kyselyitä ei löytynyt
surveys-nobody-text = Haku etsii kyselyn otsikosta, kuvauksesta ja kysymyksistä, jokaisen sanan alusta.
survey-label = Kysely
survey-close = Sulje kysely

responses-title = Kyselyvastaukset
responses-search = Hae kyselyvastauksia
responses-add = Uusi kyselyvastaus
responses-empty-title = Ei vielä kyselyvastauksia
responses-empty-text = Tässä näkyy, mitä kukin on vastannut. Vastaukset tuodaan tiedostosta kyselyjen yhteydessä.
responses-nobody-title = Kyselyvastauksia ei löytynyt
responses-nobody-text = Haku etsii omin sanoin vastatusta, vastauksen numerosta lähteessä sekä henkilön nimestä, sähköpostista ja numerosta.
response-label = Kyselyvastaus
response-close = Sulje kyselyvastaus

log-survey-import = Kyselyn vastauksia tuotu
