### Mitä asiakkaat sanovat.

feedback-title = Palautteet
feedback-search = Hae palautteita
feedback-add = Uusi palaute
feedback-empty-title = Ei vielä palautteita
feedback-empty-text = Mitä asiakkaat sanovat, kanavineen ja arvosanoineen. Lisää ensimmäinen, tai anna niiden tulla tuonnissa.
feedback-nobody-title = Mikään ei täsmää
feedback-nobody-text = Haku etsii siitä, mitä niistä on kirjoitettu, ja niihin liittyvien nimistä.
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
