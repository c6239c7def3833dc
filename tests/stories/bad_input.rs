//! Files that are no tables: each has its own sentence, and nothing is lost.

use liggare_desk::FaultCode;
use liggare_desk::wire::Nothing;
use liggare_domain::matching::OnMatch;
use liggare_tests::{Keeper, people::swedish_csv};

#[test]
fn what_is_no_table_is_refused_each_with_its_own_code() {
    let keeper = Keeper::with_register();
    keeper.import("good.csv", swedish_csv(10), OnMatch::Fill).unwrap();
    let wide = vec!["a"; 100_000].join(",");
    let long = format!("Namn,E-post\nAino,{}\n", "x".repeat(100 << 20));
    let cases: [(&str, Vec<u8>, FaultCode); 7] = [
        ("empty", Vec::new(), FaultCode::FileEmpty),
        ("blank", b"\n\n \n".to_vec(), FaultCode::FileEmpty),
        ("sheet.xlsx", b"PK\x03\x04\x14\0\x06\0xl/workbook.xml".to_vec(), FaultCode::FileDamaged),
        ("binary", (0..=255).cycle().take(4_096).collect(), FaultCode::FileNotText),
        ("wide", wide.into_bytes(), FaultCode::FileTooManyColumns),
        ("long", long.into_bytes(), FaultCode::FileLineTooLong),
        ("nothing", b",,,\n,,,\n".to_vec(), FaultCode::FileNoColumns),
    ];
    for (name, content, expected) in cases {
        let fault = keeper.import(name, content, OnMatch::Fill).unwrap_err();
        assert_eq!(fault.code, expected, "{name}");
        assert_eq!(keeper.search("").total, 10, "{name}");
    }
    assert!(keeper.desk.check_register(Nothing {}, &liggare_desk::ports::Unwatched).unwrap().whole);
}

#[test]
fn a_nul_byte_in_a_value_is_not_taken_and_the_person_is() {
    let keeper = Keeper::with_register();
    let result =
        keeper.import("nul.csv", b"Namn,E-post,Befattning\nAino Aberg,a@b.example,Che\0f\n", OnMatch::Fill);
    match result {
        Ok(report) => assert!(report.added == 1 && report.not_taken >= 1, "{report:?}"),
        Err(fault) => assert_eq!(fault.code, FaultCode::FileNotText),
    }
}

#[test]
fn a_folder_or_a_missing_file_is_told() {
    let keeper = Keeper::with_register();
    std::fs::create_dir(keeper.path("folder")).unwrap();
    for name in ["folder", "missing.csv"] {
        let request = keeper.import_request(name, OnMatch::Fill);
        let fault = keeper.desk.import_contacts(request, &liggare_desk::ports::Unwatched).unwrap_err();
        assert_eq!(fault.code, FaultCode::NotFound, "{name}");
    }
}
