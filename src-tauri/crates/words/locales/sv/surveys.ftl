## Enkäter, frågor, svar och resultat.

field-survey-title = Titel
field-survey-about = Om enkäten
field-survey-channel = Kanal
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

choice-survey-channel-web = Webbplatsen
choice-survey-channel-phone = Telefon
choice-survey-channel-other = Annan

question-kind-single = Ett alternativ
question-kind-multiple = Flera alternativ
question-kind-scale = Skala
question-kind-number = Tal
question-kind-text = Fritext
question-kind-date = Datum

problem-not_offered = Inget av frågans alternativ: välj ett av dem.
problem-outside_scale = Utanför frågans skala: skriv ett tal på den.

fault-answers_do_not_fit-what = Det finns svar som inte längre skulle vara svar på frågan.
fault-answers_do_not_fit-do = Låt frågan vara som den är, eller rätta svaren först.

reject-nobody_found = Ingen i registret har den här adressen, det här numret eller det här namnet. Svaret tas in utan person.
reject-several_found = Flera i registret har den här adressen, det här numret eller det här namnet. Svaret tas in utan person.
reject-other_kind = Värdet är inget svar på en fråga av det här slaget.
reject-not_offered = Värdet är inget av frågans alternativ.
reject-outside_scale = Värdet ligger utanför frågans skala.
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

surveys-title = Enkäter
surveys-search = Sök enkäter
surveys-add = Ny enkät
surveys-empty-title = Inga enkäter ännu
surveys-empty-text = Här står vad kunderna har fått svara på. Ta in en fil med svar, så kommer enkäten och frågorna med.
surveys-nobody-title = Inga enkäter hittades
surveys-nobody-text = Sökningen letar i enkätens titel, beskrivning och frågor, i början av varje ord.
survey-label = Enkäten
survey-close = Stäng enkäten

responses-title = Enkätsvar
responses-search = Sök enkätsvar
responses-add = Nytt enkätsvar
responses-empty-title = Inga enkätsvar ännu
responses-empty-text = Här står vad var och en har svarat. Svaren kommer in ur en fil, bland enkäterna.
responses-nobody-title = Inga enkätsvar hittades
responses-nobody-text = Sökningen letar i det som har svarats med egna ord, i svarets nummer i källan och i personens namn, e-post och nummer.
response-label = Enkätsvaret
response-close = Stäng enkätsvaret

log-survey-import = Svar på en enkät importerade
