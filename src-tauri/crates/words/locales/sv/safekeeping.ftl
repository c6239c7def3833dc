### Säkerhetskopior, provåterställning och sätten att öppna registret.

backup-made = Säkerhetskopian är gjord och läst tillbaka: { $file }, { $size }.
backup-making = Gör en säkerhetskopia
backup-folder-dialog = Mapp för säkerhetskopior
