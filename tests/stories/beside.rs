//! Slow jobs go on beside what the keeper does.

use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_domain::{Field, Purpose, matching::OnMatch};
use liggare_tests::{Keeper, people::swedish_csv};
use std::ops::ControlFlow;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

/// A job that stands still in the midst of its work until it is let go.
struct StandsStill<'b> {
    met: AtomicBool,
    reached: &'b Barrier,
    released: &'b Barrier,
}

impl Progress for StandsStill<'_> {
    fn report(&self, at: JobProgress) -> ControlFlow<()> {
        if at.rows > 0 && !self.met.swap(true, Ordering::AcqRel) {
            self.reached.wait();
            self.released.wait();
        }
        ControlFlow::Continue(())
    }
}

#[test]
fn a_search_is_answered_while_an_import_and_a_disclosure_are_under_way() {
    let keeper = Keeper::with_register();
    keeper.import("held.csv", swedish_csv(3_000), OnMatch::Fill).unwrap();
    let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let recipient = keeper.add_recipient(key).id;
    let preview = PreviewDisclosure {
        recipient,
        purpose: Purpose::Delivery,
        fields: vec![Field::GivenName, Field::FamilyName],
        selection: Selection::Search { text: String::new(), filter: ContactFilter::default() },
        expires: None,
    };
    keeper.write("more.csv", swedish_csv(6_000).replace("Lahtinen", "Salonen"));
    let import = keeper.import_request("more.csv", OnMatch::Fill);
    let (reached, released) = (Barrier::new(3), Barrier::new(3));
    let still = || StandsStill { met: AtomicBool::new(false), reached: &reached, released: &released };
    std::thread::scope(|scope| {
        let importing = scope.spawn(|| keeper.desk.import_contacts(import, &still()));
        let previewing = scope.spawn(|| keeper.desk.preview_disclosure(preview, &still()));
        reached.wait();
        assert_eq!(keeper.search("åberg").total, 14);
        assert_eq!(keeper.search("salonen").total, 0, "what is not whole is not seen");
        let first = &keeper.search("lahtinen").rows[0];
        keeper.desk.get_contact(ById { id: first.id }).unwrap();
        released.wait();
        assert!(importing.join().unwrap().unwrap().added > 0);
        assert_eq!(previewing.join().unwrap().unwrap().disclosed, 3_000);
    });
    assert!(keeper.search("salonen").total > 0);
    assert!(keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
}
