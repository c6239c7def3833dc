### Duplicates: records that may be one, and one record of two.

duplicates-reason-same_business_id = the same business id
duplicates-reason-same_email = the same e-mail
duplicates-reason-same_phone = the same number
duplicates-reason-near_name = names alike ({ $percent } %)
duplicates-reason-other_name = another name

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
cli-merge-left = Stays
cli-merge-right = Goes
cli-merge-left-out = Left out: { $field }: { $value }
cli-merge-would = Records that would be moved over: { $records }. Disclosures: { $disclosures }. Nothing was changed.
cli-merged = { $name } was merged into the one that stays.
