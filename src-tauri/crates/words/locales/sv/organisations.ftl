### Organisationer: rummets texter.

organisations-title = Organisationer
organisations-search = Sök organisationer
organisations-add = Ny organisation
organisations-empty-title = Inga organisationer ännu
organisations-empty-text = De kommer med när kontakter importeras eller skrivs in. Du kan också lägga till dem själv.
organisations-nobody-title = Inga organisationer hittades
organisations-nobody-text = Sökningen letar i namn, adress och ort, i början av varje ord, och i FO-nummer.
organisation-label = Organisationen
organisation-close = Stäng organisationen
field-organisation-contacts = Kontakter
