//! The window by keyboard alone: nothing here clicks, and nothing puts the focus anywhere but the keys.

use crate::window::{Window, until};
use thirtyfour::prelude::*;

/// More presses of Tab than any screen has stops.
const BOUND: usize = 120;

/// What has the focus, as it is called; empty when nothing has.
const FOCUSED: &str = "
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const told = (ids) => ids.split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const by = at.getAttribute('aria-labelledby');
    const name = (by && told(by)) || at.getAttribute('aria-label')
        || [...(at.labels ?? [])].map((label) => label.innerText).join(' ')
        || (at.matches('input, select, textarea') ? '' : at.innerText) || at.getAttribute('placeholder');
    return (name ?? '').replace(/\\s+/g, ' ').trim() || `nameless: ${at.outerHTML.slice(0, 200)}`;";

impl Window {
    /// Sends keys to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// Presses a key together with others.
    pub async fn held(&self, held: &[Key], key: impl Into<TypingData>) {
        let mut chain = self.driver.action_chain();
        for one in held {
            chain = chain.key_down(one.clone());
        }
        chain = chain.send_keys(key);
        for one in held {
            chain = chain.key_up(one.clone());
        }
        chain.perform().await.unwrap();
    }

    /// What has the focus, as it is called.
    pub async fn focused(&self) -> String {
        self.driver.execute(FOCUSED, Vec::new()).await.unwrap().convert().unwrap()
    }

    /// Waits until that has the focus.
    pub async fn at(&self, name: &str) {
        until(|| async { self.focused().await.starts_with(name) }, &format!("the focus on {name}")).await;
    }

    /// Presses Tab until what has the focus is called so; every stop on the way has a name.
    pub async fn tab_to(&self, name: &str) {
        self.move_to(name, Key::Tab).await;
    }

    /// Presses a key until what has the focus is called so.
    pub async fn move_to(&self, name: &str, key: Key) {
        let mut passed = Vec::new();
        // What was pressed last may still be about to bring it.
        let begun = std::time::Instant::now();
        loop {
            let now = self.focused().await;
            if now.starts_with(name) {
                return;
            }
            assert!(!now.starts_with("nameless"), "on the way to {name}: {now}");
            passed.push(now);
            if passed.len() > BOUND && begun.elapsed().as_secs() > 10 {
                self.picture("missing").await;
                panic!("no key leads to {name}, only to {:?}", &passed[passed.len().saturating_sub(30)..]);
            }
            self.keys(key.clone()).await;
        }
    }

    /// Goes there by Tab and presses Enter.
    pub async fn enter(&self, name: &str) {
        self.tab_to(name).await;
        self.keys(Key::Enter).await;
    }

    /// Goes to the field by Tab and writes in place of what is there.
    pub async fn write(&self, field: &str, text: &str) {
        self.tab_to(field).await;
        // A heading that was given the focus may be called like the field below it.
        let in_field = "return document.activeElement.matches('input, textarea')";
        while !self.driver.execute(in_field, Vec::new()).await.unwrap().convert::<bool>().unwrap() {
            self.keys(Key::Tab).await;
            self.tab_to(field).await;
        }
        self.held(&[Key::Control], "a").await;
        self.keys(text).await;
    }
}
