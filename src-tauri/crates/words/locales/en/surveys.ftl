## Surveys, questions, responses and results.

field-survey-title = Title
field-survey-about = About
field-survey-channel = Channel
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

choice-survey-channel-web = The web site
choice-survey-channel-phone = Telephone
choice-survey-channel-other = Other

question-kind-single = One option
question-kind-multiple = Several options
question-kind-scale = Scale
question-kind-number = Number
question-kind-text = Free text
question-kind-date = Date

problem-not_offered = None of the question’s options: choose one of them.
problem-outside_scale = Outside the question’s scale: write a number that is on it.

fault-answers_do_not_fit-what = There are answers that would no longer be answers to the question.
fault-answers_do_not_fit-do = Leave the question as it is, or correct the answers first.

reject-nobody_found = Nobody in the register has this address, number or name. The response is taken without a person.
reject-several_found = Several in the register have this address, number or name. The response is taken without a person.
reject-other_kind = The value is no answer to a question of this kind.
reject-not_offered = The value is none of the question’s options.
reject-outside_scale = The value is outside the question’s scale.
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

surveys-title = Surveys
surveys-search = Search surveys
surveys-add = New survey
surveys-empty-title = No surveys yet
surveys-empty-text = Here is what customers were asked. Take in a file of responses: the survey and its questions come with it.
surveys-nobody-title = No survey matches
surveys-nobody-text = The search looks in the title, description and questions of a survey, at the beginning of each word.
survey-label = The survey
survey-close = Close the survey

responses-title = Responses
responses-search = Search responses
responses-add = New response
responses-empty-title = No responses yet
responses-empty-text = Here is what each person answered. Responses come in from a file, among the surveys.
responses-nobody-title = No response matches
responses-nobody-text = The search looks in what was answered in words, in the number at the source, and in the person’s name, e-mail and number.
response-label = The response
response-close = Close the response

log-survey-import = Responses to a survey imported
