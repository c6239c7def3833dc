### Organisationer: rummets texter.

organisations-title = Organisationer
organisations-search = Sök organisationer
organisations-add = Ny organisation
organisations-empty-title = Inga organisationer ännu
organisations-empty-text = De kommer med när kontakter importeras eller skrivs in. Du kan också lägga till dem själv.
organisations-nobody-title = Ingen organisation passar in
organisations-nobody-text = Sökningen letar i namn, orter och FO-nummer, i början av varje ord.
organisation-label = Organisationen
organisation-close = Stäng organisationen
field-organisation-contacts = Kontakter
