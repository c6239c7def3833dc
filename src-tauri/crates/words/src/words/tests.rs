use super::*;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Id to variables, of every text of a language; a text with an attribute, or there twice, fails.
fn texts(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for (_, file, source) in CATALOGUES.iter().filter(|(code, _, _)| *code == language.code()) {
        let parsed = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, faults)| panic!("{}/{file}.ftl: {faults:?}", language.code()));
        for entry in parsed.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            assert!(message.attributes.is_empty(), "{id} has attributes");
            let mut variables = BTreeSet::new();
            in_pattern(&message.value.unwrap_or_else(|| panic!("{id} has no text")), &mut variables);
            assert!(
                texts.insert(id.clone(), variables).is_none(),
                "{}: {id} is there twice",
                language.code()
            );
        }
    }
    texts
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, found),
            Expression::Select { selector, variants } => {
                in_inline(selector, found);
                variants.iter().for_each(|variant| in_pattern(&variant.value, found));
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                in_inline(inline, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_catalogue_in_the_folder_is_in_the_program() {
    for language in Language::ALL {
        let folder = Path::new("locales").join(language.code());
        let mut in_folder: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        in_folder.sort();
        let ours = CATALOGUES.iter().filter(|(code, _, _)| *code == language.code());
        let embedded: Vec<String> = ours.map(|(_, file, _)| (*file).to_owned()).collect();
        assert_eq!(embedded, in_folder, "{}", language.code());
    }
}

#[test]
fn the_three_languages_have_the_same_texts_with_the_same_variables() {
    let swedish = texts(Language::Swedish);
    for language in [Language::Finnish, Language::English] {
        let other = texts(language);
        for (id, variables) in &swedish {
            assert_eq!(other.get(id), Some(variables), "{}: {id}", language.code());
        }
        let extra: Vec<_> = other.keys().filter(|id| !swedish.contains_key(*id)).collect();
        assert!(extra.is_empty(), "only in {}: {extra:?}", language.code());
    }
}

#[test]
fn every_text_can_be_shown() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (id, variables) in texts(language) {
            let numbered: Vec<_> = variables.iter().map(|name| (name.as_str(), Value::Number(2))).collect();
            let shown = words.text(&id, &numbered);
            assert!(shown != id && !shown.contains("{$"), "{}: {id} = {shown}", language.code());
        }
    }
}

#[test]
fn an_unknown_id_is_shown_as_itself() {
    assert_eq!(Words::new(Language::Finnish).text("no-such-text", &[]), "no-such-text");
}

#[test]
fn a_value_is_put_in_without_marks_around_it() {
    let words = Words::new(Language::Swedish);
    let shown = words.text("recipients-saved", &[("name", "Saimaa Drift Oy".into())]);
    assert_eq!(shown, "Saimaa Drift Oy är sparad.");
}
