## Surveys, questions, responses and results.

field-survey-title = Title
field-survey-about = About
field-survey-channel = By
field-survey-product = Product
field-survey-language = Language
field-survey-opened = Opened
field-survey-closed = Closed
field-response-survey = Survey
field-response-contact = Person
field-response-external_id = Number at the source
field-response-submitted = Submitted
field-response-complete = Complete
field-response-language = Language

survey-channel-web = The web site
survey-channel-phone = Telephone
survey-channel-other = Other contact

question-kind-single = One option
question-kind-multiple = Several options
question-kind-scale = Scale
question-kind-number = Number
question-kind-text = Free text
question-kind-date = Date

problem-not_offered = That is none of the question’s options.
problem-outside_scale = That is outside the question’s scale.

fault-answers_do_not_fit-what = There are answers that would no longer be answers to the question.
fault-answers_do_not_fit-do = Leave the question as it is, or correct the answers first.

log-survey-add = Survey added
log-survey-edit = Survey changed
log-survey-remove = Survey removed
log-survey-add_undone = Added survey taken back
log-survey-import = Responses to a survey imported
log-response-add = Response added
log-response-edit = Response changed
log-response-remove = Response removed
log-response-add_undone = Added response taken back

reject-nobody_found = Nobody in the register has this address, number or name. The response was taken without a person.
reject-several_found = Several in the register have this address, number or name. The response was taken without a person.
reject-other_kind = The value is no answer to a question of this kind.
reject-not_offered = The value is none of the question’s options.
reject-outside_scale = The value is outside the question’s scale.
reject-not_a_number = The value is not a number.
reject-blank = The answer is empty.

survey-col-code = Code
survey-col-question = Question
survey-col-kind = Kind
survey-col-answers = Answers
survey-col-options = Options
survey-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
survey-responses = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
survey-responses-of = { $some } of { $count } responses
survey-answered = { $count } answered, { $share }
survey-mean = Mean
survey-median = Median
survey-deviation = Standard deviation
survey-likert = Below, at and above the middle
survey-nps = NPS
survey-import-added = New responses
survey-import-tied = Tied to a person
