### En webbservers loggar tas in som sessioner.

weblogs-import = Importera serverloggar…
weblogs-title = Importera serverloggar
weblogs-dialog = Välj en loggfil
weblogs-step-files = Filer
weblogs-step-products = Produkter
weblogs-step-people = Personer och källa
weblogs-step-check = Kontroll

weblogs-files-intro = Åtkomstloggar som Apache, nginx och andra webbservrar skriver dem (formaten ”common” och ”combined”), även packade med gzip. Välj alla filer från samma server: de läses som en enda logg, den äldsta först. Filerna läses bara; inget i registret ändras förrän i sista steget.
weblogs-files = Loggfiler
weblogs-file = Fil
weblogs-folder = Mapp
weblogs-file-add = Lägg till en fil…
weblogs-file-remove = Ta bort
weblogs-file-remove-of = Ta bort { $name }
weblogs-file-again = { $name } är redan med.

weblogs-products-intro = Vad används när en adress anropas? En adress är en sökväg (/butik), en server (butik.example.fi) eller båda, och gäller allt under den. Bara / gäller hela servern. Passar flera gäller den noggrannaste.
weblogs-addresses = Adresser och produkter
weblogs-address = Adress
weblogs-product = Produkt eller tjänst
weblogs-address-at = Adress, rad { $number }
weblogs-product-at = Produkt eller tjänst, rad { $number }
weblogs-address-add = Lägg till en adress
weblogs-address-remove = Ta bort
weblogs-address-remove-at = Ta bort rad { $number }
weblogs-address-half = Varje adress behöver en produkt eller tjänst, och varje produkt eller tjänst en adress.
weblogs-address-twice = Adressen { $address } står på mer än en rad.
weblogs-products-open = Gå till produkter och tjänster
weblogs-silence = En session är slut efter
weblogs-silence-hint = Samma persons anrop hör ihop så länge uppehållen mellan dem är kortare än så.
weblogs-silence-unit = minuters tystnad

weblogs-where = Var säger loggen vem besökaren är?
weblogs-where-user = Användarnamnet på raden
weblogs-where-user-hint = Det som servern själv skriver när besökaren har loggat in.
weblogs-where-query = En parameter i adressen
weblogs-where-query-hint = Till exempel kund i /butik?kund=4711.
weblogs-where-path = En del av sökvägen
weblogs-where-path-hint = Till exempel den andra i /u/4711.
weblogs-parameter = Parameterns namn
weblogs-part = Vilken del
weblogs-part-hint = Räknat från början: 2 är 4711 i /u/4711.
weblogs-known = Vad står där?
weblogs-known-either = Användarnamn eller e-postadress
weblogs-known-either-hint = Ett konto går före en adress.
weblogs-known-account = Användarnamn
weblogs-known-account-hint = Personen är den som har kontot i registret.
weblogs-known-email = E-postadress
weblogs-known-email-hint = Personen är den som har adressen i registret.

weblogs-nothing = Ingen ny session skulle komma in. Siffrorna ovan säger vart anropen tog vägen: ändra adresserna eller var loggen säger vem besökaren är.
weblogs-left = Resten av loggarna
weblogs-added-hint = av personer i registret
weblogs-same-hint = tas inte in en gång till
weblogs-cut-hint = räknas som flera
weblogs-lines-hint = i alla filer tillsammans
weblogs-anonymous-hint = Ingenting av dem sparas.
weblogs-strangers-hint = Ingen i registret har användarnamnet eller adressen i loggen.
weblogs-unclear-hint = Flera i registret har samma användarnamn eller adress: kanske dubbletter som kan slås ihop.
weblogs-elsewhere-hint = Ingen av adresserna du angav passar.
weblogs-rejected-hint = Nämns nedan.
weblogs-all-read = Varje rad är ett anrop.

weblogs-done-text = { $count } { $nouns } har kommit in ur { $file }.
weblogs-show = Visa sessionerna
weblogs-list = Alla sessioner
