### Mottagare: vem de är, deras nycklar och avtal, och brevet som ber om en nyckel.

recipients-title = Mottagare
recipients-sub = { $count ->
    [0] inga ännu
    [one] { $count } mottagare
   *[other] { $count } mottagare
}
recipients-add = Ny mottagare
recipients-empty-title = Inga mottagare ännu
recipients-empty-text = En mottagare är en organisation som får uppgifter ur registret: kundens egen, en underleverantör eller ett koncernbolag. Den behöver ett avtal och en nyckel innan något kan lämnas ut.
recipients-loading = Hämtar mottagarna

recipients-col-name = Namn
field-recipient-kind = Slag
recipients-col-country = Land
recipients-col-key = Nyckel
recipients-col-contract = Avtal
recipients-col-purposes = Ändamål
recipients-country-outside = { $country }, utanför EES
recipients-key-none = ingen
recipients-key-unconfirmed = inte bekräftad
recipients-key-confirmed = bekräftad { $date }
recipients-contract-none = inget
recipients-contract-open = { $reference }, tills vidare
recipients-contract-until = { $reference }, till { $date }
recipients-contract-ended = { $reference }, gick ut { $date }

recipients-edit = Ändra
recipients-disclose = Lämna ut…
recipients-ready = Kan ta emot utlämnanden
recipients-not-ready = Ingenting kan lämnas ut ännu
recipients-met = Uppfyllt:
recipients-unmet = Saknas:
recipients-need-eea = Finns inom EES
recipients-need-eea-not = Finns utanför EES
recipients-need-eea-detail = R8
recipients-need-key = Nyckeln är bekräftad
recipients-need-key-none = Ingen nyckel att kryptera till
recipients-need-key-unconfirmed = Nyckeln är inte bekräftad på annan väg
recipients-need-key-detail = R7.5, GDPR 32(1)(a)
recipients-need-contract = Avtalet gäller
recipients-need-contract-none = Inget avtal
recipients-need-contract-ended = Avtalet har gått ut
recipients-need-contract-detail = R7.2, GDPR 28(3)
recipients-need-purposes = { $count ->
    [one] Avtalet omfattar { $count } ändamål
   *[other] Avtalet omfattar { $count } ändamål
}
recipients-need-purposes-none = Avtalet omfattar inget ändamål
recipients-need-purposes-detail = R4.6, GDPR 5(1)(b)

recipients-section-who = Mottagaren
recipients-section-key = Nyckel
recipients-section-contract = Avtal
recipients-section-purposes = Ändamål som avtalet omfattar
recipients-disclosures = { $count ->
    [0] Inget har lämnats ut hit.
    [one] { $count } utlämnande hit.
   *[other] { $count } utlämnanden hit.
}
recipients-disclosures-show = Visa i liggaren
recipients-nothing = –

recipients-outside = Utanför EES: { $country }
recipients-outside-text = Ingenting kan lämnas ut till den här mottagaren. Registret lovar i sin beskrivning att uppgifter inte förs ut ur EES (R8), och programmet håller det.

recipients-form-edit = Ändra mottagaren
recipients-name = Organisation
recipients-kind = Vad mottagaren är för oss
recipients-kind-customer-hint = Kunden, organisationen eller den tilltänkta kunden som personen företräder (R7.1).
recipients-kind-subcontractor-hint = It-leverantör, programleverantör eller annan som levererar eller utvecklar för oss (R7.2).
recipients-kind-group_company-hint = Bolag i samma koncern, för marknadsföring (R7.3).
recipients-country = Land
recipients-country-prompt = Sök land
recipients-person = Kontaktperson
recipients-email = Kontaktpersonens e-post
recipients-contract-reference = Avtalets beteckning
recipients-contract-reference-hint = Så att avtalet går att hitta i era mappar.
recipients-contract-ends = Sista dag
recipients-contract-ends-hint = Tomt om avtalet gäller tills vidare.
recipients-purposes = Ändamål som avtalet omfattar
recipients-purposes-hint = Bara de här kan väljas när något lämnas ut. Kryssa för det som står i avtalet (GDPR 28(3)).
recipients-purpose-service-hint = Svara kunder och sköta kundrelationen (R4.1).
recipients-purpose-newsletter-hint = Skicka nyhetsbrev (R4.2).
recipients-purpose-marketing-hint = Marknadsföra våra produkter och tjänster (R4.3).
recipients-purpose-personalisation-hint = Anpassa besök och meddelanden efter personen (R4.4).
recipients-purpose-delivery-hint = Leverera, driva och utveckla produkter och tjänster (R4.5).
recipients-purpose-sharing-hint = Koncernbolag och underleverantörer som behövs för leveransen (R4.6).
recipients-purpose-statutory-hint = Det som lagen ålägger oss (R4.7).
recipients-purpose-contact_request-hint = Svara den som bett om kontakt (R4.8).

