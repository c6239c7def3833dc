### Mitä asiakkaat sanovat.

feedback-title = Palautteet
feedback-search = Hae palautteita
feedback-add = Uusi palaute
feedback-empty-title = Ei vielä palautteita
feedback-empty-text = Tässä näkyy, mitä asiakkaat sanovat, missä kanavassa ja millä arvosanalla. Lisää ensimmäinen itse tai tuo tiedosto.
feedback-nobody-title = Palautteita ei löytynyt
feedback-nobody-text = Haku etsii palautteen tekstistä sekä henkilön nimestä, sähköpostista ja numerosta.
feedback-label = Palaute
feedback-close = Sulje palaute

field-feedback-received = Saatu
field-feedback-channel = Kanava
choice-feedback-channel-email = Sähköposti
choice-feedback-channel-phone = Puhelin
choice-feedback-channel-web = Verkko
choice-feedback-channel-chat = Chat
choice-feedback-channel-meeting = Tapaaminen
choice-feedback-channel-other = Muu
field-feedback-text = Palaute
field-feedback-rating = Arvosana
