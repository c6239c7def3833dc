//! The parts beside the sheets. No properties of the document: it says nothing of who made it.

use super::{Sheet, text};

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The formats of [`STYLES`], as a cell names them: its address ends before, its type follows.
pub(super) mod style {
    pub(in crate::xlsx) const PLAIN: &str = "\"";
    pub(in crate::xlsx) const TITLE: &str = "\" s=\"1\"";
    pub(in crate::xlsx) const TEXT: &str = "\" s=\"2\"";
    pub(in crate::xlsx) const DAY: &str = "\" s=\"3\"";
    pub(in crate::xlsx) const TIME: &str = "\" s=\"4\"";
}

/// The archive's own relation: which part is the workbook.
pub(super) const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// Plain; a title, bold; text, format 49, which keeps `=1+1` a text when the cell is edited; a day, format 14, and a
/// time, format 22, which every spreadsheet shows as its own country writes them (ECMA-376 part 1, § 18.8.30).
pub(super) const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;

/// Where a sheet lies, counted from 1.
pub(super) fn sheet_path(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// The workbook: its sheets, and what each one's filter covers.
pub(super) fn workbook(sheets: &[Sheet]) -> String {
    let mut xml = format!(
        "{DECLARATION}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>"
    );
    for (at, sheet) in sheets.iter().enumerate() {
        let (number, name) = (at + 1, escaped(&sheet.name));
        xml += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    xml += "</sheets><definedNames>";
    for (at, sheet) in sheets.iter().enumerate() {
        let name = escaped(&sheet.name.replace('\'', "''"));
        xml += &format!("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">");
        xml += &format!("'{name}'!$A$1:${}${}</definedName>", sheet.last, sheet.rows);
    }
    xml + "</definedNames></workbook>"
}

/// Which part is which sheet; the styles come last.
pub(super) fn relations(sheets: usize) -> String {
    let mut xml = format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    let mut relation = |id: usize, kind: &str, target: &str| {
        xml += &format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        );
    };
    for number in 1..=sheets {
        relation(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
    }
    relation(sheets + 1, "styles", "styles.xml");
    xml + "</Relationships>"
}

/// What kind of XML each part is.
pub(super) fn content_types(sheets: usize) -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>"
    );
    for number in 1..=sheets {
        let path = sheet_path(number);
        xml += &format!("<Override PartName=\"/{path}\" ContentType=\"{KIND}.worksheet+xml\"/>");
    }
    xml + "</Types>"
}

fn escaped(content: &str) -> String {
    let mut xml = Vec::new();
    text::append(&mut xml, content);
    String::from_utf8_lossy(&xml).into_owned()
}
