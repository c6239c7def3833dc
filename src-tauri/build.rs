//! Names every command to Tauri, so that each needs a permission: what is not on the list cannot be called.

include!("crates/desk/src/wire/commands.rs");

macro_rules! names {
    ($($command:ident ($request:ident) -> $reply:ident : $kind:ident;)*) => { &[$(stringify!($command)),*] };
}

fn main() {
    println!("cargo:rerun-if-changed=crates/desk/src/wire/commands.rs");
    let manifest = tauri_build::AppManifest::new().commands(commands!(names));
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}
