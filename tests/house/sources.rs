//! Rules over the text of single files. Each takes a path from the root and what the file says.

const LONGEST: usize = 400;

/// Files written by a program carry `generated` in their name and are read by nobody.
fn is_generated(path: &str) -> bool {
    path.rsplit('/').next().unwrap_or(path).contains("generated")
}

/// A source file past the longest that one sitting reads.
pub fn too_long(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines > LONGEST && !is_generated(path) { vec![format!("{path}: {lines} lines")] } else { Vec::new() }
}

/// SQL handed to the database straight from `format!`. Only a PRAGMA cannot take a bound value.
pub fn formatted_sql(path: &str, text: &str) -> Vec<String> {
    const CALLS: [&str; 7] =
        ["execute", "execute_batch", "prepare", "prepare_cached", "query_row", "query_one", "query_map"];
    if !path.starts_with("src-tauri/crates/vault/src/") {
        return Vec::new();
    }
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut breaches = Vec::new();
    for call in CALLS {
        for opening in [format!(".{call}(&format!("), format!(".{call}(format!(")] {
            for (at, _) in squeezed.match_indices(&opening) {
                if !squeezed[at + opening.len()..].starts_with("\"PRAGMA") {
                    breaches.push(format!("{path}: {call}(format!(…))"));
                }
            }
        }
    }
    breaches
}

/// An absolute path into somebody's home.
pub fn home_paths(path: &str, text: &str) -> Vec<String> {
    // Written in two halves, so that this file does not accuse itself.
    let homes =
        [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!(r"C:\Us", r"ers\")];
    let names_someone = |c: char| c.is_alphanumeric() || c == '.' || c == '_';
    let goes_on = |c: char| names_someone(c) || c == '-' || c == '}' || c == ')' || c == '*';
    let mut breaches = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for home in homes {
            let absolute = |at: usize| {
                !line[..at].ends_with(goes_on) && line[at + home.len()..].starts_with(names_someone)
            };
            if line.match_indices(home).any(|(at, _)| absolute(at)) {
                breaches.push(format!("{path}:{}: {home}…", number + 1));
            }
        }
    }
    breaches
}

/// An address in the lock file of npm, which needs only names and checksums.
pub fn hosts_in_lock(path: &str, text: &str) -> Vec<String> {
    let hosts = text.lines().filter(|line| line.trim_start().starts_with("\"resolved\": \"http")).count();
    if hosts > 0 { vec![format!("{path}: {hosts} addresses")] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_hundred_and_first_line_is_a_breach() {
        let long = "line\n".repeat(401);
        assert_eq!(too_long("a/b.rs", &long), ["a/b.rs: 401 lines"]);
        assert!(too_long("a/b.rs", &"line\n".repeat(400)).is_empty());
        assert!(too_long("ui/src/wire/generated.ts", &long).is_empty(), "a program wrote it");
        assert_eq!(too_long("generated/b.rs", &long).len(), 1, "the name counts, not the folder");
    }

    #[test]
    fn sql_from_format_is_a_breach_and_a_pragma_is_not() {
        let vault = "src-tauri/crates/vault/src/tables/contacts.rs";
        let bad = "db.execute(\n    &format!(\"DELETE FROM {table}\"), [])";
        assert_eq!(formatted_sql(vault, bad).len(), 1);
        assert!(formatted_sql(vault, "db.execute_batch(&format!(\"PRAGMA cache_size = {n}\"))").is_empty());
        assert!(formatted_sql(vault, "db.execute(SQL, params![id])").is_empty());
        assert!(formatted_sql("src-tauri/crates/desk/src/lib.rs", bad).is_empty(), "no database there");
    }

    #[test]
    fn a_path_into_a_home_is_a_breach() {
        for (first, second) in [("root", ".cargo/bin"), ("home", "anna/register"), ("Users", "anna")] {
            let line = format!("see /{first}/{second}");
            assert_eq!(home_paths("README.md", &line).len(), 1, "{line}");
        }
    }

    #[test]
    fn a_path_that_only_looks_like_a_home_is_none() {
        let home = ["/ho", "me/"].concat();
        for line in
            [format!("$session{home}x"), format!("{{dir}}{home}x"), format!("{home}<name>/x"), "~/x".into()]
        {
            let line = line.replace("$session", "${session}");
            assert!(home_paths("README.md", &line).is_empty(), "{line}");
        }
    }

    #[test]
    fn an_address_in_the_lock_file_is_a_breach() {
        let bad = "{\n  \"resolved\": \"https://registry.example/vite.tgz\"\n}";
        assert_eq!(hosts_in_lock("ui/package-lock.json", bad), ["ui/package-lock.json: 1 addresses"]);
        assert!(hosts_in_lock("ui/package-lock.json", "{ \"integrity\": \"sha512-x\" }").is_empty());
    }
}
