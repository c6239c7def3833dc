//! Slow jobs go on beside what the keeper does.

use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_domain::{Field, Purpose, matching::OnMatch};
use liggare_tests::keeper::{all_of, query};
use liggare_tests::{Keeper, people::swedish_csv};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// A job that says when it is in the midst of its work, and stands still until it is let go or given up.
struct StandsStill {
    met: AtomicBool,
    reached: Sender<()>,
    released: Mutex<Receiver<()>>,
}

const PATIENCE: Duration = Duration::from_secs(60);

impl Progress for StandsStill {
    fn report(&self, at: JobProgress) -> ControlFlow<()> {
        if at.rows > 0 && !self.met.swap(true, Ordering::AcqRel) {
            let _ = self.reached.send(());
            let _ = self.released.lock().unwrap().recv_timeout(PATIENCE);
        }
        ControlFlow::Continue(())
    }
}

/// One to stand still, and what lets it go: also by being dropped.
fn still(reached: &Sender<()>) -> (StandsStill, Sender<()>) {
    let (release, released) = channel();
    let progress =
        StandsStill { met: AtomicBool::new(false), reached: reached.clone(), released: Mutex::new(released) };
    (progress, release)
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
        selection: all_of(query(Noun::Contact, "")),
        expires: None,
    };
    keeper.write("more.csv", swedish_csv(6_000).replace("Lahtinen", "Salonen"));
    let import = keeper.import_request("more.csv", OnMatch::Fill);
    let (tell, reached) = channel();
    let ((first, first_goes), (second, second_goes)) = (still(&tell), still(&tell));
    let desk = &keeper.desk;
    std::thread::scope(|scope| {
        let importing = scope.spawn(move || desk.import_contacts(import, &first));
        let previewing = scope.spawn(move || desk.preview_disclosure(preview, &second));
        let letting_go = (first_goes, second_goes);
        (0..2)
            .for_each(|_| reached.recv_timeout(PATIENCE).expect("both jobs are in the midst of their work"));
        assert_eq!(keeper.search("åberg").total, 14);
        assert_eq!(keeper.search("salonen").total, 0, "what is not whole is not seen");
        let first = &keeper.search("lahtinen").rows[0];
        keeper.desk.get_contact(ById { id: first.id }).unwrap();
        drop(letting_go);
        assert!(importing.join().unwrap().unwrap().added > 0);
        assert_eq!(previewing.join().unwrap().unwrap().disclosed, 3_000);
    });
    assert!(keeper.search("salonen").total > 0);
    assert!(keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
}
