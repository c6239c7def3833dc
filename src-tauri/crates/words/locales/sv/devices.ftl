### Enheter: datorer, telefoner och surfplattor med det som körs på dem.

devices-title = Enheter
devices-search = Sök enheter
devices-add = Ny enhet
devices-empty-title = Inga enheter ännu
devices-empty-text = Datorer, telefoner och surfplattor hör till en person eller en organisation. Lägg till den första själv eller importera en fil.
devices-nobody-title = Inga enheter hittades
devices-nobody-text = Sökningen letar i märke, modell, system och webbläsare, i IP-adress, IMEI och andra koder och i personens namn, e-post och nummer.
device-label = Enheten
device-close = Stäng enheten

field-device-make = Märke
field-device-model = Modell
field-device-system = Operativsystem
field-device-system_version = Systemversion
field-device-browser = Webbläsare
field-device-mobile_browser = Webbläsare i mobilen
field-device-ip = IP-adress
field-device-ip_seen = Adressen sedd
field-device-imei = IMEI
field-device-unique_code = Annan unik kod
field-device-user_agent = User agent
choice-device-kind-computer = Dator
choice-device-kind-phone = Telefon
choice-device-kind-tablet = Surfplatta
choice-device-kind-other = Annan
group-device-what = Apparaten
group-device-software = Program
group-device-codes = Adress och koder
group-device-whose = Vems den är
hint-device-imei = 15 siffror. Visas på apparaten när man slår *#06#.
hint-device-user_agent = Så som webbläsaren presenterade sig. Bevaras som det skrevs.
hint-device-contact = En person, en organisation eller båda.
