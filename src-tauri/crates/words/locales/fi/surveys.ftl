## Kyselyt, kysymykset, vastaukset ja tulokset.

field-survey-title = Otsikko
field-survey-about = Tietoja kyselystä
field-survey-channel = Tapa
field-survey-product = Tuote
field-survey-language = Kieli
field-survey-opened = Avattu
field-survey-closed = Suljettu
field-response-survey = Kysely
field-response-contact = Henkilö
field-response-external_id = Numero lähteessä
field-response-submitted = Lähetetty
field-response-complete = Täydellinen
field-response-language = Kieli

survey-channel-web = Verkkosivusto
survey-channel-phone = Puhelin
survey-channel-other = Muu yhteydenotto

question-kind-single = Yksi vaihtoehto
question-kind-multiple = Useita vaihtoehtoja
question-kind-scale = Asteikko
question-kind-number = Luku
question-kind-text = Vapaa teksti
question-kind-date = Päivämäärä

problem-not_offered = Se ei ole mikään kysymyksen vaihtoehdoista.
problem-outside_scale = Se ei ole kysymyksen asteikolla.

fault-answers_do_not_fit-what = On vastauksia, jotka eivät enää olisi vastauksia kysymykseen.
fault-answers_do_not_fit-do = Jätä kysymys ennalleen tai korjaa vastaukset ensin.

log-survey-add = Kysely lisätty
log-survey-edit = Kyselyä muutettu
log-survey-remove = Kysely poistettu
log-survey-add_undone = Lisätty kysely peruttu
log-survey-import = Kyselyn vastauksia tuotu
log-response-add = Vastaus lisätty
log-response-edit = Vastausta muutettu
log-response-remove = Vastaus poistettu
log-response-add_undone = Lisätty vastaus peruttu

reject-nobody_found = Kenelläkään rekisterissä ei ole tätä osoitetta, numeroa tai nimeä. Vastaus otettiin ilman henkilöä.
reject-several_found = Usealla rekisterissä on tämä osoite, numero tai nimi. Vastaus otettiin ilman henkilöä.
reject-other_kind = Arvo ei ole vastaus tällaiseen kysymykseen.
reject-not_offered = Arvo ei ole mikään kysymyksen vaihtoehdoista.
reject-outside_scale = Arvo ei ole kysymyksen asteikolla.
reject-not_a_number = Arvo ei ole luku.
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
