//! Letting data leave.

use liggare_desk::FaultCode;
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_domain::{Field, Purpose, Source, matching::OnMatch};
use liggare_package::keys::IdentityKey;
use liggare_tests::keeper::{all_of, query, recipient_form};
use liggare_tests::{Keeper, people::swedish_csv};

struct Scene {
    keeper: Keeper,
    identity: IdentityKey,
    recipient: RecipientView,
}

fn scene() -> Scene {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(100), OnMatch::Fill).unwrap();
    let identity = IdentityKey::generate();
    let recipient = keeper.add_recipient(identity.recipient().unwrap().as_str());
    Scene { keeper, identity, recipient }
}

impl Scene {
    fn request(&self) -> PreviewDisclosure {
        PreviewDisclosure {
            recipient: self.recipient.id,
            purpose: Purpose::Delivery,
            fields: vec![Field::GivenName, Field::FamilyName, Field::Email, Field::Mobile],
            selection: all_of(query(Noun::Contact, "åberg")),
            expires: None,
        }
    }

    fn preview(&self, request: &PreviewDisclosure) -> DisclosurePreview {
        self.keeper.desk.preview_disclosure(request.clone(), &Unwatched).unwrap()
    }

    fn codes(&self, request: &PreviewDisclosure) -> Vec<String> {
        let preview = self.preview(request);
        assert!(
            preview.token.is_empty() && preview.rows.is_empty(),
            "nothing is shown of what may not leave"
        );
        let refusals = preview.refusals.into_iter().map(|refusal| refusal.code).collect();
        let export = ExportDisclosure {
            request: request.clone(),
            token: String::new(),
            place: self.keeper.place("out"),
        };
        let fault = self.keeper.desk.export_disclosure(export, &Unwatched).unwrap_err();
        assert_eq!(fault.code, FaultCode::Refused);
        assert!(fault.refusals.iter().all(|refusal| refusal.citation.contains('R')), "{fault:?}");
        assert_eq!(self.keeper.desk.list_disclosures(Nothing {}).unwrap().total, 0);
        refusals
    }

    fn export(&self, request: PreviewDisclosure, token: String) -> liggare_desk::Result<DisclosureView> {
        let export = ExportDisclosure { request, token, place: self.keeper.place("out") };
        self.keeper.desk.export_disclosure(export, &Unwatched)
    }

    fn edit(&self, change: impl FnOnce(&mut RecipientForm)) {
        let mut form = self.recipient.form.clone();
        change(&mut form);
        self.keeper.desk.edit_recipient(EditRecipient { id: self.recipient.id, form }).unwrap();
    }
}

#[test]
fn what_leaves_is_what_was_shown_and_only_its_recipient_reads_it() {
    let scene = scene();
    let preview = scene.preview(&scene.request());
    assert_eq!((preview.disclosed, preview.withheld, preview.refusals.len()), (14, 0, 0));
    let done = scene.export(scene.request(), preview.token.clone()).unwrap();
    assert_eq!((done.state.as_str(), done.disclosed), ("completed", 14));

    scene.keeper.write("me.key", scene.identity.to_secret_text().as_str());
    let session = scene.keeper.desk.get_session(Nothing {}).unwrap();
    let open = OpenPackage {
        place: scene.keeper.place(&format!("out/{}", done.file.clone().unwrap())),
        identity: scene.keeper.place("me.key"),
        sender: session.signing_key,
        out: scene.keeper.place("opened"),
    };
    let opened = scene.keeper.desk.open_package(open, &Unwatched).unwrap();
    assert_eq!((opened.rows, opened.from.as_deref()), (Some(14), Some("Nordvik Programvara Abp")));
    let csv = std::fs::read_to_string(scene.keeper.path("opened/contacts.csv")).unwrap();
    let mut lines = csv.lines();
    assert_eq!(lines.next().unwrap(), "row_id,given_name,family_name,email,mobile");
    let rows: Vec<Vec<String>> =
        lines.map(|line| line.split(',').skip(1).map(str::to_owned).collect()).collect();
    assert_eq!(rows, preview.rows, "row for row, cell for cell");

    let contact = scene.keeper.search("aino åberg").rows[0].id;
    let shown = scene.keeper.desk.get_contact(ById { id: contact }).unwrap();
    assert_eq!(shown.disclosures.len(), 1);
    assert!(!csv.contains(&contact.to_string()), "the contact's id never leaves");
    assert!(scene.keeper.desk.verify_log(Nothing {}, &Unwatched).unwrap().whole);
}

