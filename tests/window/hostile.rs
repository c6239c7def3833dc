//! Texts that would run, in every field and on every screen: none runs, and nobody is called.

use super::story;
use liggare_tests::memory::processes_of;
use liggare_tests::network::{Lure, sockets};
use liggare_tests::payloads::{COUNT, payloads};
use liggare_tests::prepared::{Prepared, at, key_pair, text};
use liggare_tests::screens::{at_rest, make};
use liggare_tests::window::{Machine, Window};
use liggare_tests::{rounds, tour};
use std::path::PathBuf;
use thirtyfour::prelude::*;

/// A name that is markup, of a file or a folder.
const NAME: &str = "\"><img src=x onerror=window.__ran=1>";

#[test]
fn five_hundred_texts_that_would_run_in_every_field_run_on_no_screen_and_call_nobody() {
    story(async {
        let lure = Lure::new();
        let texts = payloads(lure.port());
        let mut machine = Machine::new("sv_FI");
        let prepared = prepare(&machine, &texts);
        prepared.answers(&mut machine);
        let mut seen = 0;
        let mut eye = async |window: &Window, screen: &str| {
            nothing_ran(window, screen).await;
            seen += 1;
        };

        let window = machine.start().await;
        tour::before(&window, &mut eye).await;
        tour::unlock(&window).await;
        fill(&window, &texts).await;
        tour::rooms(&window, &mut eye).await;
        every_row(&window, "2", COUNT, &mut eye).await;
        every_row(&window, "3", COUNT, &mut eye).await;
        every_row(&window, "7", rounds(50, COUNT), &mut eye).await;
        tour::details(&window, &mut eye).await;
        tour::jobs(&window, &prepared, &mut eye).await;
        particulars(&window, &texts, &mut eye).await;
        searches(&window, &texts, &mut eye).await;

        let processes = processes_of(&machine.path(""));
        let open = sockets(&processes);
        assert!(open.is_empty(), "{processes:?}: {open:?}");
        window.chord_to_end("l").await;
        let window = machine.start().await;
        window.see("Du låste registret.").await;
        eye(&window, "locked").await;
        window.press("Andra register").await;
        window.see("onerror").await;
        eye(&window, "registers").await;
        window.close().await;
        assert_eq!(lure.came(), 0, "somebody was called");
        println!("{COUNT} texts on {seen} screens: none ran, nobody was called, no socket was open");
    });
}

/// A register called by markup, whose recipient is, with a package to them; and a file of contacts that is.
fn prepare(machine: &Machine, texts: &[String]) -> Prepared {
    let register = machine.path(&format!("{NAME}.liggare"));
    make(machine, &register, false);
    let named =
        ["--name", &texts[0], "--controller", &texts[1], "--street", &texts[2], "--keeper-name", &texts[3]];
    at(machine, &register, &[&["register", "edit"], &named[..]].concat());
    let (identity, public) = key_pair(machine, "mottagare.key");
    let print = at(machine, &register, &["recipient", "fingerprint", &public]);
    let print = print.split_whitespace().collect::<Vec<_>>().join(" ");
    let who = ["--name", &texts[13], "--kind", "subcontractor", "--country", "FI", "--age", &public];
    let what = ["--confirm-fingerprint", &print, "--contract", &texts[17], "--purposes", "delivery"];
    at(machine, &register, &[&["recipient", "add"], &who[..], &what[..]].concat());
    let contacts = contact_file(machine, texts);
    at(machine, &register, &["import", "contacts", text(&contacts), "--source", "form"]);
    let out = machine.path("out");
    std::fs::create_dir(&out).unwrap();
    let fields = ["--fields", "given_name,family_name,position", "--out", text(&out)];
    at(
        machine,
        &register,
        &[&["disclose", "--to", &texts[13], "--purpose", "delivery"], &fields[..]].concat(),
    );
    // Another file of that name, with others in it.
    std::fs::write(&contacts, table(&texts[COUNT / 2..])).unwrap();
    Prepared::of(machine, register, identity, contacts)
}

fn contact_file(machine: &Machine, texts: &[String]) -> PathBuf {
    let path = machine.path(&format!("{NAME}.csv"));
    std::fs::write(&path, table(texts)).unwrap();
    path
}

