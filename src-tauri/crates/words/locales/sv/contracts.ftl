### Avtal med organisationer.

contracts-title = Avtal
contracts-search = Sök avtal
contracts-add = Nytt avtal
contracts-empty-title = Inga avtal ännu
contracts-empty-text = Här står avtalen med organisationer: vad de gäller, hur länge och hur de sägs upp. Lägg till det första, eller låt dem komma med en import.
contracts-nobody-title = Inget avtal passar in
contracts-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
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
choice-contract-renewal-automatic = Av sig själv
choice-contract-renewal-by_agreement = Enligt överenskommelse
field-contract-notice_months = Uppsägningstid, månader
field-contract-note = Anteckning
group-contract-what = Avtalet
group-contract-parties = Parter
group-contract-time = Tid
group-contract-more = Övrigt
hint-contract-company = Koncernbolaget som är part. Tomt betyder den registeransvariga.
