use super::guard;

/// Appends one guarded and quoted line, ended by CRLF.
pub(crate) fn append_row<'c>(line: &mut Vec<u8>, cells: impl IntoIterator<Item = &'c str>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            line.push(b',');
        }
        append_cell(line, &guard::apply(cell));
    }
    line.extend_from_slice(b"\r\n");
}

fn append_cell(line: &mut Vec<u8>, cell: &str) {
    // RFC 4180, section 2, rules 6 and 7. Quoting a byte order mark keeps it from looking like the file's.
    if !cell.bytes().any(|b| matches!(b, b',' | b'"' | b'\r' | b'\n')) && !cell.starts_with('\u{feff}') {
        line.extend_from_slice(cell.as_bytes());
        return;
    }
    line.push(b'"');
    for byte in cell.bytes() {
        if byte == b'"' {
            line.push(b'"');
        }
        line.push(byte);
    }
    line.push(b'"');
}
