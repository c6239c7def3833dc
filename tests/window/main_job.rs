//! The main job: create, import, find, disclose, lock, unlock.

use super::story;
use liggare_tests::walk;

#[test]
fn a_register_is_made_filled_searched_disclosed_from_locked_and_unlocked() {
    story(walk::main_job());
}
