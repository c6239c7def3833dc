### Enkätens sida: resultat, frågor, och vad ett svar säger.

command-survey-results = Visa enkätens resultat
command-results-print = Skriv ut resultaten…
command-results-save = Spara resultaten som fil…

surveys-results = Visa resultaten
surveys-import = Ta in svar ur en fil…

results-loading = Hämtar enkäten
results-counting = Räknar svaren
results-tab = Resultat
results-back = Alla enkäter
results-responses = Svaren ({ $count })
results-print = Skriv ut…
results-save = Spara som fil
results-saved = Resultaten är sparade i { $file }. Ingen nämns vid namn i filen.
results-file = { $title }, resultat
results-file-dialog = Spara resultaten
results-printed = Utskrivet { $date }.
results-people = Filtren gäller dem som har svarat.
results-everybody = Alla svar
results-these = Urvalet
results-group = Svar av
results-option = Alternativ
results-answers = Svar
results-spread = Så fördelar sig svaren
results-all = { $count ->
    [0] inga svar
    [one] { $count } svar
   *[other] { $count } svar
}
results-some = { $some ->
    [0] inga av { $all } svar
   *[other] { $some } av { $all } svar
}
results-none-title = Inga svar ännu
results-none-text = Resultaten räknas när någon har svarat. Svaren kommer in ur en fil.
results-nobody-title = Inga svar i urvalet
results-nobody-text = Ingen av dem som filtren visar har svarat på enkäten.

results-note = { $answered } av { $responses } svarade på frågan, { $share }.
results-note-multiple = Flera alternativ kunde väljas.
results-says-none = Ingen har svarat på frågan.
results-says-most = Vanligast är { $label }: { $count } av { $answered }, { $share }.
results-says-several = Lika vanliga är { $labels }: { $count } var, { $share }.
results-says-even = Alla är lika vanliga: { $count } var, { $share }.
results-says-scale = Medelvärdet är { $mean } på skalan { $min }–{ $max }, medianen { $median }.
results-says-number = Medelvärdet är { $mean }, medianen { $median } och standardavvikelsen { $deviation }.
results-says-one = Ett enda svar: { $value }.
results-says-beside = Bland alla svar är medelvärdet { $mean }.
results-says-nps = Nettotalet (NPS) är { $score }: { $promoters } är ambassadörer och { $detractors } kritiker.
results-says-nps-beside = Bland alla svar är det { $score }.
results-says-words = { $count ->
    [one] { $count } har svarat med egna ord.
   *[other] { $count } har svarat med egna ord.
}
results-nps-group = Grupp
results-nps-detractors = Kritiker, 0–6
results-nps-passives = Passiva, 7–8
results-nps-promoters = Ambassadörer, 9–10

results-words-search = Sök i svaren
results-words-of = Svaret { $date }
results-words-open = Svaret
results-words-none = Inget svar har de orden.
results-words-not-yet = Inget bland de senaste svaren.
results-words-more = Visa fler

questions-tab = Frågor
questions-question = Fråga
questions-answered = Har svarat
questions-add = Ny fråga
questions-added = Frågan är tillagd
questions-edit = Ändra fråga
questions-edit-of = Ändra frågan { $question }
questions-edited = Frågan är ändrad
questions-text = Frågan, som den ställs
questions-code = Kod
questions-code-hint = Skiljer frågan från enkätens andra frågor, till exempel i filer. Den kan inte ändras senare.
questions-kind = Svaras med
questions-kind-hint = Kan ändras så länge alla svar ännu skulle vara svar på frågan.
questions-scale = Skala
questions-scale-min = Lägsta steget
questions-scale-max = Högsta steget
questions-options = Alternativ
questions-option = Alternativ { $number }
questions-option-add = Nytt alternativ
questions-option-remove = Ta bort alternativ { $number }
questions-none-title = Inga frågor ännu
questions-none-text = Frågorna kommer med en fil av svar, eller skrivs här.

answers-title = Svar på frågorna
answers-loading = Hämtar svaren
answers-none = inget svar
answers-none-chosen = inget av alternativen
answers-no-questions = Enkäten har inga frågor.
answers-on-scale = { $step } på skalan { $min }–{ $max }

history-part-answer = Svar på { $code }
history-part-question = Frågan { $code }
