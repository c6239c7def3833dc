### Koko rekisterin haku.

search-title = Haku
search-label = Hae koko rekisteristä
search-label-commands = Hae rekisteristä tai komennoista
search-group = { $more ->
    [yes] { $what } (yli { $count })
   *[no] { $what } ({ $count })
}
search-all = { $more ->
    [yes] Näytä kaikki
   *[no] Näytä kaikki { $count }
}
search-everywhere = Näytä kaikki osumat haulle ”{ $text }”
search-hint = Henkilöt, organisaatiot, laitteet, tilit, sopimukset, listat, kyselyt, vastaukset ja palaute. Sanat löytyvät alustaan, osoitteet, numerot ja koodit mistä tahansa osastaan. Kirjoita vähintään kaksi merkkiä.
search-none-title = Mitään ei löytynyt
search-none-text = Kokeile vähemmillä sanoilla tai osoitteen tai numeron osalla.
command-go-search = Siirry hakuun
frame-place-search = Haku
search-and-commands = Haku ja komennot
