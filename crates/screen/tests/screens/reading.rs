//! Each screen as a screen reader reads it: in this order, in these words.

use std::fmt::Write as _;
use std::{env, fs};

use hosted_flow_screen::{Locale, Place, Screen};

use crate::support::{Plain, all_in};

#[test]
fn each_screen_reads_as_reviewed() {
    let mut read = String::from(
        "Each screen as a screen reader reads it, in English. Reviewed by people; the tests compare it.\n\
         After a change of texts: UPDATE_DOCS=1 cargo test -p hosted-flow-screen, and read the difference.\n",
    );
    for (name, screen) in all_in(Locale::En) {
        let _ = writeln!(read, "\n== {name}");
        for line in lines(&screen) {
            let _ = writeln!(read, "{line}");
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens/reading.txt");
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, &read).expect("the file can be written");
    }
    let reviewed = fs::read_to_string(path).expect("the file is there");
    for (number, (reviewed, read)) in reviewed.lines().zip(read.lines()).enumerate() {
        assert_eq!(reviewed, read, "line {}", number + 1);
    }
    assert_eq!(reviewed.lines().count(), read.lines().count());
}

fn lines(screen: &Screen) -> Vec<String> {
    let mut lines = vec![format!("region: {}", screen.label)];
    let steps = screen.steps.all.iter().map(|step| {
        let mark = match step.place {
            Place::Here | Place::Stopped if step.is_current => "*",
            _ => "",
        };
        format!("{mark}{}, {}", step.name, step.state)
    });
    let steps: Vec<_> = steps.collect();
    lines.push(format!("list {}: {}", screen.steps.label, steps.join("; ")));
    lines.push(format!("heading: {}", screen.heading));
    lines.extend(screen.paragraphs.iter().map(|text| format!("text: {text}")));
    lines.extend(screen.hints.iter().map(|text| format!("item: {text}")));
    lines.extend(
        screen
            .code
            .iter()
            .map(|code| format!("image: {}", code.label)),
    );
    if let Some(documents) = &screen.documents {
        lines.push(format!("list {}", documents.label));
        for row in &documents.rows {
            lines.push(format!("  item: {}. {}", row.name, row.state));
            lines.extend(row.file.iter().map(|file| format!("  text: {file}")));
            lines.extend(
                row.progress
                    .iter()
                    .map(|(_, label)| format!("  progress bar: {label}")),
            );
            let controls = row.camera.iter().chain(&row.choose);
            lines.extend(controls.map(|label| format!("  file: {label}: {}", row.name)));
            lines.extend(
                row.remove
                    .iter()
                    .map(|label| format!("  button: {label}: {}", row.name)),
            );
        }
    }
    if let Some(form) = &screen.form {
        lines.extend(form.lead.iter().map(|text| format!("text: {text}")));
        if form.is_shown {
            lines.push("(the page's form)".to_owned());
        }
    }
    if let Some(code) = &screen.code {
        let valid = code.valid_for(4, &Plain);
        lines.push(format!("text: {valid}"));
    }
    lines.extend(screen.advice.iter().map(|text| format!("advice: {text}")));
    lines.extend(screen.notice.iter().map(|text| format!("notice: {text}")));
    let slots = screen.slots;
    for (is_shown, name) in [
        (slots.consent, "consent"),
        (slots.sign_in, "sign-in"),
        (slots.next, "next"),
    ] {
        if is_shown {
            lines.push(format!("(the page's {name})"));
        }
    }
    for button in &screen.buttons {
        let busy = if button.is_busy { ", busy" } else { "" };
        lines.push(format!(
            "button: {} ({}{busy})",
            button.label,
            button.rank.name()
        ));
    }
    if let Some(help) = &screen.help {
        lines.extend(
            help.lead
                .iter()
                .map(|text| format!("text: {text} (the page's support)")),
        );
        for quoted in &help.quoted {
            lines.push(format!("text: {} {}", quoted.label, quoted.shown));
            lines.push(format!("button: {}: {}", help.copy.label, quoted.label));
        }
        lines.extend(
            help.record
                .iter()
                .map(|(heading, text)| format!("details: {heading}: {text}")),
        );
    }
    lines.extend(screen.title.iter().map(|text| format!("title: {text}")));
    if !screen.announcement.is_empty() {
        lines.push(format!("said: {}", screen.announcement));
    }
    lines
}
