### I dag: vad som väntar på registerföraren, och vad man gör åt det.

today-title = I dag
today-loading = Ser efter vad som väntar
today-leaving = Utlämnanden och avtal
today-safety = Registrets säkerhet
today-calm-title = Inget väntar i dag
today-calm-text = När en kopia behöver göras, ett avtal löper ut eller ett utlämnande inte blev klart står det här.
today-new-text = Börja med en fil från det program ni har använt hittills, eller lägg till den första personen för hand.
today-never = aldrig
today-last-backup = Senaste säkerhetskopia
today-last-rehearsal = Senaste provåterställning
today-show-disclosure = Visa utlämnandet
today-show-recipient = Visa mottagaren
today-unfinished = Utlämnandet till { $name } blev inte klart
today-unfinished-text = { $count ->
    [one] Uppgifter om { $count } person kan ha lämnats ut. Ta reda på om filen kom fram.
   *[other] Uppgifter om { $count } personer kan ha lämnats ut. Ta reda på om filen kom fram.
}
today-contract-ended = Avtalet med { $name } har gått ut
today-contract-ended-text = Sista dagen var { $day }. Inget kan lämnas ut till mottagaren förrän avtalet är förnyat.
today-contract-ends = Avtalet med { $name } löper ut
today-contract-ends-text = Sista dagen är { $day }. Efter den kan inget lämnas ut till mottagaren.
today-agreements = { $count ->
    [one] Ett avtal löper ut inom 90 dagar
   *[other] { $count } avtal löper ut inom 90 dagar
}
today-agreements-text = { $count ->
    [one] { $name }, sista dagen är { $day }.
   *[other] Först { $name }, sista dagen är { $day }.
}
today-show-agreements = { $count ->
    [one] Visa avtalet
   *[other] Visa avtalen
}
cli-today-agreements = { $count ->
    [one] Ett avtal löper ut inom 90 dagar: { $name }, { $day }.
   *[other] { $count } avtal löper ut inom 90 dagar, först { $name }, { $day }.
}
today-package = Paketet till { $name } går snart ut
today-package-text = Sista dagen är { $day }. Fråga om mottagaren har hunnit öppna det.
today-backup = Det är dags för en säkerhetskopia
today-backup-never = Registret har aldrig kopierats. Går datorn sönder är allt borta.
today-backup-text = Den senaste är från { $day }. Vad som har skrivits sedan dess finns bara på den här datorn.
today-backup-present = Säkerhetskopiera nu
today-backup-none = Välj mapp och kopiera…
today-backup-missing = Kopiera till en annan mapp…
today-backup-failed = Säkerhetskopian blev inte gjord
today-backup-again = Försök igen
today-folder = Mappen för säkerhetskopior är inte där
today-folder-text = Anslut disken som den ligger på. Har du den inte kvar, välj en annan mapp.
today-folder-do = Välj en annan mapp…
today-rehearsal = Det är dags att provåterställa en kopia
today-rehearsal-never = Ingen har ännu visat att en säkerhetskopia går att öppna.
today-rehearsal-text = Den { $day } visade du senast att en säkerhetskopia går att öppna.
today-rehearsal-do = Provåterställ…
today-passphrase = Registret har ingen lösenfras
today-passphrase-text = Bara den här datorns nyckelring och återställningsbladet öppnar det.
today-passphrase-do = Välj en lösenfras…
today-passphrase-file = Lösenfrasens fil är borta
today-passphrase-file-text = Lösenfrasen öppnar ingenting förrän du väljer en på nytt.
today-new-key = Någon annan har haft registrets nyckel
today-new-key-text = I nyckelfilen fanns ett sätt att öppna som inte står i listan. Det öppnar ingenting längre, men den som lade dit det hade nyckeln: byt nyckel.
today-anchor = Datorn minns inte var loggen slutade
today-anchor-text = Då märks det inte om registret byts mot en äldre kopia. Exportera loggen och förvara den på annat håll.
today-anchor-do = Till loggen
