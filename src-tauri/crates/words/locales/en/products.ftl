### Products and services: what is used, and whose it is.

products-title = Products and services
products-search = Search products and services
products-add = New product or service
products-empty-title = No products or services yet
products-empty-text = Here is what the customers use: your own, a group company’s or a supplier’s. Add the first one, and devices and use can be tied to it.
products-nobody-title = No product or service matches
products-nobody-text = The search looks in names and companies, at the beginning of each word.
product-label = The product or service
product-close = Close the product or service

field-product-company = Whose
choice-product-kind-product = Product
choice-product-kind-service = Service
hint-product-company = A group company or a supplier. Empty means your own.
