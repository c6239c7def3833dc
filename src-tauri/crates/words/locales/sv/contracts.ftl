### Avtal med organisationer.

contracts-title = Avtal
contracts-search = Sök avtal
contracts-add = Nytt avtal
contracts-empty-title = Inga avtal ännu
contracts-empty-text = Här står avtalen med organisationer: vad de gäller, hur länge och hur de sägs upp. Lägg till det första själv eller importera en fil.
contracts-nobody-title = Inga avtal hittades
contracts-nobody-text = Sökningen letar i rubrik, nummer och vårt bolag och i organisationens namn och adress.
contract-label = Avtalet
contract-close = Stäng avtalet

field-contract-number = Nummer
field-contract-title = Rubrik
field-contract-company = Vårt bolag
field-contract-status = Läge
choice-contract-status-draft = Utkast
choice-contract-status-in_force = I kraft
choice-contract-status-terminated = Uppsagt
choice-contract-status-ended = Upphört
field-contract-signed = Undertecknat
field-contract-starts = Börjar
field-contract-ends = Slutar
field-contract-renewal = Förlängning
choice-contract-renewal-none = Ingen
choice-contract-renewal-automatic = Automatisk
choice-contract-renewal-by_agreement = Enligt överenskommelse
field-contract-notice_months = Uppsägningstid, månader
field-contract-note = Anteckning
group-contract-what = Avtalet
group-contract-parties = Parter
group-contract-time = Tid
group-contract-more = Övrigt
hint-contract-company = Koncernbolaget som är part. Tomt betyder den registeransvariga.
