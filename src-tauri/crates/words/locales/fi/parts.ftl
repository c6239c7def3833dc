### Ikkunan omat sanat: painikkeet, taulukot, valintaikkunat. Ei rekisterin sanoja.

parts-cancel = Peruuta
parts-back = Takaisin
parts-next = Jatka
parts-finish = Valmis
parts-close = Sulje
parts-clear = Tyhjennä
parts-remove = Poista { $label }
parts-retry = Yritä uudelleen
parts-more = Lisää toimintoja
parts-optional = vapaaehtoinen
parts-working = Käsitellään

parts-unsaved = Muutoksia ei ole tallennettu.
parts-unsaved-keep = Jatka kirjoittamista
parts-unsaved-discard = Hylkää muutokset

parts-password-show = Näytä salasana
parts-password-hide = Piilota salasana

parts-number-less = Vähennä
parts-number-more = Lisää

parts-day-form = p.k.vvvv
parts-day-wrong = Tämä ei ole päivämäärä. Kirjoita päivä, kuukausi ja vuosi, esimerkiksi { $example }.

parts-file-choose = Valitse tiedosto…
parts-file-change = Vaihda tiedosto…
parts-file-none = Tiedostoa ei ole valittu
parts-folder-choose = Valitse kansio…
parts-folder-change = Vaihda kansio…
parts-folder-none = Kansiota ei ole valittu

parts-options-none = Mikään vaihtoehto ei vastaa hakua
parts-options-count = { $count ->
    [one] { $count } vaihtoehto
   *[other] { $count } vaihtoehtoa
}

parts-step = Vaihe { $step }/{ $count }
parts-step-done = valmis

parts-progress-of = { $done } / { $total }
parts-progress-rate = { $rate } sekunnissa
parts-progress-left = { $minutes ->
    [0] alle minuutti jäljellä
    [one] noin { $minutes } minuutti jäljellä
   *[other] noin { $minutes } minuuttia jäljellä
}

parts-table-loading = Haetaan rivejä
parts-table-failed = Osaa riveistä ei voitu hakea.
parts-table-sorted-up = Lajiteltu nousevasti sarakkeen { $column } mukaan
parts-table-sorted-down = Lajiteltu laskevasti sarakkeen { $column } mukaan
parts-table-chosen = { $count ->
    [0] Ei valittuja rivejä
    [one] { $count } rivi valittu
   *[other] { $count } riviä valittu
}
parts-table-total = { $count ->
    [0] Ei rivejä
    [one] { $count } rivi
   *[other] { $count } riviä
}
parts-table-unchoose = Poista valinta

parts-pane-width = Sivupaneelin leveys
parts-toasts = Ilmoitukset

parts-commands-title = Komennot
parts-commands-search = Hae komentoa
parts-commands-none = Tämän nimistä komentoa ei ole.
parts-shortcuts-title = Pikanäppäimet
parts-shortcuts-table = Taulukossa
parts-shortcuts-move = Siirry rivien ja solujen välillä
parts-shortcuts-open = Avaa rivi
parts-shortcuts-choose = Valitse rivi
parts-shortcuts-extend = Valitse useita peräkkäin
parts-shortcuts-all = Valitse kaikki
parts-shortcuts-ends = Ensimmäinen tai viimeinen rivi

parts-columns = Sarakkeet
parts-columns-earlier = Siirrä { $column } aiemmaksi
parts-columns-later = Siirrä { $column } myöhemmäksi
parts-columns-reset = Palauta alkuperäiset
parts-columns-shown = { $column } näkyy
parts-columns-hidden = { $column } on piilossa
parts-columns-moved = { $column } siirretty, sarake { $place }/{ $count }
parts-columns-width = { $column }, leveys { $width }
parts-shortcuts-width = Kapeampi tai leveämpi sarake, otsikosta
parts-shortcuts-column = Siirrä sarake, otsikosta

parts-chart-table-show = Näytä taulukkona
parts-chart-table-hide = Piilota taulukko
parts-chart-empty = Näytettävää ei ole.
parts-chart-count = Määrä
parts-chart-share = Osuus
parts-chart-answers = Vastauksia
parts-chart-mean = Keskiarvo
parts-chart-median = Mediaani
parts-chart-value = Arvo
parts-chart-hour = Tunti
parts-chart-day = Päivä
parts-chart-week = Viikko
parts-chart-month = Kuukausi
parts-chart-week-of = Viikko { $week }, alkaen { $day }
parts-chart-at = { $where }: { $value }

parts-filter-add = Lisää suodatin
parts-filter-search = Hae
parts-filter-use = Käytä
parts-filter-clear = Tyhjennä
parts-filter-all-off = Poista kaikki käytöstä
parts-filter-switch = Suodatin käytössä: { $filter }
parts-filter-op = Ehto
parts-filter-op-contains = sisältää
parts-filter-op-begins = alkaa
parts-filter-op-is = on
parts-filter-op-empty = on tyhjä
parts-filter-op-filled = on täytetty
parts-filter-none = Ilman arvoa
parts-filter-yes = Kyllä
parts-filter-no = Ei
parts-filter-from = Alkaen
parts-filter-to = Päättyen
parts-filter-contains = { $column } sisältää ”{ $text }”
parts-filter-begins = { $column } alkaa ”{ $text }”
parts-filter-is = { $column } on ”{ $text }”
parts-filter-empty = { $column }: ilman arvoa
parts-filter-filled = { $column }: täytetty
parts-filter-values = { $column }: { $values }
parts-filter-values-more = { $column }: { $values } ja { $count } muuta
parts-filter-between = { $column }: { $from }–{ $to }
parts-filter-least = { $column }: vähintään { $from }
parts-filter-most = { $column }: enintään { $to }
parts-filter-yes-of = { $column }: kyllä
parts-filter-no-of = { $column }: ei
