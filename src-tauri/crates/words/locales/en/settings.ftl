### Settings: they concern you at this computer, not the register.

settings-title = Settings
settings-lead = They concern you at this computer, not the register, and take effect at once.
settings-group-look = Appearance
settings-group-safety = Safety
settings-group-reading = Reading
settings-language = Language of the window
settings-language-system = As the system
settings-theme = Colours
settings-zoom = Size
settings-zoom-hint = Ctrl + and Ctrl − do it too.
settings-lock = Lock when nobody has touched the program for
settings-lock-unit = minutes
settings-lock-hint = From 1 to 120. An open dialog does not keep it from locking.
settings-region = Country of phone numbers
settings-region-hint = Numbers without a country code, such as 050 555 0134, are read as numbers of this country.
