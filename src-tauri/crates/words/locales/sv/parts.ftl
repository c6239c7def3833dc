### Fönstrets egna ord: knappar, tabeller, dialoger. Inga ord om registret.

parts-cancel = Avbryt
parts-back = Tillbaka
parts-next = Fortsätt
parts-finish = Slutför
parts-close = Stäng
parts-clear = Töm
parts-remove = Ta bort { $label }
parts-retry = Försök igen
parts-more = Fler åtgärder
parts-optional = frivilligt
parts-working = Arbetar

parts-unsaved = Ändringarna är inte sparade.
parts-unsaved-keep = Fortsätt skriva
parts-unsaved-discard = Kasta ändringarna

parts-password-show = Visa lösenordet
parts-password-hide = Dölj lösenordet

parts-number-less = Minska
parts-number-more = Öka

parts-day-form = d.m.åååå
parts-day-wrong = Det är inget datum. Skriv dag, månad och år, till exempel { $example }.

parts-file-choose = Välj fil…
parts-file-change = Byt fil…
parts-file-none = Ingen fil vald
parts-folder-choose = Välj mapp…
parts-folder-change = Byt mapp…
parts-folder-none = Ingen mapp vald

parts-options-none = Inget alternativ passar
parts-options-count = { $count ->
    [one] { $count } alternativ
   *[other] { $count } alternativ
}

parts-step = Steg { $step } av { $count }
parts-step-done = klart

parts-progress-of = { $done } av { $total }
parts-progress-rate = { $rate } i sekunden
parts-progress-left = { $minutes ->
    [0] under en minut kvar
    [one] ungefär { $minutes } minut kvar
   *[other] ungefär { $minutes } minuter kvar
}

parts-table-loading = Hämtar rader
parts-table-failed = En del av raderna kunde inte hämtas.
parts-table-sorted-up = Sorterad efter { $column }, stigande
parts-table-sorted-down = Sorterad efter { $column }, fallande
parts-table-chosen = { $count ->
    [0] Inga rader valda
    [one] { $count } rad vald
   *[other] { $count } rader valda
}
parts-table-total = { $count ->
    [0] Inga rader
    [one] { $count } rad
   *[other] { $count } rader
}
parts-table-unchoose = Avmarkera

parts-pane-width = Bredden på sidofältet
parts-toasts = Meddelanden

parts-commands-title = Kommandon
parts-commands-search = Sök kommando
parts-commands-none = Inget kommando heter så.
parts-shortcuts-title = Kortkommandon
parts-shortcuts-table = I en tabell
parts-shortcuts-move = Flytta mellan rader och celler
parts-shortcuts-open = Öppna raden
parts-shortcuts-choose = Välj raden
parts-shortcuts-extend = Välj flera i följd
parts-shortcuts-all = Välj alla
parts-shortcuts-ends = Första eller sista raden

parts-columns = Kolumner
parts-columns-earlier = Flytta { $column } tidigare
parts-columns-later = Flytta { $column } senare
parts-columns-reset = Som från början
parts-columns-shown = { $column } visas
parts-columns-hidden = { $column } är dold
parts-columns-moved = { $column } flyttad, kolumn { $place } av { $count }
parts-columns-width = { $column }, bredd { $width }
parts-shortcuts-width = Smalare eller bredare kolumn, från rubriken
parts-shortcuts-column = Flytta kolumnen, från rubriken

parts-chart-table-show = Visa som tabell
parts-chart-table-hide = Dölj tabellen
parts-chart-empty = Det finns inget att visa.
parts-chart-count = Antal
parts-chart-share = Andel
parts-chart-answers = Svar
parts-chart-mean = Medelvärde
parts-chart-median = Median
parts-chart-value = Värde
parts-chart-hour = Timme
parts-chart-day = Dag
parts-chart-week = Vecka
parts-chart-month = Månad
parts-chart-week-of = Vecka { $week }, från { $day }
parts-chart-at = { $where }: { $value }

parts-filter-add = Lägg till filter
parts-filter-search = Sök
parts-filter-use = Använd
parts-filter-clear = Rensa
parts-filter-all-off = Stäng av alla
parts-filter-switch = Filtret är på: { $filter }
parts-filter-op = Villkor
parts-filter-op-contains = innehåller
parts-filter-op-begins = börjar med
parts-filter-op-is = är
parts-filter-op-empty = är tomt
parts-filter-op-filled = är ifyllt
parts-filter-none = Utan värde
parts-filter-yes = Ja
parts-filter-no = Nej
parts-filter-from = Från
parts-filter-to = Till
parts-filter-contains = { $column } innehåller ”{ $text }”
parts-filter-begins = { $column } börjar med ”{ $text }”
parts-filter-is = { $column } är ”{ $text }”
parts-filter-empty = { $column }: utan värde
parts-filter-filled = { $column }: ifyllt
parts-filter-values = { $column }: { $values }
parts-filter-values-more = { $column }: { $values } och { $count } till
parts-filter-between = { $column }: { $from }–{ $to }
parts-filter-least = { $column }: från { $from }
parts-filter-most = { $column }: till { $to }
parts-filter-yes-of = { $column }: ja
parts-filter-no-of = { $column }: nej
