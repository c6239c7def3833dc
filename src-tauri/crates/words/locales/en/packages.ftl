### Checking and opening a disclosure package.

package-title = Look at and open a package
package-intro = A disclosure package is two files: the package (.tar.age) and its signature (.tar.age.minisig) beside it. First it is checked who signed it; then it can be opened.
package-file = Which package?
package-file-dialog = Choose the package
package-file-hint = Choose the file, or drop it on the window. The signature has to lie in the same folder.
package-sender = The sender’s public key
package-sender-hint = Begins with RW. You should have been given it by another way than the package, such as by telephone or on paper.
package-sender-own = A package of ours
package-sender-shape = This is not a key of that kind: it begins with RW and has 56 characters.
package-identity = Your secret key file
package-identity-dialog = Choose your secret key file
package-identity-hint = The file with AGE-SECRET-KEY-1. It is read, but not kept.
package-out = Folder to unpack into
package-out-dialog = Choose the folder to unpack into
package-out-hint = The contents are written here without encryption. If the folder is not empty, a new one is made in it under the package’s name.
package-verify = Check the signature
package-open = Open the package
package-verifying = Checking the signature
package-opening = Checking and opening the package
package-cancelled = You cancelled. Nothing was unpacked.

package-verified = The signature is genuine
package-opened = Genuine, and open
package-refused = Do not trust this package
package-met = Holds:
package-check-outer = The signature is the sender’s
package-check-key = Encrypted to your key
package-check-inner = The contents are signed, to you
package-check-expiry = Its last day has not passed
package-check-files = Every file is on the list, and there are no others
package-checks = Checks
package-contents = What the package says
package-from = From
package-purpose = Purpose
package-fields = Data
package-rows = Contents
package-expires = Valid through
package-id = Package id
package-sums = SHA-256 of the list
package-files = Files
package-from-whom = Who sent it?
package-inside = What is in it?
package-inside-later = The package is opened once its signature has been checked.

## The verdict, in large letters.

package-unknown = Not checked
package-unknown-text = The program has not seen yet whether the package is what its sender signed.
package-verified-text = The file is exactly what the holder of the key signed. Who that is you know if you got the key in a way that you trust.
package-opened-text = Every check holds: the right sender, to you, in time, and every file whole.
package-closed = Who the package is from, what it is for and how long it holds is written inside, signed. Open it to read that.
package-not-checked = The signature could not be checked
package-not-opened = The package was not opened
package-unpacked = The data now lies unencrypted on the disk
package-unpacked-text = In the folder { $folder }. Delete it when you no longer need it.
package-to = To
package-key = Key
package-created = Made
package-to-you = Encrypted to the key in { $file }
package-people = { $count ->
    [one] The data of { $count } person
   *[other] The data of { $count } people
}
package-technical = Technical details
