### Bilagor: filer som ligger hos ett avtal, krypterade i registret.

attachments-title = Bilagor
attachments-none = Inga bilagor.
attachments-hint = En fil får vara högst 50 MB. Den som öppnas visas ur en kopia som tas bort när registret låses; ändringar i kopian sparas inte.
attachments-add = Lägg till fil…
attachments-open = Öppna { $name }
attachments-more = Mer om { $name }
attachments-save = Spara en kopia…
attachments-remove = Ta bort…
attachments-detail = { $size }, tillagd { $date }
attachments-dialog-add = Välj en fil att lägga till
attachments-dialog-save = Spara en kopia av bilagan
attachments-adding = Läser in filen
attachments-saving = Skriver kopian
attachments-opening = Öppnar bilagan
attachments-added = { $name } ligger nu krypterad i registret. Filen du valde finns kvar där den var.
attachments-saved = Kopian är sparad som { $name }. Den är inte krypterad.
attachments-removed = Bilagan är borttagen.
attachments-remove-title = Ta bort bilagan?
attachments-remove-text = { $name } raderas ur registret. Det kan inte ångras. Säkerhetskopior som redan finns har den kvar.
attachments-col-name = Namn
attachments-col-size = Byte
attachments-col-added = Tillagd

undo-step-attach = tillägg av bilaga

log-attachment-add = Bilaga tillagd
log-attachment-add_undone = Tillägg av bilaga ångrat
log-attachment-save = Kopia av bilaga sparad
log-attachment-open = Bilaga öppnad i ett annat program
log-attachment-remove = Bilaga borttagen

about-kind_of_file = Filens slag
about-session_directory = Sessionen har ingen egen mapp
about-viewer = Inget program visade den
