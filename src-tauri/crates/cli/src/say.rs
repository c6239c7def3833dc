//! Faults and refusals in the words of the catalogue, and as JSON.

use crate::exit::Failure;
use liggare_desk::Fault;
use liggare_desk::wire::RefusalView;
use liggare_words::Words;
use serde_json::{Value, json};

/// What went wrong, and what to do about it.
pub fn failure(words: &Words, failure: &Failure) -> String {
    match failure {
        Failure::Ours(ours) => words.text(&format!("cli-fail-{}", ours.code()), &[]),
        Failure::Fault(fault) => {
            let say = |part: &str| words.text(&format!("fault-{}-{part}", fault.code), &[]);
            let mut text = say("what");
            if let Some(detail) = &fault.detail {
                text = format!("{} ({})", text.trim_end_matches('.'), named(words, detail));
                text.push('.');
            }
            for refusal in &fault.refusals {
                text = format!("{text}\n  {}", self::refusal(words, refusal));
            }
            format!("{text}\n{}", say("do"))
        }
    }
}

/// The failure as the document that `--json` prints.
pub fn failure_json(words: &Words, failure: &Failure) -> Value {
    let sentence = self::failure(words, failure);
    let mut fault = json!({ "code": null, "detail": null, "refusals": [], "sentence": sentence });
    match failure {
        Failure::Ours(ours) => fault["code"] = ours.code().into(),
        Failure::Fault(Fault { code, detail, problem, refusals }) => {
            fault["code"] = code.code().into();
            fault["detail"] = detail.clone().into();
            fault["refusals"] = refusals.iter().map(|one| refusal_json(words, one)).collect();
            if let Some(problem) = problem {
                fault["problem"] = problem.code().into();
            }
        }
    }
    json!({ "fault": fault })
}

/// One reason, with the clause or article that says so.
pub fn refusal(words: &Words, refusal: &RefusalView) -> String {
    let sentence = words.text(&format!("refusal-{}", refusal.code), &[]);
    let mut about: Vec<String> = Vec::new();
    if let Some(detail) = &refusal.about {
        about.push(named(words, detail));
    }
    if let Some(purpose) = refusal.purpose.filter(|purpose| Some(purpose.code()) != refusal.about.as_deref())
    {
        about.push(named(words, purpose.code()));
    }
    let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
    format!("{sentence}{about} [{}: {}]", refusal.code, refusal.citation)
}

/// One reason as JSON, its sentence added.
pub fn refusal_json(words: &Words, refusal: &RefusalView) -> Value {
    let mut document = crate::answer::json(refusal);
    if let Some(object) = document.as_object_mut() {
        let sentence = words.text(&format!("refusal-{}", refusal.code), &[]);
        object.insert("sentence".to_owned(), Value::String(sentence));
    }
    document
}

/// The name of a code in words, or the code itself.
pub fn named(words: &Words, code: &str) -> String {
    let ids = ["field-", "about-", "purpose-", "source-"].map(|kind| format!("{kind}{code}"));
    ids.into_iter().find(|id| words.has(id)).map_or_else(|| code.to_owned(), |id| words.text(&id, &[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use liggare_desk::FaultCode;
    use liggare_words::Language;

    #[test]
    fn every_fault_has_both_sentences_in_each_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in FaultCode::ALL {
                let said = failure(&words, &Failure::Fault(Fault::new(*code)));
                assert!(!said.contains("fault-"), "{}: {said}", language.code());
            }
        }
    }

    #[test]
    fn every_value_a_file_can_lose_has_its_sentence() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in liggare_desk::reject_codes() {
                assert!(words.has(&format!("reject-{code}")), "{}: {code}", language.code());
            }
        }
    }

    #[test]
    fn a_fault_names_what_it_is_about() {
        let words = Words::new(Language::English);
        let said = failure(&words, &Failure::Fault(Fault::about(FaultCode::InvalidValue, "email")));
        assert!(said.contains("(E-mail)"), "{said}");
    }
}
