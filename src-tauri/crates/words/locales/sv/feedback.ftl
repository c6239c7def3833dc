### Vad kunderna säger.

feedback-title = Synpunkter
feedback-search = Sök synpunkter
feedback-add = Ny synpunkt
feedback-empty-title = Inga synpunkter ännu
feedback-empty-text = Vad kunderna säger, med kanal och betyg. Lägg till den första, eller låt dem komma med en import.
feedback-nobody-title = Ingen synpunkt passar in
feedback-nobody-text = Sökningen letar i det som är skrivet om dem och i namnen på det de hör ihop med.
feedback-label = Synpunkten
feedback-close = Stäng synpunkten

field-feedback-received = Mottagen
field-feedback-channel = Kanal
choice-feedback-channel-email = E-post
choice-feedback-channel-phone = Telefon
choice-feedback-channel-web = Webben
choice-feedback-channel-chat = Chatt
choice-feedback-channel-meeting = Möte
choice-feedback-channel-other = Annan
field-feedback-text = Synpunkt
field-feedback-rating = Betyg
