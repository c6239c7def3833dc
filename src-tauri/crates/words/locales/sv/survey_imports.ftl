### En fil med svar på en enkät tas in.

survey-imports-title = Ta in svar på en enkät
survey-imports-dialog = Välj filen med svar
survey-imports-step-file = Fil
survey-imports-step-questions = Frågor
survey-imports-step-survey = Enkät och källa
survey-imports-step-check = Kontroll

survey-imports-file-intro = En fil med ett svar per rad: svarsexporten ur LimeSurvey (CSV), eller en tabell ur ett annat enkätverktyg eller kalkylprogram (CSV, XLSX, ODS). Filen läses bara; inget i registret ändras förrän i sista steget.
survey-form-limesurvey = LimeSurvey
survey-form-plain = Tabell
survey-imports-facts = { $form }, { $rows ->
    [one] { $rows } svar
   *[other] { $rows } svar
}, { $questions ->
    [one] { $questions } fråga
   *[other] { $questions } frågor
}
survey-imports-before = Fortsätter du tas bara det som skiljer sig från registret. Svar som redan finns tas inte in en gång till.
survey-imports-no-questions = Ingen av filens { $columns } kolumner ser ut som en fråga. I nästa steg kan du göra kolumner till frågor, eller läs filen på ett annat sätt.

survey-imports-questions-intro = Så här har filen förståtts. Ändra det som blivit fel: filen läses då om.
survey-imports-unfit = Det går inte med de värden som finns i filen. Ingenting ändrades.
survey-imports-none-asked = Filen har inga frågor. Gör minst en kolumn till fråga.
survey-imports-kind-of = Frågan { $question } svaras med
survey-imports-apart = Dela upp
survey-imports-leave = Utelämna
survey-imports-leave-of = Utelämna frågan { $question }
survey-imports-others = Andra kolumner
survey-imports-taken-as = Tas som
survey-imports-role-of = { $column } tas som
survey-role-left = Utelämnas
survey-role-question = Fråga
survey-role-id = Svarets nummer
survey-role-submitted = När det skickades in
survey-role-language = Språket det gavs på
survey-role-email = Personens e-post
survey-role-mobile = Personens nummer
survey-role-full_name = Personens hela namn
survey-role-given_name = Personens förnamn
survey-role-family_name = Personens efternamn
survey-role-organisation = Personens organisation
survey-role-token = Inbjudans kod

survey-who = Vem har svarat?
survey-who-known = Knyt svaren till personerna i registret
survey-who-by = De letas upp med { $columns }. Ett svar som inte är någons tas in utan person.
survey-who-by-none = Ingen kolumn säger vem som har svarat: svaren tas in utan person. Finns det en sådan, välj den nedan.
survey-who-anonymous = Enkäten besvarades utan namn
survey-who-anonymous-hint = Ingen letas upp, och det som kunde avslöja vem som svarat utelämnas.

survey-imports-which = Vilken enkät gäller svaren?
survey-imports-new = En ny enkät
survey-imports-new-hint = Finns det redan en med samma titel får den svaren.
survey-imports-known = En enkät som finns i registret
survey-imports-known-hint = Nya frågor läggs till. Svar som redan finns tas inte in en gång till.

survey-imports-check-intro = Det här skulle hända med { $survey }. Ännu har ingenting sparats.
survey-count-added = Nya svar
survey-count-added-hint = finns inte i registret
survey-count-changed = Ändrade
survey-count-changed-hint = har fyllts i vidare sedan sist
survey-count-same = Oförändrade
survey-count-same-hint = finns redan, inget nytt tas
survey-count-tied = Med person
survey-count-tied-hint = hör till någon i registret
survey-count-not_taken = Inte tagna
survey-count-not_taken-hint = värden, kolumner och ledtrådar
survey-imports-finish = { $count ->
    [0] Ta in
    [one] Ta in { $count } svar
   *[other] Ta in { $count } svar
}
survey-imports-done = Svaren är intagna
survey-imports-done-text = { $count ->
    [one] { $count } svar på { $survey } är nytt eller ändrat i registret.
   *[other] { $count } svar på { $survey } är nya eller ändrade i registret.
}
