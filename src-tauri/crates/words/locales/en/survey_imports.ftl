### A file of responses to a survey is taken in.

survey-imports-title = Take in responses to a survey
survey-imports-dialog = Choose the file of responses
survey-imports-step-file = File
survey-imports-step-questions = Questions
survey-imports-step-survey = Survey and source
survey-imports-step-check = Check

survey-imports-file-intro = A file with one response a row: LimeSurvey’s export of responses (CSV), or a table from another survey tool or a spreadsheet (CSV, XLSX, ODS). The file is only read; nothing in the register changes until the last step.
survey-form-limesurvey = LimeSurvey
survey-form-plain = Table
survey-imports-facts = { $form }, { $rows ->
    [one] { $rows } response
   *[other] { $rows } responses
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
survey-imports-before = If you go on, only what differs from the register is taken. Responses held already are not taken a second time.
survey-imports-no-questions = None of the file’s { $columns } columns looks like a question. In the next step you can make questions of columns, or read the file otherwise.

survey-imports-questions-intro = This is how the file was understood. Change what is wrong: the file is then read anew.
survey-imports-unfit = The values in the file do not allow that. Nothing was changed.
survey-imports-none-asked = The file has no questions. Make at least one column a question.
survey-imports-kind-of = The question { $question } is answered by
survey-imports-apart = Split up
survey-imports-leave = Leave out
survey-imports-leave-of = Leave out the question { $question }
survey-imports-others = Other columns
survey-imports-taken-as = Taken as
survey-imports-role-of = { $column } is taken as
survey-role-left = Left out
survey-role-question = Question
survey-role-id = Number of the response
survey-role-submitted = When it was sent
survey-role-language = Language it was given in
survey-role-email = The person’s e-mail
survey-role-mobile = The person’s number
survey-role-full_name = The person’s full name
survey-role-given_name = The person’s first name
survey-role-family_name = The person’s surname
survey-role-organisation = The person’s organisation
survey-role-token = Code of the invitation

survey-who = Who answered?
survey-who-known = Tie the responses to the people in the register
survey-who-by = They are looked for by { $columns }. A response that is nobody’s is taken without a person.
survey-who-by-none = No column says who answered: the responses are taken without a person. If there is one, choose it below.
survey-who-anonymous = The survey was answered without a name
survey-who-anonymous-hint = Nobody is looked for, and what could tell who answered is left out.

survey-imports-which = Which survey are the responses to?
survey-imports-new = A new survey
survey-imports-new-hint = If there is one of the same title already, it gets the responses.
survey-imports-known = A survey in the register
survey-imports-known-hint = New questions are added. Responses held already are not taken a second time.

survey-imports-check-intro = This is what would happen to { $survey }. Nothing has been saved yet.
survey-count-added = New responses
survey-count-added-hint = not in the register
survey-count-changed = Changed
survey-count-changed-hint = gone on with since last time
survey-count-same = Unchanged
survey-count-same-hint = held already, nothing new is taken
survey-count-tied = With a person
survey-count-tied-hint = somebody’s in the register
survey-count-not_taken = Not taken
survey-count-not_taken-hint = values, columns and hints
survey-imports-finish = { $count ->
    [0] Take in
    [one] Take in { $count } response
   *[other] Take in { $count } responses
}
survey-imports-done = The responses are taken in
survey-imports-done-text = { $count ->
    [one] { $count } response to { $survey } is new or changed in the register.
   *[other] { $count } responses to { $survey } are new or changed in the register.
}