#[test]
fn each_missing_condition_refuses_with_its_clause() {
    let scene = scene();
    let request = scene.request();
    scene.edit(|form| form.country = "US".into());
    assert_eq!(scene.codes(&request), ["outside_eea"]);
    scene.edit(|form| form.age_recipient = String::new());
    assert_eq!(scene.codes(&request), ["no_key"]);
    scene.edit(|form| form.age_recipient = IdentityKey::generate().recipient().unwrap().as_str().to_owned());
    assert_eq!(scene.codes(&request), ["key_not_confirmed"]);
    let print = scene.recipient.fingerprint.clone().unwrap();
    scene.edit(|form| {
        form.confirm_fingerprint = print.clone();
        form.contract_reference = String::new();
        form.contract_ends = String::new();
        form.purposes = Vec::new();
    });
    assert_eq!(scene.codes(&request), ["no_contract"]);
    scene.edit(|form| form.contract_ends = "2026-11-21".into());
    assert_eq!(scene.codes(&request), ["contract_ended"]);
    scene.edit(|_| {});
    assert_eq!(
        scene.codes(&PreviewDisclosure { purpose: Purpose::Service, ..request.clone() }),
        ["purpose_outside_contract"]
    );
    let fields = vec![Field::Email, Field::HomeTown];
    assert_eq!(
        scene.codes(&PreviewDisclosure { fields, ..request.clone() }),
        ["field_not_for_purpose", "whereabouts_without_consent", "nobody_left"]
    );
    let fields = vec![Field::Email, Field::Location];
    assert_eq!(
        scene.codes(&PreviewDisclosure { fields, ..request.clone() }),
        ["whereabouts_without_consent", "nobody_left"]
    );
    let nobody = all_of(query(Noun::Contact, "finnsinte"));
    assert_eq!(scene.codes(&PreviewDisclosure { selection: nobody, ..request }), ["nobody_left"]);
}

#[test]
fn whoever_objected_stays_out_of_marketing_and_is_named_with_the_reason() {
    let scene = scene();
    let contact = scene.keeper.search("aino åberg").rows[0].id;
    let mut form = scene.keeper.desk.get_contact(ById { id: contact }).unwrap().form;
    form.objects_to_marketing = true;
    scene
        .keeper
        .desk
        .edit_contact(EditContact { id: contact, form, source: Source::ContactRequest })
        .unwrap();
    let request = PreviewDisclosure { purpose: Purpose::Marketing, ..scene.request() };
    let preview = scene.preview(&request);
    assert_eq!((preview.disclosed, preview.withheld), (13, 1));
    assert_eq!(preview.withheld_people[0].refusal.code, "marketing_objection");
    assert!(preview.rows.iter().all(|row| row[0] != "Aino"));
    assert_eq!(scene.preview(&scene.request()).withheld, 0, "delivery is not marketing");
    let only = Selection::Picked { noun: Noun::Contact, ids: vec![contact] };
    assert_eq!(
        scene.codes(&PreviewDisclosure { selection: only, ..request }),
        ["marketing_objection", "nobody_left"]
    );
}

#[test]
fn a_change_after_the_preview_makes_it_stale() {
    let scene = scene();
    let token = scene.preview(&scene.request()).token;
    let contact = scene.keeper.search("aino åberg").rows[0].id;
    let mut form = scene.keeper.desk.get_contact(ById { id: contact }).unwrap().form;
    form.emails = vec!["ny@example.fi".into()];
    scene.keeper.desk.edit_contact(EditContact { id: contact, form, source: Source::Form }).unwrap();
    assert_eq!(scene.export(scene.request(), token).unwrap_err().code, FaultCode::PreviewStale);
    assert_eq!(scene.keeper.desk.list_disclosures(Nothing {}).unwrap().total, 0);
}

#[test]
fn a_cancelled_export_leaves_no_file_and_is_recorded_as_cancelled() {
    struct StopLater(std::sync::atomic::AtomicU32);
    impl liggare_desk::ports::Progress for StopLater {
        fn report(&self, _: JobProgress) -> std::ops::ControlFlow<()> {
            match self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
                0 => std::ops::ControlFlow::Continue(()),
                _ => std::ops::ControlFlow::Break(()),
            }
        }
    }
    let scene = scene();
    let token = scene.preview(&scene.request()).token;
    let export = ExportDisclosure { request: scene.request(), token, place: scene.keeper.place("out") };
    let fault = scene.keeper.desk.export_disclosure(export, &StopLater(Default::default())).unwrap_err();
    assert_eq!(fault.code, FaultCode::Cancelled);
    assert!(liggare_tests::keeper::files(&scene.keeper.path("out")).is_empty());
    let ledger = scene.keeper.desk.list_disclosures(Nothing {}).unwrap();
    assert_eq!(ledger.rows[0].state, "cancelled");
}

#[test]
fn a_recipient_is_found_by_name_and_its_secret_key_is_refused() {
    let scene = scene();
    assert_eq!(scene.keeper.desk.recipient_named("saimaa  drift oy").unwrap().id, scene.recipient.id);
    let secret = scene.identity.to_secret_text();
    let source = KeySource { text: Some(format!("here is my key: {}", secret.as_str())), place: None };
    assert_eq!(scene.keeper.desk.read_recipient_key(source).unwrap_err().code, FaultCode::KeyIsSecret);
    let twice = scene.keeper.desk.add_recipient(recipient_form(&scene.recipient.form.age_recipient, ""));
    assert_eq!(twice.unwrap_err().code, FaultCode::NameTaken);
}
