### Devices: computers, telephones and tablets with what runs on them.

devices-title = Devices
devices-search = Search devices
devices-add = New device
devices-empty-title = No devices yet
devices-empty-text = Computers, phones and tablets belong to a person or an organisation. Add the first one yourself, or import a file.
devices-nobody-title = No device matches
devices-nobody-text = The search looks in make, model, system and browser, in IP address, IMEI and other codes, and in the person’s name, e-mail and number.
device-label = The device
device-close = Close the device

field-device-make = Make
field-device-model = Model
field-device-system = Operating system
field-device-system_version = System version
field-device-browser = Browser
field-device-mobile_browser = Mobile browser
field-device-ip = IP address
field-device-ip_seen = Address seen
field-device-imei = IMEI
field-device-unique_code = Other unique code
field-device-user_agent = User agent
choice-device-kind-computer = Computer
choice-device-kind-phone = Phone
choice-device-kind-tablet = Tablet
choice-device-kind-other = Other
group-device-what = The device
group-device-software = Software
group-device-codes = Address and codes
group-device-whose = Whose it is
hint-device-imei = 15 digits. The device shows it when *#06# is dialled.
hint-device-user_agent = As the browser presented itself. Kept as it was written.
hint-device-contact = A person, an organisation or both.
