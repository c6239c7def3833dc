### Letters that the program writes. The recovery sheet is also an identity file for age: all but the code is comment.

sheet-title = RECOVERY SHEET
sheet-register = Register
sheet-controller = Controller
sheet-date = Made
sheet-folder = Folder
sheet-signing-key = Public key of its signatures
sheet-keep = Whoever has this sheet can open the register. Print it, keep it locked away and not beside the computer, then delete the file. Without the sheet the register is lost if both the computer and the passphrase are.
sheet-groups = The code in groups, to be read out or written down
sheet-with-title = With Liggare
sheet-with-text = Open the register, choose Recovery code and type the code, or in the shell:
sheet-without-title = Without Liggare
sheet-without-text = The register is made of two open formats. The programs age (age-encryption.org) and SQLCipher 4 (zetetic.net/sqlcipher) are enough.
sheet-step-copy = Copy the whole folder { $folder } and work in the copy.
sheet-step-generation = Read the file CURRENT in the folder. It holds the name of the subfolder in force, such as g0001.
sheet-step-key = Open the key with this sheet. The answer is 96 characters, 0–9 and a–f:
sheet-step-database = Open the database with SQLCipher 4 and put the 96 characters in the place of KEY:
sheet-step-read = Read what is needed, for example:
sheet-step-wipe = Delete the copy when done. Nothing protects it any more but the key you have read out.
sheet-code = The code
