### Asetukset: ne koskevat sinua tällä tietokoneella, eivät rekisteriä.

settings-title = Asetukset
settings-lead = Ne koskevat sinua tällä tietokoneella, eivät rekisteriä, ja tulevat heti voimaan.
settings-group-look = Ulkoasu
settings-group-safety = Turvallisuus
settings-group-reading = Tulkinta
settings-language = Ikkunan kieli
settings-language-system = Järjestelmän mukaan
settings-theme = Värit
settings-zoom = Koko
settings-zoom-hint = Myös Ctrl + ja Ctrl − toimivat.
settings-lock = Lukitse, kun ohjelmaan ei ole koskettu
settings-lock-unit = minuuttiin
settings-lock-hint = 1–120. Lukitus koskee myös avointa valintaikkunaa.
settings-region = Puhelinnumeroiden maa
settings-region-hint = Numerot ilman maatunnusta, esimerkiksi 050 555 0134, tulkitaan tämän maan numeroiksi.
