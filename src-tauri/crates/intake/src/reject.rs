//! What was not taken, and the file that says so.

use liggare_sheets::csv::{Dialect, Table};
use liggare_sheets::{Cell, Column, WriteError};
use std::io::{self, Write};

liggare_domain::coded! {
    /// Why a value, a row or a column was not taken. The sentences lie in the catalogues, under these codes.
    RejectCode as "reject" {
        /// Not an e-mail address.
        NotAnEmail = "not_an_email",
        /// Not a phone number that exists in its country's plan.
        NotAPhone = "not_a_phone",
        /// A number a spreadsheet has rounded: `3.58E+11`.
        RoundedNumber = "rounded_number",
        /// The number was taken, its extension was not.
        PhoneExtension = "phone_extension",
        /// No country that is known by this name or code.
        UnknownCountry = "unknown_country",
        /// Home town or location without a day of consent (R5.6).
        WhereaboutsWithoutConsent = "whereabouts_without_consent",
        /// A day of consent and nothing that was consented to.
        ConsentWithoutWhereabouts = "consent_without_whereabouts",
        /// Not a date.
        NotADate = "not_a_date",
        /// Neither yes nor no in a column about marketing. In an opt-out column the objection was assumed.
        UnclearAnswer = "unclear_answer",
        /// Longer than [`VALUE_CAP`](crate::VALUE_CAP).
        ValueTooLong = "value_too_long",
        /// A character that no text has, or one that hides how the text reads.
        ControlCharacter = "control_character",
        /// More lines than the value can have; an open quote may have swallowed rows.
        LineBreak = "line_break",
        /// The file ends inside this value: its quote is never closed.
        QuoteNeverClosed = "quote_never_closed",
        /// Bytes that the encoding does not have.
        UndecodableText = "undecodable_text",
        /// The field holds one value and already has another.
        RepeatedValue = "repeated_value",
        /// More addresses or numbers than one person has.
        TooManyValues = "too_many_values",
        /// A formula, or what a spreadsheet shows where one fails: `#N/A`.
        FormulaError = "formula_error",
        /// The file ends inside this row.
        CutShort = "cut_short",
        /// Text that is no row of the format; the value is all of it.
        MalformedRow = "malformed_row",
        /// Cells beyond the last column.
        TooManyCells = "too_many_cells",
        /// Nothing in the row tells who it is about; the value is the whole row.
        NobodyIdentified = "nobody_identified",
        /// A person already held has another value, which stays by the keeper's choice.
        LeftAsHeld = "left_as_held",
        /// The column was left out; the value is how many of its cells hold something.
        ColumnNotTaken = "column_not_taken",
        /// Not a line of a web server's access log.
        NotALogLine = "not_a_log_line",
        /// The compressed file is damaged or cut short here; nothing after it was read.
        DamagedArchive = "damaged_archive",
        /// A value that every record has is not there.
        MissingValue = "missing_value",
        /// Not a whole number.
        NotANumber = "not_a_number",
        /// A number outside of what its column may hold.
        OutOfRange = "out_of_range",
        /// Not a moment: a day with a time, and an offset from UTC where it is not the keeper's.
        NotAnInstant = "not_an_instant",
        /// Not a length of time: whole seconds, or hours, minutes and seconds.
        NotADuration = "not_a_duration",
        /// A moment before 1970, or one that is yet to come; the value is the whole row.
        OutsideTime = "outside_time",
        /// An address that belongs to a device, and nothing in the row tells which.
        IpWithoutDevice = "ip_without_device",
        /// None of the words that the column may hold.
        NotAChoice = "not_a_choice",
        /// Not an IP address.
        NotAnIp = "not_an_ip",
        /// Not an IMEI: 15 digits.
        NotAnImei = "not_an_imei",
        /// The last digit of the IMEI does not agree with the others.
        ImeiCheckDigit = "imei_check_digit",
        /// The record that the row belongs to is not held, or cannot be told from others; the value is the whole row.
        NoSuchRecord = "no_such_record",
        /// Nothing in the row tells what it is about; the value is the whole row.
        NothingTellsIt = "nothing_tells_it",
        /// It ends before it begins; the value is the whole row.
        EndsBeforeStart = "ends_before_start",
        /// The row names neither a person nor an organisation to whom it belongs; the value is the whole row.
        BelongsToNobody = "belongs_to_nobody",
        /// A response was taken without a person: nobody in the register has this address, number or name.
        NobodyFound = "nobody_found",
        /// A response was taken without a person: several in the register have this address, number or name.
        SeveralFound = "several_found",
    }
}

/// One line of the reject file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Reject {
    /// Line where the row starts, from 1: of the text, or of the sheet.
    pub line: u64,
    /// Header of the column, `#3` where it has none, empty for a whole row.
    pub column: String,
    /// The value as it stood in the file.
    pub value: String,
    /// Why.
    pub code: RejectCode,
}

/// Writes rejects as CSV for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula.
pub struct RejectWriter<W: Write, S> {
    table: Table<W>,
    sentence: S,
}

impl<W: Write, S: Fn(&str) -> String> RejectWriter<W, S> {
    /// Begins the file with its header row. `sentence` says in the keeper's language what happened.
    pub fn new(out: W, sentence: S) -> io::Result<Self> {
        let mut table = Table::new(out, Dialect { mark: true, ..Dialect::PLAIN });
        let columns = ["line", "column", "value", "code", "sentence"].map(|title| Column { title, width: 0 });
        table.header(&columns).map_err(io_error)?;
        Ok(Self { table, sentence })
    }

    /// Adds a line.
    pub fn write(&mut self, line: u64, column: &str, value: &str, code: &str) -> io::Result<()> {
        let sentence = (self.sentence)(code);
        let line = line.to_string();
        let cells = [line.as_str(), column, value, code, &sentence].map(Cell::Text);
        self.table.row(&cells).map_err(io_error)
    }

    /// Ends the file and gives back what it was written to.
    pub fn finish(self) -> io::Result<W> {
        self.table.finish().map_err(io_error)
    }
}

fn io_error(error: WriteError) -> io::Error {
    match error {
        WriteError::Io(error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reject_line_is_quoted_guarded_and_has_a_sentence() {
        let mut writer = RejectWriter::new(Vec::new(), |code: &str| format!("-{code}")).unwrap();
        let reject = Reject {
            line: 7,
            column: "E-post, arbete".into(),
            value: "=HYPERLINK(\"x\")".into(),
            code: RejectCode::NotAnEmail,
        };
        writer.write(reject.line, &reject.column, &reject.value, reject.code.code()).unwrap();
        let text = String::from_utf8(writer.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{FEFF}line,column,value,code,sentence\r\n\
             7,\"E-post, arbete\",\"'=HYPERLINK(\"\"x\"\")\",not_an_email,'-not_an_email\r\n"
        );
    }
}
