//! What `make run` does without a display: the main job in the real window, leaving pictures and the package.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a walk that fails says where and ends")]

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    runtime.block_on(liggare_tests::walk::main_job());
    println!("Walked through the main job: created, imported, searched, disclosed, locked, unlocked.");
}
