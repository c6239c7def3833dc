### Rekisterin omat tiedot: ne, joilla rekisteriseloste alkaa.

register-title = Rekisterin tiedot
register-lead = Rekisteriseloste alkaa näillä tiedoilla. Jokainen muutos tallentuu päivättynä.
register-history = Kirjattu { $created }, viimeksi muutettu { $updated }.
register-group-register = Rekisteri
register-group-controller = Rekisterinpitäjä
register-group-keeper = Rekisterin yhteyshenkilö
register-name = Rekisterin nimi
register-languages = Rekisterin kielet
register-languages-hint = Seloste kirjoitetaan niillä. Ensimmäinen määrää nimien aakkosjärjestyksen.
register-language-first = { $language }, määrää järjestyksen
register-language-none = Valitse vähintään yksi kieli.
register-controller = Nimi
register-business-id = Y-tunnus
register-country = Maa
register-phone = Puhelin
register-email = Sähköposti
register-keeper-name = Nimi
register-keeper-email = Sähköposti
register-keeper-phone = Puhelin
register-keeper-hint = Se, joka vastaa rekisteriä koskeviin kysymyksiin.
register-save = Tallenna
register-revert = Kumoa muutokset
register-saved = Rekisterin tiedot on tallennettu.
register-failed = Tietoja ei voitu hakea
