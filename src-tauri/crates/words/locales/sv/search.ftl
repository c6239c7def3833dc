### Sökningen i hela registret.

search-title = Sök
search-label = Sök i hela registret
search-label-commands = Sök i registret eller bland kommandon
search-group = { $more ->
    [yes] { $what } (fler än { $count })
   *[no] { $what } ({ $count })
}
search-all = { $more ->
    [yes] Visa alla
   *[no] Visa alla { $count }
}
search-everywhere = Visa allt som hittas för ”{ $text }”
search-hint = Personer, organisationer, enheter, konton, avtal, listor, enkäter, svar och synpunkter. Ord hittas på sin början, adresser, nummer och koder på vilken del som helst. Skriv minst två tecken.
search-none-title = Inget hittades
search-none-text = Pröva med färre ord eller med en del av adressen eller numret.
command-go-search = Till sökningen
frame-place-search = Sök
search-and-commands = Sök och kommandon