/// Each text in each column, in some row; one column's head is markup too.
fn table(texts: &[String]) -> String {
    let mut table =
        format!("Förnamn;Efternamn;Företag;Befattning;Gatuadress;Ort;E-post;{}\r\n", cell(&texts[17]));
    for row in 0..60 {
        for column in 0..8 {
            table.push_str(&cell(&texts[(row * 8 + column) % texts.len()]));
            table.push_str(if column == 7 { "\r\n" } else { ";" });
        }
    }
    table
}

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Adds a contact, an organisation and a recipient for each text, by the window's own commands: in the course of all
/// each text has stood in each field.
async fn fill(window: &Window, texts: &[String]) {
    let script = r"
        const [texts, from, to, done] = arguments;
        const refused = [];
        const send = (name, request) => window.__TAURI_INTERNALS__.invoke(name, { request }).catch((fault) =>
            refused.push(`${name} ${JSON.stringify(fault)} ${JSON.stringify(request)}`));
        (async () => {
            for (let at = from; at < to; at++) {
                let next = at;
                const text = () => texts[next++ % texts.length];
                const address = { street: text(), postal_code: '', city: text(), country: 'FI' };
                const form = { given_name: text(), family_name: text(), emails: [], phones: [],
                    organisation: text(), position: text(), address, home_town: text(), location: text(),
                    whereabouts_consent: '2026-01-01', product_of: text(), objects_to_marketing: false };
                await send('add_contact', { form, source: 'form' });
                // The desk refuses a recipient's name that turns the reading direction.
                const name = `${text().replace(/[\u202a-\u202e]/g, '')} ${at}`;
                await send('add_recipient', { name, kind: 'customer', country: 'FI',
                    contact_person: text(), contact_email: '', age_recipient: '', confirm_fingerprint: '',
                    contract_reference: text(), contract_ends: '', purposes: [] });
            }
            done(refused);
        })();";
    for from in (0..COUNT).step_by(50) {
        let arguments = vec![serde_json::json!(texts), from.into(), (from + 50).into()];
        let refused: Vec<String> =
            window.driver.execute_async(script, arguments).await.unwrap().convert().unwrap();
        assert!(refused.is_empty(), "{refused:#?}");
    }
}

/// Nothing ran; nothing that a text says has become an element, an attribute or an address.
async fn nothing_ran(window: &Window, screen: &str) {
    let script = r"
        const made = 'script, iframe, object, embed, base, meta, link, style, marquee, video, audio, math, animate, use, image';
        const found = [...document.body.querySelectorAll(made)];
        for (const element of document.querySelectorAll('*'))
            for (const { name, value } of element.attributes)
                if (/^on/i.test(name) || (/^(src|href|action|data|srcdoc|style)$/i.test(name) && /127\.0\.0\.1|__ran|javascript:/i.test(value)))
                    found.push(element);
        if ('__ran' in window) found.push({ outerHTML: `ran: ${JSON.stringify(window.__ran)}` });
        return found.map(({ outerHTML }) => outerHTML.slice(0, 200));";
    let found: Vec<String> = window.driver.execute(script, Vec::new()).await.unwrap().convert().unwrap();
    assert!(found.is_empty(), "{screen}: {found:#?}");
}

/// Every row of a room's table is drawn; the pane shows some of them, and with `LIGGARE_PROOF` each.
async fn every_row(window: &Window, chord: &str, rows: usize, eye: &mut impl tour::Look) {
    window.chord(chord).await;
    at_rest(window).await;
    window.one("[data-row='0'] [data-column='0']").await.click().await.unwrap();
    let (one_by_one, a_page) = (rounds(8, rows), 10);
    for row in (0..one_by_one).chain((one_by_one..rows).step_by(a_page)) {
        window.keys(if row < one_by_one { Key::Down } else { Key::PageDown }).await;
        if row % a_page == 0 || row >= one_by_one {
            eye(window, &format!("row {row} of room {chord}")).await;
        }
    }
    at_rest(window).await;
    eye(window, &format!("the last row of room {chord}")).await;
}

/// What the register says of itself, in every text.
async fn particulars(window: &Window, texts: &[String], eye: &mut impl tour::Look) {
    let script = r"
        const [texts, at, done] = arguments;
        const { invoke } = window.__TAURI_INTERNALS__;
        const text = (step) => texts[(at + step) % texts.length];
        const request = { name: text(0), controller: text(1), business_id: '', phone: '', email: '',
            address: { street: text(2), postal_code: '', city: text(3), country: 'FI' },
            keeper_name: text(4), keeper_email: '', keeper_phone: '', languages: ['sv'] };
        invoke('edit_register', { request }).then(() => done(''), (fault) => done(JSON.stringify(fault)));";
    for at in 0..rounds(2, COUNT) {
        let arguments = vec![serde_json::json!(texts), at.into()];
        let refused: String =
            window.driver.execute_async(script, arguments).await.unwrap().convert().unwrap();
        assert_eq!(refused, "");
        for room in ["1", "9"] {
            window.chord(room).await;
            at_rest(window).await;
            eye(window, "the register's particulars").await;
        }
    }
}

/// What is typed into the search, which marks what it found.
async fn searches(window: &Window, texts: &[String], eye: &mut impl tour::Look) {
    window.chord("2").await;
    for text in texts.iter().take(rounds(4, COUNT)) {
        window.fill("Sök kontakter", text).await;
        eye(window, &format!("search for {text}")).await;
    }
    window.fill("Sök kontakter", "window").await;
    at_rest(window).await;
    eye(window, "what the search marks").await;
}
