### Why a value, a row or a column was not taken. The same sentences stand in the reject file.

reject-not_an_email = This is not an e-mail address.
reject-not_a_phone = No such phone number exists in the country’s numbering plan.
reject-rounded_number = A spreadsheet has rounded the number, and its last digits are lost.
reject-phone_extension = The number was taken, its extension was not.
reject-unknown_country = No country is known by this name or code.
reject-whereabouts_without_consent = Home town and location are only taken with the day the person consented.
reject-consent_without_whereabouts = The row has a day of consent but neither home town nor location.
reject-not_a_date = This is not a date.
reject-unclear_answer = This is neither yes nor no. In a column of objections it counts as an objection.
reject-value_too_long = The value is longer than the field may be.
reject-control_character = The value holds a character that does not belong in text, or that hides how the text reads.
reject-line_break = The value has more lines than the field may have. A quotation mark left open may have swallowed the rows that follow.
reject-quote_never_closed = The quotation mark before the value is never closed, and the file ends inside the value.
reject-undecodable_text = The value has characters that the file’s encoding does not.
reject-repeated_value = The field holds one value and has already been given another from the same row.
reject-too_many_values = The row has more addresses or numbers than one person can have.
reject-formula_error = In place of a value there is a formula, or the error of one.
reject-cut_short = The file ends in the middle of this record. What came before was taken.
reject-malformed_row = The text is no record of the file's format.
reject-too_many_cells = The row has more cells than the file has columns.
reject-nobody_identified = Nothing in the row tells whom it is about.
reject-column_not_taken = The column was left out. The value is how many of its cells hold something.
reject-left_as_held = The register has another value and keeps it, because you chose so.
reject-not_a_log_line = This is not a line of an access log in the “combined” or “common” format.
reject-damaged_archive = The compressed file is damaged or cut short here. What comes after was not read.
