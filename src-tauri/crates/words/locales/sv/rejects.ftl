### Varför ett värde, en rad eller en kolumn inte togs in. Samma meningar står i filen över det som inte togs in.

reject-not_an_email = Det är ingen e-postadress.
reject-not_a_phone = Det är inget telefonnummer som finns i landets nummerplan.
reject-rounded_number = Ett kalkylprogram har avrundat numret, och de sista siffrorna är borta.
reject-phone_extension = Numret togs in, men inte anknytningen.
reject-unknown_country = Inget land är känt under det namnet eller den koden.
reject-whereabouts_without_consent = Hemort och plats tas bara in med den dag personen samtyckte.
reject-consent_without_whereabouts = Raden har en dag för samtycket, men varken hemort eller plats.
reject-not_a_date = Det är inget datum.
reject-unclear_answer = Det är varken ja eller nej. I en kolumn för invändningar räknas det som en invändning.
reject-value_too_long = Värdet är längre än fältet får vara.
reject-control_character = Värdet innehåller ett tecken som inte hör hemma i text, eller som döljer hur texten läses.
reject-line_break = Värdet har fler rader än fältet får ha. Ett citattecken som inte stängs kan ha svalt följande rader.
reject-quote_never_closed = Citattecknet framför värdet stängs aldrig, och filen tar slut inne i värdet.
reject-undecodable_text = Värdet har tecken som inte finns i filens teckenkodning.
reject-repeated_value = Fältet har ett värde och har redan fått ett annat ur samma rad.
reject-too_many_values = Raden har fler adresser eller nummer än en person kan ha.
reject-formula_error = I stället för ett värde finns en formel eller felet från en formel.
reject-cut_short = Filen slutar mitt i den här posten. Det som hann komma med har tagits in.
reject-malformed_row = Texten är ingen post i filens format.
reject-too_many_cells = Raden har fler celler än filen har kolumner.
reject-nobody_identified = Ingenting i raden säger vem den gäller.
reject-column_not_taken = Kolumnen utelämnades. Värdet är antalet celler som innehåller något.
reject-left_as_held = Registret har ett annat värde och behåller det, eftersom du valde så.
reject-not_a_log_line = Detta är ingen rad i en åtkomstlogg av formatet ”combined” eller ”common”.
reject-damaged_archive = Den komprimerade filen är skadad eller avkortad här. Det som följer har inte lästs.
