//! The real window over WebDriver, on a desktop of its own with a real Secret Service.

mod accessibility;
mod attachments;
mod commands;
mod hostile;
mod keyboard;
mod leaks;
mod main_job;
mod merging;
mod nouns;
mod opens;
mod passwords;
mod person;
mod reader;
mod searching;
mod sessions;
mod surveys;
mod ways_in;

/// Runs a story to its end.
fn story(story: impl Future<Output = ()>) {
    assert!(
        std::env::var_os("LIGGARE_SESSION").is_some(),
        "the window needs a desktop: scripts/desktop-session.sh cargo nextest run …, or `make test`"
    );
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(2)
        .build()
        .unwrap()
        .block_on(story);
}
