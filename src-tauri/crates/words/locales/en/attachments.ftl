### Attachments: files kept beside a contract, encrypted in the register.

attachments-title = Attachments
attachments-none = No attachments.
attachments-hint = A file may be 50 MB at most. What is opened is shown from a copy that is removed when the register is locked; changes to the copy are not kept.
attachments-add = Add a file…
attachments-open = Open { $name }
attachments-more = More about { $name }
attachments-save = Save a copy…
attachments-remove = Remove…
attachments-detail = { $size }, added { $date }
attachments-dialog-add = Choose a file to add
attachments-dialog-save = Save a copy of the attachment
attachments-adding = Reading the file
attachments-saving = Writing the copy
attachments-opening = Opening the attachment
attachments-added = { $name } is now in the register, encrypted. The file you chose is still where it was.
attachments-saved = The copy is saved as { $name }. It is not encrypted.
attachments-removed = The attachment is removed.
attachments-remove-title = Remove the attachment?
attachments-remove-text = { $name } is erased from the register. This cannot be undone. Backups made already still have it.
attachments-col-name = Name
attachments-col-size = Bytes
attachments-col-added = Added

undo-step-attach = adding of an attachment

log-attachment-add = Attachment added
log-attachment-add_undone = Adding of an attachment undone
log-attachment-save = Copy of an attachment saved
log-attachment-open = Attachment opened in another program
log-attachment-remove = Attachment removed

about-kind_of_file = The kind of file
about-session_directory = The session has no directory of its own
about-viewer = No program showed it
