### Viestit siihen, mitä työn toinen haara rakentaa.

fault-nothing_to_undo-what = Kumottavaa ei ole.
fault-nothing_to_undo-do = Jatka työtä.
fault-changed_since-what = Tietoa on muutettu sen jälkeen.
fault-changed_since-do = Lue se uudelleen ja tee muutos käsin.