recipients-key = Öppen nyckel
recipients-key-hint = Raden som börjar med age1. Klistra in den eller öppna filen som mottagaren skickade.
recipients-key-open = Öppna ur en fil…
recipients-key-dialog = Välj filen med mottagarens öppna nyckel
recipients-key-remove = Ta bort nyckeln
recipients-key-changed = Nyckeln är en annan än den bekräftade. Den måste bekräftas på nytt.
recipients-fingerprint = Fingeravtryck
recipients-copy = Kopiera

recipients-save = Spara
recipients-saved = { $name } är sparad.

recipients-confirm = Bekräfta nyckeln…
recipients-confirm-title = Bekräfta nyckeln för { $name }
recipients-confirm-text = Ring mottagaren på ett nummer som du redan har, inte ett som kom i samma brev som nyckeln. Be om fingeravtrycket, och skriv det du hör. Avtrycket som programmet räknat ut visas inte här, så att det verkligen är mottagarens du skriver.
recipients-confirm-field = Fingeravtrycket som lästes upp
recipients-confirm-hint = Tjugo tecken, 0–9 och a–f. Mellanslag och stora bokstäver spelar ingen roll.
recipients-confirm-left = { $count ->
    [one] { $count } tecken återstår.
   *[other] { $count } tecken återstår.
}
recipients-confirm-long = Det är fler än tjugo tecken.
recipients-confirm-strange = Ett fingeravtryck har bara 0–9 och a–f.
recipients-confirm-differs = Det är inte nyckelns fingeravtryck. Be mottagaren läsa det en gång till, från sin egen dator. Är det samma igen: bekräfta inte, och be om nyckeln på nytt.
recipients-confirm-agrees = Fingeravtrycken är lika.
recipients-confirm-go = Bekräfta
recipients-confirmed = Nyckeln för { $name } är bekräftad.

recipients-ask = Be om en nyckel…
recipients-letter-title = Brev: be om en nyckel
recipients-letter-language = Brevets språk
recipients-letter-text = Brevet
recipients-letter-copy = Kopiera brevet
recipients-letter-save = Spara brevet…
recipients-letter-dialog = Spara brevet
recipients-letter-file = nyckelbegaran.txt
recipients-letter-saved = Brevet är sparat.
recipients-letter-after = När svaret kommer: klistra in age1-raden under Ändra, ring sedan upp och bekräfta fingeravtrycket.

## Brevet. Kommandona kommer utifrån och är lika på alla språk.

recipients-letter-greeting = Hej { $person }!
recipients-letter-greeting-nobody = Hej!
recipients-letter-purpose = { $controller } lämnar ut personuppgifter bara i krypterad form. För att kunna skicka något till { $recipient } behöver vi er öppna nyckel. Den görs en gång, med det fria programmet age, på den dator där uppgifterna ska öppnas. Det tar några minuter.
recipients-letter-install = 1. Installera age
recipients-letter-make = 2. Gör nyckeln
recipients-letter-secret = Filen me.key innehåller en rad som börjar med AGE-SECRET-KEY-1. Den är hemlig: skicka den aldrig till någon, inte heller till oss. Spara en kopia på ett säkert ställe, för utan den kan ingen öppna paketen.
recipients-letter-public = 3. Ta fram den öppna nyckeln
recipients-letter-send = Svaret är en rad som börjar med age1. Skicka den raden till oss, till { $email }.
recipients-letter-send-here = Svaret är en rad som börjar med age1. Skicka den raden till oss.
recipients-letter-fingerprint = 4. Räkna ut nyckelns fingeravtryck
recipients-letter-windows-shell = Windows (PowerShell)
recipients-letter-twenty = Fingeravtrycket är tjugo tecken, siffrorna 0–9 och bokstäverna a–f. Skicka det inte.
recipients-letter-call = 5. Vi ringer upp
recipients-letter-call-text = Vi ringer er på ett nummer som vi redan har och ber er läsa upp fingeravtrycket från er egen dator. Stämmer det med nyckeln vi fick vet vi att ingen har bytt ut den på vägen. Först därefter lämnar vi ut något.
recipients-letter-bye = Med vänlig hälsning
