//! Gathers the catalogues: every `locales/LANGUAGE/*.ftl` becomes a part of the program, so that none can be forgotten.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("locales");
    let mut text = String::from("pub(crate) const CATALOGUES: &[(&str, &str, &str)] = &[\n");
    for language in entries(&locales)? {
        println!("cargo::rerun-if-changed={}", language.display());
        for file in entries(&language)?.iter().filter(|file| file.extension().is_some_and(|end| end == "ftl"))
        {
            let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let _ = writeln!(
                text,
                "    ({:?}, {:?}, include_str!({:?})),",
                name(&language),
                name(file),
                file.to_string_lossy()
            );
        }
    }
    text.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("catalogues.rs");
    #[expect(clippy::disallowed_methods, reason = "a file of the build, neither private nor durable")]
    fs::write(out, text)
}

/// What a directory holds, in a stable order.
fn entries(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    found.sort();
    Ok(found)
}
