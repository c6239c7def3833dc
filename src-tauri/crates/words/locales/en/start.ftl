### Before a register is open: creating, opening, unlocking, the recovery sheet.

start-lead = An encrypted register for those who answer for other people’s data.
start-recent = Opened lately
start-recent-gone = no longer there
start-recent-forget = Remove { $name } from the list
start-open = Open a register…
start-open-title = Open a register
start-create = Create a register…
start-sample = Try with sample data
start-sample-detail = Invented people, no questions. Everything can be tried.
start-sample-working = Inventing people
start-opening = Opening { $name }
start-version = Version { $version }
start-language = Language
start-failed = { $name } could not be opened
start-create-detail = A name, a controller and a passphrase. It takes a minute.
start-open-detail = A folder whose name ends in .liggare.
start-restore = Restore from a backup…
start-restore-detail = If the computer or the register is gone.
start-package = Look at a package…
start-package-detail = See who sent it, and open it.
start-first-text = A register is an encrypted folder on this computer. Nothing is sent anywhere.

create-title = New register
create-step-register = The register
create-step-secret = Passphrase
create-name = Name of the register
create-name-hint = As the register description has it.
create-name-suggested = Customer and marketing register
create-controller = Controller
create-controller-hint = The company or body for which the register is kept.
create-country = The controller’s country
create-place = Place
create-place-choose = Choose…
create-place-none = No folder chosen
create-place-title = Where shall the register lie?
create-passphrase = Passphrase
create-passphrase-hint = At least 12 characters. Four unrelated words are easy to remember and hard to guess.
create-repeat = The same passphrase once more
create-repeat-differs = The two passphrases differ.
create-strength = Strength
create-strength-short = Too short: { $count ->
    [one] { $count } character more
   *[other] { $count } characters more
}
create-strength-weak = Weak
create-strength-fair = Acceptable
create-strength-good = Strong
create-keychain = Let the computer’s keychain open the register
create-keychain-detail = Then you need not type the passphrase when the program starts. After a lock it is always needed.
create-do = Create the register

recovery-title = The recovery sheet
recovery-lead = The code opens the register if the passphrase is forgotten or the computer breaks. It is shown only now. Write it down or save the sheet, and keep it locked away from the computer.
recovery-code = Recovery code
recovery-save = Save the sheet…
recovery-save-title = Save the recovery sheet
recovery-file = recovery-sheet.txt
recovery-saved = The sheet is saved. Print it and delete the file.
recovery-copy = Copy the code
recovery-copied = The code is copied. Clear the clipboard when you are done.
recovery-ask = Read from the sheet
recovery-ask-text = So that both you and the program know that the code can be read.
recovery-group = Group { $number }
recovery-whole = The whole code
recovery-whole-text = Type the code as it stands on the sheet. Spaces and line breaks make no difference.
recovery-confirm = Confirm
recovery-later = Later
recovery-later-detail = The code can be shown again until the register locks. After that it is only on the sheet.
recovery-confirmed = The recovery code is confirmed.
recovery-keychain = The keychain did not take the key

unlock-title = Unlock
unlock-why-keeper = You locked the register.
unlock-why-idle = The register locked itself, as nobody had touched the program for a while.
unlock-why-session = The register locked when the computer’s screen was locked or went dark.
unlock-why-suspend = The register locked itself when the computer went to sleep.
unlock-why-closed = The register was closed.
unlock-passphrase = Passphrase
unlock-code = Recovery code
unlock-code-hint = From the recovery sheet. Spaces make no difference.
unlock-do = Unlock
unlock-use-code = Use the recovery code
unlock-use-passphrase = Use the passphrase
unlock-keychain = Try the keychain
unlock-other = Other registers

## The sheet that is saved. The program breaks the lines.

letter-title = RECOVERY SHEET
letter-register = Register
letter-controller = Controller
letter-vault = Folder of the register
letter-date = Written
letter-signing = Public signing key
letter-code = RECOVERY CODE
letter-code-text = The code in groups of { $size } characters. Type the groups one after another without spaces:
letter-whole = The whole code on one line:
letter-what = WHAT THE CODE IS
letter-what-text = Whoever has the code and the folder of the register can read all of it. Keep the sheet locked away, apart from the computer and from the backups. Delete this file once it is printed.
letter-how = HOW TO USE IT
letter-how-text = Open the register in the program Liggare and choose “Use the recovery code” when it asks for the passphrase.
letter-stock = WITHOUT THE PROGRAM
letter-stock-text = The code is an ordinary age key. Save it on one line in the file code.txt. The folder in force is named in the file CURRENT; here it is { $folder }. With age one gets the key of the database, 96 characters:
letter-stock-open = Then open register.db with SQLCipher 4 and that key:
letter-file = code.txt
letter-stock-end = Delete code.txt afterwards.

## A register out of a backup.

restore-title = Restore from a backup
restore-step-file = The backup
restore-step-secret = Passphrase or code
restore-step-place = Place
restore-file-text = You need two things: the backup, and the passphrase or recovery code that was in force when it was made. Nothing you do here changes the backup itself.
restore-secret-text = If you have changed the passphrase since then, it is the old one that counts. If you do not remember it, fetch the recovery sheet.
restore-place-text = Choose a folder on the computer’s own disk. Nothing that is there is written over.
restore-place-none = No place chosen
restore-place-dialog = Where shall the restored register lie?
restore-do = Restore the register
restore-working = Restoring the register
restore-done = { $name } is restored and open.
