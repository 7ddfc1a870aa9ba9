//! Files that the person has chosen, before they are sent.

use hosted_flow_core::flow::Action;
use hosted_flow_core::view::Notice;

use crate::documents::{jpeg, pdf, requested};
use crate::harness::Harness;
use crate::harness::replies::{connectfi, documents, no_network};

/// Fault B58.
#[test]
fn a_send_with_nothing_chosen_says_so_and_sends_nothing() {
    let pressed = requested()
        .offers(&[Action::Upload, Action::CheckNow])
        .pressed(Action::Upload)
        .offers(&[Action::Upload, Action::CheckNow]);
    assert_eq!(pressed.view().notice, Some(Notice::NothingChosen));
    assert!(pressed.upload.is_none());
    assert_eq!(pressed.view().pressed, None);
    let chosen = pressed.chose("doc-0", jpeg());
    assert_eq!(chosen.view().notice, None);
    let sending = chosen.pressed(Action::Upload);
    assert_eq!(sending.view().notice, None);
    assert!(sending.upload.is_some());
    // A file that cannot be sent is none.
    let unfit = requested().chose("doc-0", pdf()).pressed(Action::Upload);
    assert_eq!(unfit.view().notice, Some(Notice::NothingChosen));
    assert!(unfit.upload.is_none());
}

/// Fault D15.
#[test]
fn a_file_name_is_shown_without_what_could_disguise_it() {
    let name = |name: &str| {
        let chosen = requested().chose_named("doc-0", jpeg(), name);
        let file = chosen.view().documents[0].file.clone();
        let file = file.expect("a chosen file");
        assert_eq!(file.size, 2_000_000);
        file.name
    };
    assert_eq!(name("Reisepaß 1.jpg"), "Reisepaß 1.jpg");
    assert_eq!(
        name("a\u{202e}gpj.exe\n\u{2066}\u{0}\u{200f}\u{2028}"),
        "agpj.exe"
    );
    assert_eq!(name(&"x".repeat(5000)), format!("{}…", "x".repeat(80)));
    assert_eq!(name(""), "");
}

#[test]
fn a_chosen_file_is_shown_until_it_has_arrived() {
    let has_file = |flow: &Harness| {
        let documents = flow.view().documents;
        documents
            .iter()
            .map(|it| it.file.is_some())
            .collect::<Vec<_>>()
    };
    assert_eq!(has_file(&requested()), [false, false]);
    let unfit = requested().chose("doc-0", pdf());
    assert_eq!(has_file(&unfit), [true, false], "it says which one");
    let sending = requested().chose("doc-0", jpeg()).pressed(Action::Upload);
    assert_eq!(has_file(&sending), [true, false]);
    let there = sending.uploaded(documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2));
    assert_eq!(has_file(&there), [false, false]);
    let removed = requested().chose("doc-0", jpeg()).chose("doc-0", None);
    assert_eq!(has_file(&removed), [false, false]);
}

/// Fault B56.
#[test]
fn the_browser_asks_before_chosen_files_are_lost() {
    let chosen = requested().chose("doc-0", jpeg());
    assert!(chosen.warns_on_leave);
    assert!(!requested().chose("doc-0", pdf()).warns_on_leave, "unfit");
    let two = chosen.clone().chose("doc-1", jpeg());
    assert!(two.warns_on_leave);
    assert!(!chosen.clone().chose("doc-0", None).warns_on_leave);
    let sending = chosen.pressed(Action::Upload);
    assert!(sending.warns_on_leave, "it is not there yet");
    let lost = sending.clone().uploaded(no_network());
    assert!(lost.warns_on_leave);
    let there = sending.uploaded(documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2));
    assert!(!there.warns_on_leave);
    let decided = two
        .timer_fired()
        .answered(connectfi("DECLINED").revision(2));
    assert!(!decided.warns_on_leave, "nobody will send them any more");
}
