### Kyselyn sivu: tulokset, kysymykset, ja mitä vastaus sanoo.

command-survey-results = Näytä kyselyn tulokset
command-results-print = Tulosta tulokset…
command-results-save = Tallenna tulokset tiedostoon…

surveys-results = Näytä tulokset
surveys-import = Tuo vastauksia tiedostosta…

results-loading = Haetaan kyselyä
results-counting = Lasketaan vastauksia
results-tab = Tulokset
results-back = Kaikki kyselyt
results-responses = Vastaukset ({ $count })
results-print = Tulosta…
results-save = Tallenna tiedostoon
results-saved = Tulokset on tallennettu tiedostoon { $file }. Ketään ei mainita siinä nimeltä.
results-file = { $title }, tulokset
results-file-dialog = Tallenna tulokset
results-printed = Tulostettu { $date }.
results-people = Suodattimet koskevat vastanneita.
results-everybody = Kaikki vastaukset
results-these = Rajatut
results-group = Vastaajat
results-option = Vaihtoehto
results-answers = Vastauksia
results-spread = Näin vastaukset jakautuvat
results-all = { $count ->
    [0] ei vastauksia
    [one] { $count } vastaus
   *[other] { $count } vastausta
}
results-some = { $some ->
    [0] ei yhtään { $all } vastauksesta
   *[other] { $some } / { $all } vastausta
}
results-none-title = Ei vielä vastauksia
results-none-text = Tulokset lasketaan, kun joku on vastannut. Vastaukset tuodaan tiedostosta.
results-nobody-title = Ei vastauksia rajauksessa
results-nobody-text = Kukaan suodattimien näyttämistä ei ole vastannut kyselyyn.

results-note = Kysymykseen vastasi { $answered } / { $responses }, { $share }.
results-note-multiple = Vaihtoehtoja sai valita useita.
results-says-none = Kukaan ei ole vastannut kysymykseen.
results-says-most = Yleisin on { $label }: { $count } / { $answered }, { $share }.
results-says-several = Yhtä yleisiä ovat { $labels }: kukin { $count }, { $share }.
results-says-even = Kaikki ovat yhtä yleisiä: kukin { $count }, { $share }.
results-says-scale = Keskiarvo on { $mean } asteikolla { $min }–{ $max }, mediaani { $median }.
results-says-number = Keskiarvo on { $mean }, mediaani { $median } ja keskihajonta { $deviation }.
results-says-one = Vain yksi vastaus: { $value }.
results-says-beside = Kaikissa vastauksissa keskiarvo on { $mean }.
results-says-nps = Nettosuositteluluku (NPS) on { $score }: suosittelijoita on { $promoters } ja arvostelijoita { $detractors }.
results-says-nps-beside = Kaikissa vastauksissa se on { $score }.
results-says-words = { $count ->
    [one] { $count } on vastannut omin sanoin.
   *[other] { $count } on vastannut omin sanoin.
}
results-nps-group = Ryhmä
results-nps-detractors = Arvostelijat, 0–6
results-nps-passives = Neutraalit, 7–8
results-nps-promoters = Suosittelijat, 9–10

results-words-search = Hae vastauksista
results-words-of = Vastaus { $date }
results-words-open = Vastaus
results-words-none = Missään vastauksessa ei ole näitä sanoja.
results-words-not-yet = Ei viimeisimmissä vastauksissa.
results-words-more = Näytä lisää

questions-tab = Kysymykset
questions-question = Kysymys
questions-answered = Vastannut
questions-add = Uusi kysymys
questions-added = Kysymys on lisätty
questions-edit = Muuta kysymystä
questions-edit-of = Muuta kysymystä { $question }
questions-edited = Kysymystä on muutettu
questions-text = Kysymys sellaisena kuin se esitetään
questions-code = Koodi
questions-code-hint = Erottaa kysymyksen kyselyn muista kysymyksistä, esimerkiksi tiedostoissa. Sitä ei voi muuttaa myöhemmin.
questions-kind = Vastaustapa
questions-kind-hint = Voi muuttaa niin kauan kuin kaikki vastaukset olisivat yhä vastauksia kysymykseen.
questions-scale = Asteikko
questions-scale-min = Alin porras
questions-scale-max = Ylin porras
questions-options = Vaihtoehdot
questions-option = Vaihtoehto { $number }
questions-option-add = Uusi vaihtoehto
questions-option-remove = Poista vaihtoehto { $number }
questions-none-title = Ei vielä kysymyksiä
questions-none-text = Kysymykset tulevat vastaustiedoston mukana, tai ne kirjoitetaan tässä.

answers-title = Vastaukset kysymyksiin
answers-loading = Haetaan vastauksia
answers-none = ei vastausta
answers-none-chosen = ei mikään vaihtoehdoista
answers-no-questions = Kyselyssä ei ole kysymyksiä.
answers-on-scale = { $step } asteikolla { $min }–{ $max }

history-part-answer = Vastaus kysymykseen { $code }
history-part-question = Kysymys { $code }
