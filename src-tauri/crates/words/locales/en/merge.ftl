### Duplicates: records that may be one, and one record of two.

duplicates-reason-same_business_id = the same business id
duplicates-reason-same_email = the same e-mail
duplicates-reason-same_phone = the same number
duplicates-reason-near_name = names alike ({ $percent } %)
duplicates-reason-other_name = another name

## Pairs that may be the same

duplicates-open = Duplicates…
duplicates-title = { $noun ->
    [contact] Duplicates among contacts
    [organisation] Duplicates among organisations
   *[other] Duplicates
}
duplicates-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
duplicates-count-least = at least { $count } pairs
duplicates-intro = Pairs that may be the same, the likeliest first. Open one to compare the two.
duplicates-first = The likeliest { $count } are shown.
duplicates-finding = Looking for duplicates
duplicates-stopped = The search was cancelled
duplicates-again = Look again
duplicates-none-title = No duplicates
duplicates-none-text = { $noun ->
    [contact] No two contacts seem to be the same person. Those you marked as two are left out.
    [organisation] No two organisations seem to be the same. Those you marked as two are left out.
   *[other] No two records seem to be the same.
}
duplicates-col-one = Recorded first
duplicates-col-other = Recorded later
duplicates-col-why = What speaks for it
duplicates-same-name = the same name
duplicates-but = { $why }, but { $against }
duplicates-close = { $noun ->
    [contact] All contacts
    [organisation] All organisations
   *[other] All records
}
duplicates-back = All pairs

## Two records side by side

merge-title = { $noun ->
    [contact] The same contact?
    [organisation] The same organisation?
   *[other] The same record?
}
merge-place = pair { $at } of { $total }
merge-loading = Fetching the two
merge-why = What speaks for it: { $reasons }.
merge-intro = Choose what is kept where they differ.
merge-field = Field
merge-stays = Stays
merge-goes = Goes into it
merge-becomes = Becomes
merge-swap = Let the other one stay
merge-all-kept = all are kept, the chosen ones first
merge-objection = always kept: GDPR 21(3)
merge-follows = What comes along
merge-moves = Moves to the one that stays
merge-moves-none = Nothing else in the register names the one that goes
merge-disclosures = Disclosures it was in
merge-disclosures-none = None
merge-left-out = Not kept
merge-left-out-one = { $field }: { $value }
merge-note = The one that goes leaves the table; the history remembers it. This can be undone.
merge-do = Merge
merge-doing = Merging
merge-chosen = Merge { $count }…
merge-apart = Not the same
merge-next = Next
merge-done = { $noun ->
    [contact] The two contacts are now one.
    [organisation] The two organisations are now one.
   *[other] The two records are now one.
}
merge-apart-done = { $noun ->
    [contact] They are two contacts. The pair is not shown again.
    [organisation] They are two organisations. The pair is not shown again.
   *[other] They are two records. The pair is not shown again.
}

history-merged = Merged with another record

undo-step-merge = { $noun ->
    [contact] merge of two contacts
    [organisation] merge of two organisations
   *[other] merge of two records
}
undo-step-set_apart = { $noun ->
    [contact] that two contacts are not the same
    [organisation] that two organisations are not the same
   *[other] that two records are not the same
}

log-records-merge = { $noun ->
    [contact] Two contacts merged
    [organisation] Two organisations merged
   *[other] Two records merged
}
log-records-merge_undone = { $noun ->
    [contact] Merge of two contacts undone
    [organisation] Merge of two organisations undone
   *[other] Merge of two records undone
}
log-records-set_apart = { $noun ->
    [contact] Two contacts marked as not the same
    [organisation] Two organisations marked as not the same
   *[other] Two records marked as not the same
}
log-records-set_apart_undone = { $noun ->
    [contact] Mark that two contacts are not the same removed
    [organisation] Mark that two organisations are not the same removed
   *[other] Mark that two records are not the same removed
}

cli-history-merged = another record was merged into it
cli-col-score = Score
cli-col-why = Why
cli-col-choice = Choice
cli-duplicates-found = Pairs that may be the same: { $count }.
cli-duplicates-at-least = Pairs that may be the same: at least { $count }. There were too many to look further.
cli-set-apart = The two are remembered as not the same.
cli-merge-left-out = Left out: { $field }: { $value }
cli-merge-would = Records that would be moved over: { $records }. Disclosures: { $disclosures }. Nothing was changed.
cli-merged = { $name } was merged into the one that stays.
