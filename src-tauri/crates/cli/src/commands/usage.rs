//! `usage`: how often, how long and at which hours products are used.

use super::Done;
use crate::answer::{Answer, Table};
use crate::client::Client;
use liggare_desk::wire::{Usage, UsageOf, UsageStep};
use uuid::Uuid;

#[derive(clap::Args)]
pub struct Args {
    /// By this person alone.
    #[arg(long, value_name = "ID")]
    contact: Option<Uuid>,
    /// Of this product alone.
    #[arg(long, value_name = "ID")]
    product: Option<Uuid>,
    /// Of the products of this company alone; an empty name is the controller itself.
    #[arg(long, value_name = "NAME")]
    company: Option<String>,
    /// The steps of the series.
    #[arg(long, value_enum, default_value = "month")]
    by: Step,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Step {
    Day,
    Week,
    Month,
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let step = match args.by {
        Step::Day => UsageStep::Day,
        Step::Week => UsageStep::Week,
        Step::Month => UsageStep::Month,
    };
    let Args { contact, product, company, .. } = args;
    let usage = client.desk.get_usage(UsageOf { contact, product, company, step })?;
    Ok(Answer::new(&usage, text(client, &usage)))
}

fn text(client: &Client, usage: &Usage) -> String {
    let heads =
        ["usage-product", "usage-company", "usage-times", "usage-minutes", "usage-first", "usage-last"];
    let mut products = Table::new(heads.map(|id| client.say(id)));
    for one in &usage.products {
        products.row([
            one.name.clone(),
            one.company.clone().unwrap_or_default(),
            one.times.to_string(),
            (one.seconds / 60).to_string(),
            one.first.clone(),
            one.last.clone(),
        ]);
    }
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let days = days.map(|day| client.say(&format!("usage-day-{day}")));
    let mut hours =
        Table::new([usage.zone.clone()].into_iter().chain((0..24).map(|hour| format!("{hour:02}"))));
    for (day, counts) in days.into_iter().zip(&usage.hours) {
        hours.row([day].into_iter().chain(counts.iter().map(u32::to_string)));
    }
    let mut series = Table::new([client.say("usage-from"), client.say("usage-times")]);
    for point in &usage.series {
        series.row([point.day.clone(), point.times.to_string()]);
    }
    format!("{}\n{}\n{}", products.render(), hours.render(), series.render())
}
