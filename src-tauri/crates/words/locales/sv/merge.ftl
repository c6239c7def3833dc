### Dubbletter: poster som kan vara samma, och en post av två.

duplicates-reason-same_business_id = samma FO-nummer
duplicates-reason-same_email = samma e-post
duplicates-reason-same_phone = samma nummer
duplicates-reason-near_name = snarlika namn ({ $percent } %)
duplicates-reason-other_name = annat namn

history-merged = Sammanslagen med en annan post

undo-step-merge = { $noun ->
    [contact] sammanslagning av två kontakter
    [organisation] sammanslagning av två organisationer
   *[other] sammanslagning av två poster
}
undo-step-set_apart = { $noun ->
    [contact] att två kontakter inte är samma
    [organisation] att två organisationer inte är samma
   *[other] att två poster inte är samma
}

log-records-merge = { $noun ->
    [contact] Två kontakter sammanslagna
    [organisation] Två organisationer sammanslagna
   *[other] Två poster sammanslagna
}
log-records-merge_undone = { $noun ->
    [contact] Sammanslagning av två kontakter ångrad
    [organisation] Sammanslagning av två organisationer ångrad
   *[other] Sammanslagning av två poster ångrad
}
log-records-set_apart = { $noun ->
    [contact] Två kontakter märkta som inte samma
    [organisation] Två organisationer märkta som inte samma
   *[other] Två poster märkta som inte samma
}
log-records-set_apart_undone = { $noun ->
    [contact] Märkning att två kontakter inte är samma borttagen
    [organisation] Märkning att två organisationer inte är samma borttagen
   *[other] Märkning att två poster inte är samma borttagen
}

cli-history-merged = en annan post slogs ihop med den
cli-col-score = Poäng
cli-col-why = Varför
cli-col-choice = Val
cli-duplicates-found = Par som kan vara samma: { $count }.
cli-duplicates-at-least = Par som kan vara samma: minst { $count }. De var för många för att leta vidare.
cli-set-apart = Det är antecknat att de två inte är samma.
cli-merge-left = Blir kvar
cli-merge-right = Går upp i den
cli-merge-left-out = Får inte rum: { $field }: { $value }
cli-merge-would = Poster som skulle flyttas över: { $records }. Utlämnanden: { $disclosures }. Inget är ändrat.
cli-merged = { $name } har slagits ihop med den som blir kvar.
