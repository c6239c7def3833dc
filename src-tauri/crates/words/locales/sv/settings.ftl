### Inställningar: de gäller dig vid den här datorn, inte registret.

settings-title = Inställningar
settings-lead = De gäller dig vid den här datorn, inte registret, och börjar gälla genast.
settings-group-look = Utseende
settings-group-safety = Säkerhet
settings-group-reading = Tolkning
settings-language = Fönstrets språk
settings-language-system = Som i systemet
settings-theme = Färger
settings-zoom = Storlek
settings-zoom-hint = Ctrl + och Ctrl − gör det också.
settings-lock = Lås när ingen rört programmet på
settings-lock-unit = minuter
settings-lock-hint = Från 1 till 120. Låset gäller också när en dialogruta står öppen.
settings-region = Land för telefonnummer
settings-region-hint = Nummer utan landsnummer, till exempel 050 555 0134, tolkas som nummer i det här landet.
