### Dubbletter: poster som kan vara samma, och en post av två.

duplicates-reason-same_business_id = samma FO-nummer
duplicates-reason-same_email = samma e-post
duplicates-reason-same_phone = samma nummer
duplicates-reason-near_name = snarlika namn ({ $percent } %)
duplicates-reason-other_name = annat namn

## Paren som kan vara samma

duplicates-open = Dubbletter…
duplicates-title = { $noun ->
    [contact] Dubbletter bland kontakter
    [organisation] Dubbletter bland organisationer
   *[other] Dubbletter
}
duplicates-count = { $count } par
duplicates-count-least = minst { $count } par
duplicates-intro = Par som kan vara samma, de troligaste först. Öppna ett för att jämföra de två.
duplicates-first = De { $count } troligaste visas.
duplicates-finding = Letar efter dubbletter
duplicates-stopped = Sökningen avbröts
duplicates-again = Leta på nytt
duplicates-none-title = Inga dubbletter
duplicates-none-text = { $noun ->
    [contact] Inga två kontakter ser ut att vara samma person. De du har märkt som två är inte med.
    [organisation] Inga två organisationer ser ut att vara samma. De du har märkt som två är inte med.
   *[other] Inga två poster ser ut att vara samma.
}
duplicates-col-one = Först registrerad
duplicates-col-other = Senare registrerad
duplicates-col-why = Vad som talar för det
duplicates-same-name = samma namn
duplicates-but = { $why }, men { $against }
duplicates-close = { $noun ->
    [contact] Alla kontakter
    [organisation] Alla organisationer
   *[other] Alla poster
}
duplicates-back = Alla par

## Två poster sida vid sida

merge-title = { $noun ->
    [contact] Samma kontakt?
    [organisation] Samma organisation?
   *[other] Samma post?
}
merge-place = par { $at } av { $total }
merge-loading = Hämtar de två
merge-why = Talar för det: { $reasons }.
merge-intro = Välj vad som behålls där de skiljer sig.
merge-field = Uppgift
merge-stays = Blir kvar
merge-goes = Går upp i den
merge-becomes = Blir
merge-swap = Låt den andra bli kvar
merge-all-kept = alla behålls, de valda först
merge-objection = behålls alltid: GDPR 21(3)
merge-follows = Det som följer med
merge-moves = Flyttas till den som blir kvar
merge-moves-none = Inget annat i registret nämner den som går upp
merge-disclosures = Utlämnanden den varit med i
merge-disclosures-none = Inga
merge-left-out = Behålls inte
merge-left-out-one = { $field }: { $value }
merge-note = Den som går upp försvinner ur tabellen; historiken minns den. Det går att ångra.
merge-do = Slå ihop
merge-doing = Slår ihop
merge-chosen = Slå ihop { $count }…
merge-apart = Inte samma
merge-next = Nästa
merge-done = { $noun ->
    [contact] De två kontakterna är nu en.
    [organisation] De två organisationerna är nu en.
   *[other] De två posterna är nu en.
}
merge-apart-done = { $noun ->
    [contact] De är två kontakter. Paret visas inte mer.
    [organisation] De är två organisationer. Paret visas inte mer.
   *[other] De är två poster. Paret visas inte mer.
}

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
cli-merge-left-out = Får inte rum: { $field }: { $value }
cli-merge-would = Poster som skulle flyttas över: { $records }. Utlämnanden: { $disclosures }. Inget är ändrat.
cli-merged = { $name } har slagits ihop med den som blir kvar.
