### Messages for what another branch of the work builds.

fault-nothing_to_undo-what = There is nothing to undo.
fault-nothing_to_undo-do = Go on working.
fault-changed_since-what = The record was changed since then.
fault-changed_since-do = Read it again, and make the change by hand.
