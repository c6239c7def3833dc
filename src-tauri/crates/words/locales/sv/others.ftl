### Besked för det som en annan gren av arbetet bygger.

fault-nothing_to_undo-what = Det finns inget att ångra.
fault-nothing_to_undo-do = Fortsätt arbeta.
fault-changed_since-what = Posten har ändrats sedan dess.
fault-changed_since-do = Läs den på nytt och gör ändringen för hand.
