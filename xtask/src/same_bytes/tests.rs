use super::*;

#[test]
fn the_first_file_that_differs_is_named() {
    let root = env::temp_dir().join(format!("xtask-same-bytes-{}", process::id()));
    let [here, there] = ["here", "there"].map(|name| root.join(name));
    let write = |folder: &Path, name: &str, text: &str| {
        fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), text).unwrap();
    };
    let said = || compare(&here, &there).map_err(|failure| failure.to_string());
    for name in ["a.js", "deeper/b.wasm"] {
        write(&here, name, "abc");
        write(&there, name, "abc");
    }
    assert_eq!(said(), Ok(2));

    write(&there, "z", "");
    assert!(said().unwrap_err().ends_with(": 2 files here, 3 there"));
    write(&here, "deeper/b.wasm", "");
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let failure = said().unwrap_err();
    assert!(failure.contains("b.wasm has SHA-256 e3b0c442"), "{failure}");
    assert!(failure.ends_with(&format!("{abc} there")), "{failure}");
    write(&here, "a.mjs", "");
    assert!(said().unwrap_err().contains("a.mjs here, "));
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn what_was_built_is_not_copied() {
    let root = env::temp_dir().join(format!("xtask-copy-{}", process::id()));
    for name in [
        "from/crates/a/src/lib.rs",
        "from/target/page/a.js",
        "from/.git/HEAD",
    ] {
        fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
        fs::write(root.join(name), name).unwrap();
    }
    copy(&root.join("from"), &root.join("to")).unwrap();
    let copied = files(&root.join("to")).unwrap();
    assert_eq!(copied, [root.join("to/crates/a/src/lib.rs")]);
    fs::remove_dir_all(&root).unwrap();
}

#[cfg(unix)]
#[test]
fn a_rust_that_stands_in_has_sources_where_the_other_has_none() {
    let root = env::temp_dir().join(format!("xtask-sysroot-{}", process::id()));
    let [bare, with, without] = ["bare", "with", "without"].map(|name| root.join(name));
    fs::create_dir_all(bare.join("lib/rustlib/wasm/lib")).unwrap();
    let source = Path::new(page::RUST_SRC).join(A_SOURCE);
    assert_eq!(link_sysroot(&bare, &with), Ok(true));
    assert!(with.join(&source).is_file() && !bare.join(&source).exists());
    assert!(with.join("lib/rustlib/wasm/lib").is_dir());
    assert_eq!(link_sysroot(&with, &without), Ok(false));
    assert!(!without.join("lib/rustlib/src").exists());
    assert!(without.join("lib/rustlib/wasm/lib").is_dir());
    fs::remove_dir_all(&root).unwrap();
}
