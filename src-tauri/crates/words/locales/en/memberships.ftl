### Who is on which list.

memberships-title = Subscriptions
memberships-search = Search subscriptions
memberships-add = New subscription
memberships-empty-title = No subscriptions yet
memberships-empty-text = Here is who subscribes to which list, and who has left it. Add the first one, or let them come with an import.
memberships-nobody-title = No subscription matches
memberships-nobody-text = The search looks in what is written about them and in the names of what they belong to.
membership-label = The subscription
membership-close = Close the subscription

field-membership-list = Mailing list
field-membership-state = State
choice-membership-state-subscribed = Subscribed
choice-membership-state-unsubscribed = Unsubscribed
choice-membership-state-bounced = Bounced
field-membership-since = Since
