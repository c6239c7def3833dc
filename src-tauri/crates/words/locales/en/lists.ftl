### Mailing lists.

lists-title = Mailing lists
lists-search = Search mailing lists
lists-add = New mailing list
lists-empty-title = No mailing lists yet
lists-empty-text = Newsletters, marketing and service messages have a list each. Add the first one, and then those who subscribe.
lists-nobody-title = No mailing list matches
lists-nobody-text = The search looks in the names of lists, at the beginning of each word.
list-label = The mailing list
list-close = Close the mailing list

choice-list-kind-newsletter = Newsletter
choice-list-kind-marketing = Marketing
choice-list-kind-service_message = Service messages
field-list-about = Description
