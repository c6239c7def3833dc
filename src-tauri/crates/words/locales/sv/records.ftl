### Poster av alla slag: tabellen, filtren, en post, formuläret, samma ändring för många, vyer.

## Vad poster av ett slag kallas efter ett antal.

noun-counted = { $noun ->
    [contact] { $count ->
        [one] kontakt
       *[other] kontakter
    }
    [organisation] { $count ->
        [one] organisation
       *[other] organisationer
    }
    [product] { $count ->
        [one] produkt
       *[other] produkter
    }
    [device] { $count ->
        [one] enhet
       *[other] enheter
    }
    [session] { $count ->
        [one] session
       *[other] sessioner
    }
    [recipient] { $count ->
        [one] mottagare
       *[other] mottagare
    }
    [account] { $count ->
        [one] konto
       *[other] konton
    }
    [contract] { $count ->
        [one] avtal
       *[other] avtal
    }
    [contract_contact] { $count ->
        [one] kontaktperson
       *[other] kontaktpersoner
    }
    [list] { $count ->
        [one] e-postlista
       *[other] e-postlistor
    }
    [membership] { $count ->
        [one] prenumeration
       *[other] prenumerationer
    }
    [feedback] { $count ->
        [one] synpunkt
       *[other] synpunkter
    }
    [competition] { $count ->
        [one] tävling
       *[other] tävlingar
    }
    [entry] { $count ->
        [one] tävlingsbidrag
       *[other] tävlingsbidrag
    }
    [survey] { $count ->
        [one] enkät
       *[other] enkäter
    }
    [response] { $count ->
        [one] enkätsvar
       *[other] enkätsvar
    }
   *[other] { $count ->
        [one] post
       *[other] poster
    }
}

## Kolumner som flera slag har.

field-name = Namn
field-kind = Typ
field-source = Uppgiftskälla
field-updated = Ändrad
field-contact = Person
field-product = Produkt eller tjänst
field-business_id = FO-nummer

## Tabellen

records-of = { $total } av { $all }
records-chosen = { $count ->
    [one] { $count } vald
   *[other] { $count } valda
}
records-picked = { $count ->
    [one] { $count } utvald
   *[other] { $count } utvalda
}
records-none = –
records-import = Importera…
records-nobody-clear = Töm sökningen
records-nobody-unfilter = Stäng av filtren
records-chosen-dropped = { $count ->
    [one] Valet av { $count } rad gäller inte längre. Välj den på nytt.
   *[other] Valet av { $count } rader gäller inte längre. Välj dem på nytt.
}
records-chosen-many = Högst { $most } kan väljas rad för rad. Begränsa sökningen i stället, eller välj alla.
records-nobody-filtered = Filtren utesluter allt som sökningen hittar.

## Filtren

records-filters = Filter
filter-batch = Import

## En post

record-edit = Ändra
record-origin = { $source }, { $date }
record-history = { $changes ->
    [0] Registrerad { $created }, oförändrad sedan dess.
    [one] Registrerad { $created }, ändrad en gång, { $updated }.
   *[other] Registrerad { $created }, ändrad { $changes } gånger, senast { $updated }.
}
record-edit-title = Ändra { $name }
record-added = { $name } är med i registret.
record-edited = Ändringen är sparad.
record-save = Spara
record-add-do = Lägg till
record-source = Uppgiftskälla
record-source-hint-add = Varifrån har du uppgifterna?
record-source-hint-edit = Varifrån har du ändringen?
record-source-choose = Välj källa
record-source-missing = Välj varifrån uppgifterna kommer.
record-nothing = Inget mer är känt.
record-source-is = Källa: { $source }, { $date }.
record-origin-group = Varifrån
record-told = Ur källan
record-named-by = Hör ihop med
record-named = { $what } ({ $count })
record-remove = Ta bort
record-removed = { $name } är borttagen.
record-nameless = Utan namn

## Vad som är fel med ett värde, och vad man skriver i stället.

problem-missing = Uppgiften saknas: fyll i fältet.
problem-too_long = Texten är längre än fältet rymmer: korta den.
problem-not_a_line = Texten har radbrytningar eller tecken som inte syns: skriv den på en rad.
problem-not_a_number = Det är inget heltal: skriv bara siffror, till exempel 12.
problem-out_of_range = Talet är större eller mindre än vad fältet tar emot: skriv ett inom gränserna.
problem-not_a_date = Dagen finns inte i kalendern: skriv den som 23.11.2026.
problem-not_an_instant = Tidpunkten går inte att läsa: skriv dag och klockslag som 2026-11-23T10:00+02:00.
problem-not_a_flag = Det är varken ja eller nej: välj det ena.
problem-not_a_choice = Värdet är inget av dem som fältet har: välj ett ur listan.
problem-unknown_country = Det är inget land: välj ett ur listan.
problem-not_an_ip = Det är ingen IP-adress: skriv den som 192.0.2.7 eller 2001:db8::7.
problem-not_an_imei = Ett IMEI har 15 siffror: skriv det så som apparaten visar det när man slår *#06#.
problem-imei_check_digit = Den sista siffran stämmer inte med de andra: läs av IMEI-numret på nytt, två siffror kan ha bytt plats.
problem-no_such_record = Posten finns inte längre: välj en annan, eller töm fältet.
problem-nothing_tells_it = Det finns inget att känna igen den på: fyll i minst en uppgift om vad det är.
problem-ends_before_start = Slutet ligger före början: rätta den ena dagen.
problem-outside_time = Tidpunkten ligger före 1970 eller har inte varit än: rätta den.
problem-belongs_to_nobody = Den hör inte till någon: välj en person eller en organisation.

## Samma ändring för många, och vyer som sparas.

bulk-title = { $count ->
    [one] Ändra { $count } { $nouns }
   *[other] Ändra { $count } valda { $nouns }
}
bulk-do = Ändra { $count } { $nouns }
bulk-changes = { $count } { $nouns } ändras.
bulk-refused = { $count ->
    [one] { $count } lämnas som den är: utan värdet går det inte att se vilken det är.
   *[other] { $count } lämnas som de är: utan värdet går det inte att se vilka de är.
}
bulk-done = { $count ->
    [one] Ändringen av { $count } { $nouns } är gjord.
   *[other] { $count } { $nouns } är ändrade.
}
bulk-field = Fält
bulk-value = Nytt värde
bulk-clear = Töm fältet i stället
bulk-look = Granska
bulk-looking = Räknar ut vad som ändras
bulk-changing = Ändrar
bulk-same = { $count ->
    [one] { $count } har redan värdet.
   *[other] { $count } har redan värdet.
}
bulk-samples = De första som ändras
bulk-before = Nu
bulk-after = Blir
bulk-more = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
}
bulk-stale = Registret har ändrats sedan granskningen
bulk-stale-text = Inget är ändrat ännu. Så här blir det nu.
bulk-chosen = Ändra { $count }…
views-menu = Vyer
views-save = Spara vyn…
views-keep = Spara ändringarna i { $name }
views-rename = Byt namn…
views-remove = Ta bort { $name }
views-title-save = Spara vyn
views-title-rename = Byt namn på vyn
views-name = Namn
views-hint = Sökord, filter, ordning och kolumner sparas i registret.
views-taken = En vy med namnet finns redan och ersätts.
views-saved = Vyn { $name } är sparad.
views-saved-not = Vyn { $name } finns tills registret stängs. Den kan inte sparas i det.
views-removed = Vyn { $name } är borttagen.
views-show = Visa { $name }
