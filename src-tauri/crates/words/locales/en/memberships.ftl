### Who is on which list.

memberships-title = Subscriptions
memberships-search = Search subscriptions
memberships-add = New subscription
memberships-empty-title = No subscriptions yet
memberships-empty-text = Here is who subscribes to which list, and who has left it. Add the first one yourself, or import a file.
memberships-nobody-title = No subscription matches
memberships-nobody-text = The search looks in the person’s name, e-mail and number.
membership-label = The subscription
membership-close = Close the subscription

field-membership-list = Mailing list
field-membership-state = State
choice-membership-state-subscribed = Subscribed
choice-membership-state-unsubscribed = Unsubscribed
choice-membership-state-bounced = Bounced
field-membership-since = Since
