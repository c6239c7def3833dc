### Vad kunderna säger.

feedback-title = Synpunkter
feedback-search = Sök synpunkter
feedback-add = Ny synpunkt
feedback-empty-title = Inga synpunkter ännu
feedback-empty-text = Här står vad kunderna säger, i vilken kanal och med vilket betyg. Lägg till den första själv eller importera en fil.
feedback-nobody-title = Inga synpunkter hittades
feedback-nobody-text = Sökningen letar i synpunktens text och i personens namn, e-post och nummer.
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
