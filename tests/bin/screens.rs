//! `screens`: pictures of every screen of the real window, three languages, two themes, empty and full, into
//! `LIGGARE_RUN_DIR`.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a tool that fails says where and ends")]

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    for language in ["sv_FI", "fi_FI", "en_GB"] {
        for theme in ["light", "dark"] {
            runtime.block_on(liggare_tests::screens::pictures(language, theme));
            println!("{language} {theme}");
        }
    }
}
