//! `status` and `check`.

use super::{Done, NOTHING};
use crate::answer::{Answer, pairs};
use crate::client::Client;
use crate::exit::Exit;

pub fn status(client: &Client) -> Done {
    client.open()?;
    let status = client.desk.get_status(NOTHING)?;
    let numbers = [
        status.contacts,
        status.organisations,
        status.recipients,
        status.log.seq,
        u64::from(status.generation),
    ]
    .map(|number| number.to_string());
    let slots: Vec<String> =
        status.slots.iter().map(|slot| client.say(&format!("cli-slot-{}", slot.kind))).collect();
    let slots = slots.join(", ");
    let unconfirmed = status.slots.iter().any(|slot| slot.kind == "recovery" && slot.confirmed.is_none());
    let mut text = pairs([
        (client.say("cli-register"), status.name.as_str()),
        (client.say("about-controller"), &status.controller),
        (client.say("cli-contacts"), &numbers[0]),
        (client.say("cli-organisations"), &numbers[1]),
        (client.say("cli-recipients"), &numbers[2]),
        (client.say("cli-log-entries"), &numbers[3]),
        (client.say("cli-log-head"), &status.log.head),
        (client.say("cli-signing-key"), &status.signing_key),
        (client.say("cli-slots"), &slots),
        (client.say("cli-generation"), &numbers[4]),
    ]);
    for (applies, id) in [
        (status.sample, "frame-sample-title"),
        (!status.writable, "fault-register_rolled_back-what"),
        (unconfirmed && !status.sample, "frame-recovery-title"),
    ] {
        if applies {
            text = format!("{text}\n{}", client.say(id));
        }
    }
    Ok(Answer::new(&status, text))
}

pub fn check(client: &Client) -> Done {
    let session = client.open()?;
    let report = client.desk.check_register(NOTHING, &client.watch())?;
    let mut text = client.say(if report.whole { "cli-register-whole" } else { "cli-register-not-whole" });
    text.push_str(&super::log::problems(client, &report.problems));
    let answer = Answer::new(&report, text);
    // A register that went back in time may be whole in itself; it is not what it was.
    Ok(if report.whole && session.writable { answer } else { answer.ending(Exit::NotWhole) })
}
