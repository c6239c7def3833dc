### Produkter och tjänster: det som används, och vems det är.

products-title = Produkter och tjänster
products-search = Sök produkter och tjänster
products-add = Ny produkt eller tjänst
products-empty-title = Inga produkter eller tjänster ännu
products-empty-text = Här står det som kunderna använder: ert eget, ett koncernbolags eller en leverantörs. Lägg till det första, så kan enheter och användning knytas till det.
products-nobody-title = Inga produkter eller tjänster hittades
products-nobody-text = Sökningen letar i namn och bolag, i början av varje ord.
product-label = Produkten eller tjänsten
product-close = Stäng produkten eller tjänsten

field-product-company = Vems
choice-product-kind-product = Produkt
choice-product-kind-service = Tjänst
hint-product-company = Ett koncernbolag eller en leverantör. Tomt betyder ert eget.
