//! Organisations, by their business ids, and their names within a town.

use super::{Block, Gathered, Telling};
use crate::{Reader, error::Result};
use liggare_domain::Noun;
use liggare_domain::duplicates::Candidate;
use liggare_domain::duplicates::organisations::{self, Organisation};

pub(super) const ALL: &str = "SELECT row, name, business_id, city FROM organisations ORDER BY row";

/// By the kinds of keys: a block's place is its kind.
pub(super) const BLOCKS: [Block; 2] = [
    Block {
        most: organisations::Block::BusinessId.most(),
        pairs: |block| pairs(organisations::Block::BusinessId, block),
    },
    Block {
        most: organisations::Block::Name.most(),
        pairs: |block| pairs(organisations::Block::Name, block),
    },
];

/// What divides the name from the business id in the text that is compared; neither has it.
const BETWEEN: char = '\n';

fn pairs(block: organisations::Block, sharing: &[(u32, &str)]) -> Vec<Candidate<u32>> {
    let organisation = |(id, text): &(u32, &str)| {
        let (name, business_id) = text.split_once(BETWEEN).unwrap_or((text, ""));
        let business_id = Some(business_id.to_owned()).filter(|id| !id.is_empty());
        Organisation { id: *id, name: name.to_owned(), business_id, town: None }
    };
    organisations::pairs(block, &sharing.iter().map(organisation).collect::<Vec<_>>())
}

/// Reads every one once, in the order in which they lie.
pub(super) fn gather(db: &Reader<'_>, step: Telling<'_>) -> Result<Gathered> {
    let mut gathered = Gathered::new(db, Noun::Organisation)?;
    let mut all = db.prepare(ALL)?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let one = Organisation::<u32> {
            id: row.get(0)?,
            name: row.get(1)?,
            business_id: row.get(2)?,
            town: row.get(3)?,
        };
        let text = format!("{}{BETWEEN}{}", one.name, one.business_id.as_deref().unwrap_or_default());
        let keys = organisations::keys(&one);
        gathered.take(one.id, &text, keys.iter().map(|key| (key.block() as u32, key)));
        gathered.told(step)?;
    }
    Ok(gathered)
}
