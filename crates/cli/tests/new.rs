//! `hosted-flow new`: the files of every template, and what it refuses.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use folder::Folder;

const TEMPLATES: [&str; 4] = ["yew", "react", "vue", "plain"];

fn run(folder: &Folder, template: &str, name: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_hosted-flow"));
    program.args(["new", "--template", template, name]);
    program.current_dir(&folder.path).output().unwrap()
}

/// Every file, by its path in the folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(path) = folders.pop() {
        for entry in fs::read_dir(&path).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
                let text = fs::read_to_string(&path).unwrap();
                found.insert(name.replace('\\', "/"), text);
            }
        }
    }
    found
}

#[test]
fn every_template_writes_its_files_and_says_what_is_next() {
    let folder = Folder::new();
    for (template, expected) in [
        (
            "yew",
            ".gitignore Cargo.toml README.md Trunk.toml hosted-flow.toml hosted-flow/clean.js \
             hosted-flow/hosted-flow.css hosted-flow/start.js index.html page.css src/main.rs",
        ),
        (
            "react",
            ".gitignore README.md hosted-flow.toml index.html package.json public/clean.js \
             src/App.tsx src/main.tsx src/page.css tsconfig.json vite.config.ts",
        ),
        (
            "vue",
            ".gitignore README.md hosted-flow.toml index.html package.json public/clean.js \
             src/App.vue src/main.ts src/page.css tsconfig.json vite.config.ts",
        ),
        (
            "plain",
            ".gitignore README.md hosted-flow.toml package.json public/index.html public/page.css",
        ),
    ] {
        let name = format!("page-{template}");
        let output = run(&folder, template, &name);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let next = String::from_utf8(output.stdout).unwrap();
        assert!(next.contains(&format!("\n  cd {name}\n")), "{next}");
        assert!(
            next.contains("\n  hosted-flow serve --config hosted-flow.toml\n"),
            "{next}"
        );
        let files = files(&folder.path.join(&name));
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names.join(" "), expected);
        for (file, text) in &files {
            assert!(!text.contains("{{"), "{file}");
        }
        assert!(files["README.md"].starts_with(&format!("# {name}\n")));
        let dist = if template == "plain" {
            "public"
        } else {
            "dist"
        };
        let config = &files["hosted-flow.toml"];
        assert!(
            config.contains(&format!("page_dir = \"{dist}\"")),
            "{config}"
        );
    }
}

/// They are symbolic links, and a checkout without links has their paths in place of their texts.
#[test]
fn the_scripts_of_a_new_page_are_the_component_s_own() {
    let folder = Folder::new();
    for template in ["yew", "react", "vue"] {
        let name = format!("page-{template}");
        assert!(run(&folder, template, &name).status.success());
        let files = files(&folder.path.join(name));
        let own = |path: &str| {
            let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web");
            fs::read_to_string(web.join(path)).unwrap()
        };
        if template == "yew" {
            assert_eq!(files["hosted-flow/clean.js"], own("start/clean.js"));
            assert_eq!(files["hosted-flow/start.js"], own("start/start.js"));
            assert_eq!(
                files["hosted-flow/hosted-flow.css"],
                own("style/hosted-flow.css")
            );
        } else {
            assert_eq!(files["public/clean.js"], own("start/clean.js"));
        }
    }
}

/// Fault S13.
#[test]
fn what_is_there_is_never_overwritten() {
    let folder = Folder::new();
    fs::create_dir(folder.path.join("empty")).unwrap();
    fs::write(folder.path.join("file"), "mine").unwrap();
    for template in TEMPLATES {
        for name in ["empty", "file"] {
            let output = run(&folder, template, name);
            assert_eq!(output.status.code(), Some(1));
            let complaint = String::from_utf8(output.stderr).unwrap();
            let expected = format!("hosted-flow new: {name} is there already\n");
            assert_eq!(complaint, expected);
        }
    }
    let expected = BTreeMap::from([("file".to_owned(), "mine".to_owned())]);
    assert_eq!(files(&folder.path), expected);
    assert!(files(&folder.path.join("empty")).is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_not_followed() {
    let folder = Folder::new();
    std::os::unix::fs::symlink("elsewhere", folder.path.join("page")).unwrap();
    assert_eq!(run(&folder, "yew", "page").status.code(), Some(1));
    assert!(!folder.path.join("elsewhere").exists());
}

/// Fault S13.
#[test]
fn names_that_are_no_names_write_nothing() {
    let folder = Folder::new();
    for (name, expected) in [
        ("", "the name is empty"),
        ("..", "the name is not a lower-case letter"),
        ("../page", "the name is not a lower-case letter"),
        ("a/b", "the name is not a lower-case letter"),
        ("@scope/page", "the name is not a lower-case letter"),
        ("Page", "the name is not a lower-case letter"),
        ("node_modules", "the name is reserved"),
        ("react", "the name is reserved"),
        ("nul", "the name is reserved"),
    ] {
        let output = run(&folder, "react", name);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let complaint = String::from_utf8(output.stderr).unwrap();
        let expected = format!("hosted-flow: new: {expected}");
        assert!(complaint.starts_with(&expected), "{name}: {complaint}");
    }
    assert!(files(&folder.path).is_empty());
    assert_eq!(fs::read_dir(&folder.path).unwrap().count(), 0);
}
