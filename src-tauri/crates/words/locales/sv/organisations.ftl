### Organisationer: tabellen, en organisation, formuläret.

organisations-title = Organisationer
organisations-search = Sök organisation
organisations-of = { $total } av { $all }
organisations-add = Ny organisation
organisations-name = Namn
organisations-contacts = Kontakter
organisations-empty-title = Inga organisationer ännu
organisations-empty-text = De kommer med när kontakter importeras eller skrivs in. Du kan också lägga till dem själv.
organisations-nobody-title = Ingen organisation heter så
organisations-nobody-text = Sökningen letar i namnen.
organisations-nobody-clear = Töm sökningen

organisation-label = Organisationen
organisation-edit = Ändra
organisation-close = Stäng organisationen
organisation-business-id = FO-nummer
organisation-address = Adress
organisation-contacts = { $count ->
    [0] Ingen kontakt hör till organisationen.
    [one] { $count } kontakt hör till organisationen.
   *[other] { $count } kontakter hör till organisationen.
}
organisation-contacts-show = Visa kontakterna
organisation-history = Registrerad { $created }, senast ändrad { $updated }.
organisation-add-title = Ny organisation
organisation-edit-title = Ändra { $name }
organisation-added = { $name } är med i registret.
organisation-edited = Ändringen är sparad.
organisation-save = Spara
organisation-add-do = Lägg till
organisation-nothing = Inget mer är känt om organisationen.
