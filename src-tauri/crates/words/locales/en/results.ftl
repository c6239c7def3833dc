### The page of a survey: results, questions, and what a response says.

command-survey-results = Show the survey’s results
command-results-print = Print the results…
command-results-save = Save the results as a file…

surveys-results = Show the results
surveys-import = Take in responses from a file…

results-loading = Fetching the survey
results-counting = Counting the responses
results-tab = Results
results-back = All surveys
results-responses = The responses ({ $count })
results-print = Print…
results-save = Save as a file
results-saved = The results are saved in { $file }. Nobody is named in the file.
results-file = { $title }, results
results-file-dialog = Save the results
results-printed = Printed { $date }.
results-people = The filters are about those who answered.
results-everybody = All responses
results-these = The selection
results-group = Responses of
results-option = Option
results-answers = Answers
results-spread = How the answers are spread
results-all = { $count ->
    [0] no responses
    [one] { $count } response
   *[other] { $count } responses
}
results-some = { $some ->
    [0] none of { $all } responses
   *[other] { $some } of { $all } responses
}
results-none-title = No responses yet
results-none-text = Results are counted once somebody has answered. Responses come in from a file.
results-nobody-title = No responses in the selection
results-nobody-text = None of those the filters show has answered the survey.

results-note = { $answered } of { $responses } answered the question, { $share }.
results-note-multiple = Several options could be chosen.
results-says-none = Nobody has answered the question.
results-says-most = Commonest is { $label }: { $count } of { $answered }, { $share }.
results-says-several = Equally common are { $labels }: { $count } each, { $share }.
results-says-even = All are equally common: { $count } each, { $share }.
results-says-scale = The mean is { $mean } on the scale { $min }–{ $max }, the median { $median }.
results-says-number = The mean is { $mean }, the median { $median } and the standard deviation { $deviation }.
results-says-one = A single answer: { $value }.
results-says-beside = Among all responses the mean is { $mean }.
results-says-nps = The net promoter score is { $score }: { $promoters } are promoters and { $detractors } detractors.
results-says-nps-beside = Among all responses it is { $score }.
results-says-words = { $count ->
    [one] { $count } has answered in their own words.
   *[other] { $count } have answered in their own words.
}
results-nps-group = Group
results-nps-detractors = Detractors, 0–6
results-nps-passives = Passives, 7–8
results-nps-promoters = Promoters, 9–10

results-words-search = Search the answers
results-words-of = The response { $date }
results-words-open = The response
results-words-none = No answer has those words.
results-words-not-yet = None among the latest responses.
results-words-more = Show more

questions-tab = Questions
questions-question = Question
questions-answered = Answered
questions-add = New question
questions-added = The question is added
questions-edit = Change a question
questions-edit-of = Change the question { $question }
questions-edited = The question is changed
questions-text = The question, as it is asked
questions-code = Code
questions-code-hint = Tells the question from the survey’s other questions, in files for example. It cannot be changed later.
questions-kind = Answered by
questions-kind-hint = Can be changed as long as every answer would still answer the question.
questions-scale = Scale
questions-scale-min = Lowest step
questions-scale-max = Highest step
questions-options = Options
questions-option = Option { $number }
questions-option-add = New option
questions-option-remove = Remove option { $number }
questions-none-title = No questions yet
questions-none-text = Questions come with a file of responses, or are written here.

answers-title = Answers to the questions
answers-loading = Fetching the answers
answers-none = no answer
answers-none-chosen = none of the options
answers-no-questions = The survey has no questions.
answers-on-scale = { $step } on the scale { $min }–{ $max }

history-part-answer = Answer to { $code }
history-part-question = The question { $code }
