//! A workbook: as it stands, or as parts that are put into an archive, so that what lies behind the archive is reached.
//! Nothing panics; what was seen is what is read; every sheet told can be asked for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_fuzz::{looked_at, read_all};
use liggare_intake::{Asked, Mapping};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

const XLSX: [(&str, &str); 3] = [
    ("[Content_Types].xml", "<Types>spreadsheetml</Types>"),
    ("xl/workbook.xml", r#"<workbook><sheets><sheet name="A" r:id="1"/></sheets></workbook>"#),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<r><Relationship Id="1" Type="/worksheet" Target="a.xml"/><Relationship Id="2" Type="/styles" Target="b.xml"/><Relationship Id="3" Type="/sharedStrings" Target="c.xml"/></r>"#,
    ),
];
const ODS: [(&str, &str); 1] = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")];

fuzz_target!(|data: &[u8]| {
    let [kind, bytes @ ..] = data else { return };
    let file = match kind % 3 {
        0 => bytes.to_vec(),
        // Parts stand after each other, divided by NUL.
        1 => archive(&XLSX, &["xl/a.xml", "xl/b.xml", "xl/c.xml"], bytes),
        _ => archive(&ODS, &["content.xml"], bytes),
    };
    let Ok(told) = looked_at(&file, &Asked::default()) else { return };
    read_all(&file, &told, &Mapping::accept_guesses(&told).0);
    for sheet in &told.detected.sheets {
        let asked = Asked { sheet: Some(sheet.name.clone()), ..Asked::default() };
        if let Ok(told) = looked_at(&file, &asked) {
            read_all(&file, &told, &Mapping::accept_guesses(&told).0);
        }
    }
});

fn archive(fixed: &[(&str, &str)], names: &[&str], parts: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    let fixed = fixed.iter().map(|(name, content)| (*name, content.as_bytes()));
    for (name, content) in fixed.chain(names.iter().copied().zip(parts.split(|b| *b == 0))) {
        let new = archive.new_file(name).compression_method(CompressionMethod::STORE);
        let (mut entry, config) = new.start().expect("a part can begin");
        let mut writer = config.wrap(&mut entry);
        writer.write_all(content).expect("and be written");
        let (_, descriptor) = writer.finish().expect("and end");
        entry.finish(descriptor).expect("and be listed");
    }
    archive.finish().expect("an archive");
    bytes
}
