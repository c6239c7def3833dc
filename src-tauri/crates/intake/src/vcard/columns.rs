//! A card as cells. The columns' names are those that address books export, which the proposals know for certain;
//! what has no such name keeps its property's.

use std::collections::HashSet;

use super::content::Content;
use crate::Unreadable;
use crate::table::Keys;

/// Where the parts of an address lie in the property, and what they are called after `Business`, `Home` or `Other`.
const ADDRESS: [(usize, &str); 7] = [
    (2, "Street"),
    (1, "Street 2"),
    (0, "Address PO Box"),
    (5, "Postal Code"),
    (3, "City"),
    (4, "State"),
    (6, "Country/Region"),
];
const NAME: [&str; 5] = ["Family Name", "Given Name", "Additional Name", "Name Prefix", "Name Suffix"];

/// Puts all that a card says into the row.
pub(super) fn put(card: &[Content], old: bool, keys: &mut Keys) -> Result<(), Unreadable> {
    let of = |name: &'static str| card.iter().filter(move |content| content.name == name);
    let mut words = HashSet::new();
    for content in of("N") {
        for (name, part) in NAME.iter().zip(content.parts(old)) {
            words.extend(part.split_whitespace().map(str::to_lowercase));
            keys.put(name, &part)?;
        }
    }
    let organisation = of("ORG").next().and_then(|content| content.parts(old).into_iter().next());
    for content in of("FN") {
        let name = content.text(old);
        let stands_in = words.is_empty()
            && (organisation.as_deref() == Some(name.as_str())
                || of("EMAIL").any(|email| email.text(old) == name));
        let says_more = name.split_whitespace().any(|word| !words.contains(&word.to_lowercase()));
        // Made of the name's parts, or a company or an address in place of a name: nothing is lost.
        if says_more && !stands_in {
            keys.put("Full Name", &name)?;
        }
    }
    for content in of("ORG") {
        let parts = content.parts(old);
        keys.put("Company", parts.first().map_or("", String::as_str))?;
        let units: Vec<&str> =
            parts.iter().skip(1).map(String::as_str).filter(|unit| !unit.is_empty()).collect();
        keys.put("Department", &units.join(", "))?;
    }
    for content in of("TITLE") {
        keys.put("Job Title", &content.text(old))?;
    }
    for content in preferred(of("EMAIL")) {
        let text = content.text(old);
        keys.put("E-mail", text.strip_prefix("mailto:").unwrap_or(&text))?;
    }
    let mut numbers = preferred(of("TEL"));
    numbers.sort_by_key(|content| kinds(content, card).rank());
    for content in numbers {
        let text = content.text(old);
        let number = text.strip_prefix("tel:").unwrap_or(&text).replace(";ext=", " ext ");
        keys.put(kinds(content, card).phone(), &number)?;
    }
    put_addresses(&preferred(of("ADR")), card, old, keys)?;
    let done = ["N", "FN", "ORG", "TITLE", "EMAIL", "TEL", "ADR", "VERSION"];
    for content in card.iter().filter(|content| !done.contains(&content.name.as_str())) {
        match content.name.as_str() {
            "X-ABLABEL" => match Kinds::of_label(&content.value) {
                kinds if kinds == Kinds::default() => keys.put("Labels", &content.text(old))?,
                _ => {}
            },
            name => keys.put(column(name), &content.text(old))?,
        }
    }
    Ok(())
}

/// A property's column, where address books have a name for it.
fn column(property: &str) -> &str {
    match property {
        "NOTE" => "Notes",
        "BDAY" => "Birthday",
        "URL" => "Web Page",
        "NICKNAME" => "Nickname",
        "CATEGORIES" => "Categories",
        "PHOTO" => "Photo",
        "GENDER" => "Gender",
        "ANNIVERSARY" => "Anniversary",
        "LANG" => "Language",
        other => other,
    }
}

fn preferred<'a>(contents: impl Iterator<Item = &'a Content>) -> Vec<&'a Content> {
    let mut contents: Vec<&Content> = contents.collect();
    contents.sort_by_key(|content| content.preference);
    contents
}

/// The register holds one address, the one at work (R5.4): of several, the first that is not at home.
fn put_addresses(
    addresses: &[&Content],
    card: &[Content],
    old: bool,
    keys: &mut Keys,
) -> Result<(), Unreadable> {
    let at_work = addresses.iter().position(|content| kinds(content, card).work);
    let business = at_work.or(addresses.iter().position(|content| !kinds(content, card).home));
    for (i, content) in addresses.iter().enumerate() {
        let place = match () {
            () if business == Some(i) => "Business",
            () if kinds(content, card).home => "Home",
            () => "Other",
        };
        let parts = content.parts(old);
        for (at, name) in ADDRESS {
            keys.put(&format!("{place} {name}"), parts.get(at).map_or("", String::as_str))?;
        }
    }
    Ok(())
}

/// What a number or an address is for.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
struct Kinds {
    mobile: bool,
    work: bool,
    home: bool,
    main: bool,
    fax: bool,
    pager: bool,
}

/// What it says of itself, and what a label of its group says (Apple, Google).
fn kinds(content: &Content, card: &[Content]) -> Kinds {
    let mut kinds = Kinds::default();
    content.types.iter().for_each(|kind| kinds.add(kind));
    let labels = card.iter().filter(|other| {
        other.name == "X-ABLABEL" && !content.group.is_empty() && other.group == content.group
    });
    for label in labels {
        kinds.add_label(&label.value);
    }
    kinds
}

impl Kinds {
    fn of_label(label: &str) -> Self {
        let mut kinds = Self::default();
        kinds.add_label(label);
        kinds
    }

    /// `_$!<HomeFAX>!$_`, or a word in the language of the phone.
    fn add_label(&mut self, label: &str) {
        let label = label.trim_start_matches("_$!<").trim_end_matches(">!$_").to_lowercase();
        match label.as_str() {
            "homefax" | "workfax" | "otherfax" => {
                self.add(label.trim_end_matches("fax"));
                self.add("fax");
            }
            label => self.add(label),
        }
    }

    fn add(&mut self, kind: &str) {
        match kind {
            "cell" | "mobile" | "iphone" | "mobil" | "mobiili" | "matkapuhelin" => self.mobile = true,
            "work" | "business" | "arbete" | "jobb" | "työ" => self.work = true,
            "home" | "hem" | "koti" => self.home = true,
            "main" | "växel" | "vaihde" => self.main = true,
            "fax" => self.fax = true,
            "pager" => self.pager = true,
            _ => {}
        }
    }

    fn phone(self) -> &'static str {
        match self {
            Self { fax: true, work: true, .. } => "Business Fax",
            Self { fax: true, home: true, .. } => "Home Fax",
            Self { fax: true, .. } => "Other Fax",
            Self { pager: true, .. } => "Pager",
            Self { mobile: true, .. } => "Mobile Phone",
            Self { main: true, .. } => "Company Main Phone",
            Self { work: true, .. } => "Business Phone",
            Self { home: true, .. } => "Home Phone",
            _ => "Other Phone",
        }
    }

    /// A mobile number before one at work before others.
    fn rank(self) -> u8 {
        match self.phone() {
            "Mobile Phone" => 0,
            "Business Phone" => 1,
            _ => 2,
        }
    }
}
