//! axe-core's view of what is shown.

use crate::window::Window;
use serde_json::json;
use std::path::Path;

/// The rules of WCAG 2.0, 2.1 and 2.2 at A and AA, and axe-core's own of good practice.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// How axe-core is asked; its source is read once.
pub struct Axe {
    source: String,
}

impl Default for Axe {
    fn default() -> Self {
        Self::new()
    }
}

impl Axe {
    /// From the window's npm modules.
    pub fn new() -> Self {
        let file = Path::new("../ui/node_modules/axe-core/axe.min.js");
        Self { source: std::fs::read_to_string(file).expect("`scripts/setup.sh build` brings axe-core") }
    }

    /// What is wrong with what the window shows.
    pub async fn breaches(&self, window: &Window) -> Vec<String> {
        let there = window.driver.execute("return 'axe' in window", Vec::new()).await.unwrap();
        if !there.convert::<bool>().unwrap() {
            window.driver.execute(&self.source, Vec::new()).await.unwrap();
        }
        let script = r"
            const [options, done] = arguments;
            axe.run(document, options).then(
                ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) => {
                    const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
                    return `${id}: ${node.html.slice(0, 200)}\n      ${why.join('; ')}`;
                }))),
                (error) => done([`axe-core: ${error}`]),
            )";
        let options = json!({
            "runOnly": TAGS,
            // In WCAG 2.2, but off in axe-core until asked for.
            "rules": { "target-size": { "enabled": true } },
            "resultTypes": ["violations"],
        });
        let found = window.driver.execute_async(script, vec![options]).await.unwrap();
        found.convert().unwrap()
    }
}
