### Brev som programmet skriver. Återställningsbladet är också en nyckelfil för age: allt utom koden är kommentarer.

sheet-title = ÅTERSTÄLLNINGSBLAD
sheet-register = Register
sheet-controller = Registeransvarig
sheet-date = Skapat
sheet-folder = Mapp
sheet-signing-key = Öppen nyckel för underskrifter
sheet-keep = Den som har det här bladet kan öppna registret. Skriv ut det, förvara det inlåst och inte vid datorn, och radera sedan filen. Utan bladet är registret förlorat om både datorn och lösenfrasen går förlorade.
sheet-groups = Koden i grupper, att läsa upp eller skriva av
sheet-with-title = Med Liggare
sheet-with-text = Öppna registret, välj Återställningskod och skriv koden, eller i skalet:
sheet-without-title = Utan Liggare
sheet-without-text = Registret är gjort av två öppna format. Det räcker med programmen age (age-encryption.org) och SQLCipher 4 (zetetic.net/sqlcipher).
sheet-step-copy = Kopiera hela mappen { $folder } och arbeta i kopian.
sheet-step-generation = Läs filen CURRENT i mappen. I den står namnet på den undermapp som gäller, till exempel g0001.
sheet-step-key = Öppna nyckeln med det här bladet. Svaret är 96 tecken, 0–9 och a–f:
sheet-step-database = Öppna databasen med SQLCipher 4 och sätt in de 96 tecknen i stället för NYCKELN:
sheet-step-read = Läs ut det som behövs, till exempel:
sheet-step-wipe = Radera kopian när du är klar. Den är inte längre skyddad av något annat än nyckeln du läst ut.
sheet-code = Koden
