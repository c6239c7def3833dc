## Enkäter, frågor, svar och resultat.

field-survey-title = Titel
field-survey-about = Om enkäten
field-survey-channel = Sätt
field-survey-product = Produkt
field-survey-language = Språk
field-survey-opened = Öppnad
field-survey-closed = Stängd
field-response-survey = Enkät
field-response-contact = Person
field-response-external_id = Nummer i källan
field-response-submitted = Inskickat
field-response-complete = Fullständigt
field-response-language = Språk

survey-channel-web = Webbplatsen
survey-channel-phone = Telefon
survey-channel-other = Annan kontakt

question-kind-single = Ett alternativ
question-kind-multiple = Flera alternativ
question-kind-scale = Skala
question-kind-number = Tal
question-kind-text = Fritext
question-kind-date = Datum

problem-not_offered = Det är inget av frågans alternativ.
problem-outside_scale = Det ligger utanför frågans skala.

fault-answers_do_not_fit-what = Det finns svar som inte längre skulle vara svar på frågan.
fault-answers_do_not_fit-do = Låt frågan vara som den är, eller rätta svaren först.

log-survey-add = Enkät tillagd
log-survey-edit = Enkät ändrad
log-survey-remove = Enkät borttagen
log-survey-add_undone = Tillagd enkät återtagen
log-survey-import = Svar på en enkät importerade
log-response-add = Svar tillagt
log-response-edit = Svar ändrat
log-response-remove = Svar borttaget
log-response-add_undone = Tillagt svar återtaget

reject-nobody_found = Ingen i registret har den här adressen, det här numret eller det här namnet. Svaret togs in utan person.
reject-several_found = Flera i registret har den här adressen, det här numret eller det här namnet. Svaret togs in utan person.
reject-other_kind = Värdet är inget svar på en fråga av det här slaget.
reject-not_offered = Värdet är inget av frågans alternativ.
reject-outside_scale = Värdet ligger utanför frågans skala.
reject-not_a_number = Värdet är inget tal.
reject-blank = Svaret är tomt.

survey-col-code = Kod
survey-col-question = Fråga
survey-col-kind = Slag
survey-col-answers = Svar
survey-col-options = Alternativ
survey-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
survey-responses = { $count } svar på enkäten
survey-responses-of = { $some } av { $count } svar på enkäten
survey-answered = { $count } har svarat, { $share }
survey-mean = Medeltal
survey-median = Median
survey-deviation = Standardavvikelse
survey-likert = Under, på och över mitten
survey-nps = NPS
survey-import-added = Nya svar
survey-import-tied = Hör till en person
