### What customers say.

feedback-title = Feedback
feedback-search = Search feedback
feedback-add = New feedback
feedback-empty-title = No feedback yet
feedback-empty-text = Here is what customers say, with channel and rating. Add the first yourself, or import a file.
feedback-nobody-title = No feedback matches
feedback-nobody-text = The search looks in the text of the feedback, and in the person’s name, e-mail and number.
feedback-label = The feedback
feedback-close = Close the feedback

field-feedback-received = Received
field-feedback-channel = Channel
choice-feedback-channel-email = E-mail
choice-feedback-channel-phone = Phone
choice-feedback-channel-web = Web
choice-feedback-channel-chat = Chat
choice-feedback-channel-meeting = Meeting
choice-feedback-channel-other = Other
field-feedback-text = Feedback
field-feedback-rating = Rating
