//! Documents that are uploaded on our page, and data for the host page's own form.

use hosted_flow_core::document::{Chosen, FileError, FileFacts};
use hosted_flow_core::flow::{Action, Event, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{FileState, Notice, Topic};

use crate::harness::Harness;
use crate::harness::replies::{
    attributes, bare, connectfi, documents, html, no_network, open_flows, problem, timed_out,
};

use crate::harness::ways::PICTURE;

const LICENSE: [(&str, bool); 2] = [("LICENSE", false), ("LICENSE", false)];

pub(crate) fn file(head: &[u8], bytes: u64) -> FileFacts {
    let mut start = [0; 12];
    start[..head.len()].copy_from_slice(head);
    FileFacts { bytes, head: start }
}

pub(crate) fn jpeg() -> FileFacts {
    file(&[0xff, 0xd8, 0xff, 0xe0], 2_000_000)
}

pub(crate) fn pdf() -> FileFacts {
    file(b"%PDF-1.7", 300_000)
}

/// The component requests both sides of a licence.
pub(crate) fn requested() -> Harness {
    Harness::new(Provider::ConnectFi)
        .starting()
        .answered(documents(&LICENSE))
        .shows("needs-input")
}

pub(crate) fn states(flow: &Harness) -> Vec<FileState> {
    let documents = flow.view().documents;
    documents.iter().map(|document| document.state).collect()
}

#[test]
fn missing_documents_are_uploaded_here_without_navigation() {
    let requested = requested();
    assert_eq!(requested.view().topic, Topic::DocumentsNeeded);
    assert_eq!(states(&requested), [FileState::Missing; 2]);
    assert_eq!(requested.calls_of("post"), 1, "there is nothing to launch");
    assert_eq!(requested.navigations.len(), 0);
    requested.offers(&[Action::Upload, Action::CheckNow]);
}

#[test]
fn files_are_sent_one_at_a_time_and_the_status_advances() {
    let first = requested()
        .chose("doc-0", jpeg())
        .offers(&[Action::Upload, Action::CheckNow])
        .chose("doc-1", jpeg())
        .pressed(Action::Upload);
    assert_eq!(states(&first), [FileState::Sending(0), FileState::Ready]);
    assert_eq!(first.view().pressed, Some(Action::Upload));
    let (_, url) = first.upload.clone().unwrap();
    assert_eq!(url, "/hosted-flow/v1/flows/flw_1/documents/doc-0");

    assert_eq!(first.files.len(), 2);

    let second = first.uploaded(documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2));
    assert_eq!(states(&second), [FileState::There, FileState::Sending(0)]);
    let done = second
        .uploaded(connectfi("PENDING").revision(3))
        .shows("waiting");
    assert!(done.upload.is_none());
    assert!(done.files.is_empty(), "an uploaded file is not kept");
    done.timer_fired()
        .answered(connectfi("APPROVED").revision(4))
        .shows("settled");
}

#[test]
fn an_upload_seen_before_its_answer_blocks_no_other() {
    let arrived = || documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2);
    let sending = || {
        let first = requested().chose("doc-0", jpeg()).chose("doc-1", jpeg());
        let sending = first.pressed(Action::Upload);
        let reported = sending.timer_fired().answered(arrived());
        assert_eq!(states(&reported), [FileState::There, FileState::Ready]);
        assert!(reported.upload.is_some(), "the upload is not aborted");
        reported
    };
    let second = sending().uploaded(arrived());
    assert_eq!(states(&second), [FileState::There, FileState::Sending(0)]);
    // Even if the answer is lost, an uploaded file is not offered again.
    let lost = sending().uploaded(no_network());
    assert_eq!(states(&lost), [FileState::There, FileState::Ready]);
    let second = lost.pressed(Action::Upload);
    assert_eq!(states(&second), [FileState::There, FileState::Sending(0)]);
}

/// Fault B63.
#[test]
fn an_invalid_file_is_reported_before_it_is_sent() {
    let cases: [(&str, FileFacts, FileState); 9] = [
        ("PASSPORT", jpeg(), FileState::Ready),
        ("PASSPORT", pdf(), FileState::Unfit(FileError::NotAnImage)),
        ("CONTRACT", pdf(), FileState::Ready),
        ("CONTRACT", jpeg(), FileState::Unfit(FileError::NotAPdf)),
        ("UTILITY", pdf(), FileState::Ready),
        (
            "UTILITY",
            file(b"GIF89a", 9),
            FileState::Unfit(FileError::NotADocument),
        ),
        (
            "ID_CARD",
            file(b"\0\0\0\x18ftypheic", 9),
            FileState::Unfit(FileError::Heic),
        ),
        ("LICENSE", file(b"", 0), FileState::Unfit(FileError::Empty)),
        (
            "LICENSE",
            file(&[0xff, 0xd8, 0xff], 10 * 1024 * 1024 + 1),
            FileState::Unfit(FileError::TooLarge),
        ),
    ];
    for (kind, file, expected) in cases {
        let chosen = Harness::new(Provider::ConnectFi)
            .starting()
            .answered(documents(&[(kind, false)]))
            .chose("doc-0", file);
        assert_eq!(states(&chosen), [expected], "{kind}");
        let sent = chosen.clone().pressed(Action::Upload).upload;
        let can_send = sent.is_some();
        assert_eq!(can_send, expected == FileState::Ready, "{kind}");
        assert_eq!(chosen.files.len(), usize::from(can_send), "{kind}");
        let gone = chosen.chose("doc-0", None);
        assert!(gone.files.is_empty(), "{kind}");
        assert_eq!(states(&gone), [FileState::Missing], "{kind}");
    }
}

#[test]
fn a_lost_file_is_sent_again_without_the_others() {
    let sent = || {
        requested()
            .chose("doc-0", jpeg())
            .chose("doc-1", jpeg())
            .pressed(Action::Upload)
    };
    for reply in [no_network(), timed_out(), html(), bare(503), bare(429)] {
        let lost = sent()
            .uploaded(documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2))
            .uploaded(reply);
        assert_eq!(states(&lost), [FileState::There, FileState::Lost]);
        let again = lost
            .offers(&[Action::Upload, Action::CheckNow])
            .pressed(Action::Upload);
        let (_, url) = again.upload.clone().unwrap();
        assert!(url.ends_with("/documents/doc-1"), "{url}");
    }
}

#[test]
fn a_lost_file_is_sent_again_first() {
    let lost = requested()
        .chose("doc-0", jpeg())
        .chose("doc-1", jpeg())
        .pressed(Action::Upload)
        .uploaded(no_network());
    assert_eq!(states(&lost), [FileState::Lost, FileState::Ready]);
    assert!(lost.upload.is_none(), "the next one would fail as well");
    let again = lost.pressed(Action::Upload);
    assert_eq!(states(&again), [FileState::Sending(0), FileState::Ready]);
}

#[test]
fn a_refused_file_must_be_replaced_and_the_next_is_sent() {
    let refused = requested()
        .chose("doc-0", jpeg())
        .chose("doc-1", jpeg())
        .pressed(Action::Upload)
        .uploaded(problem(422, "document-refused"));
    assert_eq!(
        states(&refused),
        [FileState::Refused, FileState::Sending(0)]
    );
    let rest = refused.uploaded(documents(&[("LICENSE", false), ("LICENSE", true)]).revision(2));
    assert_eq!(states(&rest), [FileState::Refused, FileState::There]);
    assert!(rest.files.is_empty(), "{:?}", rest.files);
    let chosen = rest.chose("doc-0", jpeg());
    assert_eq!(states(&chosen)[0], FileState::Ready);
}

#[test]
fn polling_continues_during_an_upload() {
    let under_way = requested()
        .chose("doc-0", jpeg())
        .pressed(Action::Upload)
        .timer_fired()
        .answered(documents(&LICENSE));
    assert_eq!(
        states(&under_way),
        [FileState::Sending(0), FileState::Missing]
    );
    // The provider has decided meanwhile.
    let decided = under_way
        .timer_fired()
        .answered(connectfi("DECLINED").revision(2))
        .shows("settled");
    assert!(decided.files.is_empty(), "it will not be sent any more");
    let late = decided.uploaded(documents(&LICENSE).revision(1));
    assert_eq!(late.status(), Some("declined"));
}

#[test]
fn an_upload_answer_about_another_flow_is_dropped() {
    let foreign = requested()
        .chose("doc-0", jpeg())
        .pressed(Action::Upload)
        .uploaded(connectfi("APPROVED").id("flw_2").revision(9));
    assert_eq!(states(&foreign)[0], FileState::Lost);
    assert_eq!(foreign.status(), Some("needs-input"));
}

/// Fault N13.
#[test]
fn signed_out_while_sending_keeps_the_files() {
    let back = requested()
        .chose("doc-0", jpeg())
        .pressed(Action::Upload)
        .uploaded(problem(401, "session-expired"))
        .has_problem("session-expired")
        .pressed(Action::CheckNow)
        .answered(documents(&LICENSE));
    assert_eq!(states(&back)[0], FileState::Lost);
    assert_eq!(back.files.len(), 1);
    back.offers(&[Action::Upload, Action::CheckNow]);
}

/// Fault K09.
#[test]
fn files_are_released_with_their_flow() {
    let chosen = || requested().chose("doc-0", jpeg());
    let missing = || chosen().timer_fired().answered(problem(404, "not-found"));
    let gone = missing()
        .timer_fired()
        .answered(problem(404, "not-found"))
        .has_problem("flow-not-found");
    assert!(gone.files.is_empty(), "it will not be sent any more");
    assert_eq!(missing().files.len(), 1, "a replica may lag");
}

/// Fault K09.
#[test]
fn no_file_is_kept_for_the_next_flow() {
    let sending = requested().chose("doc-0", jpeg()).pressed(Action::Upload);
    let gone = sending
        .timer_fired()
        .answered(problem(410, "flow-over"))
        .has_problem("flow-gone");
    let again = gone.pressed(Action::StartOver);
    assert!(again.files.is_empty(), "its upload is not continued");
    let requested = again.answered(documents(&LICENSE));
    assert_eq!(states(&requested), [FileState::Missing; 2]);
    let pressed = requested.pressed(Action::Upload);
    assert_eq!(pressed.view().notice, Some(Notice::NothingChosen));
}

/// A phone may be slow to read a photo that was just taken.
#[test]
fn a_file_chosen_while_offline_is_kept() {
    let signed_out = requested()
        .timer_fired()
        .answered(problem(401, "session-expired"));
    let chosen = signed_out.chose("doc-0", jpeg());
    assert!(chosen.flow.has_file("doc-0"), "the browser keeps it");
    let back = chosen.pressed(Action::CheckNow);
    let back = back.answered(documents(&LICENSE));
    assert_eq!(states(&back)[0], FileState::Ready);
    let sent = back.pressed(Action::Upload);
    assert!(sent.upload.is_some());
    assert!(!sent.flow.has_file("doc-0"), "it is being sent");
    assert!(!requested().chose("doc-7", jpeg()).flow.has_file("doc-7"));
}

/// The form stays, with its input.
///
/// Fault K03.
#[test]
fn the_host_form_stays_while_the_backend_is_unreachable() {
    let wanted = attributes(&["cardAttributes"]);
    let form = Harness::new(Provider::ConnectFi)
        .starting()
        .answered(wanted.clone());
    assert!(form.view().has_form);
    let failing = form.clone().until_quiet(no_network);
    let failing = failing.has_problem("cannot-reach");
    assert!(failing.view().has_form);
    let again = failing.pressed(Action::CheckNow);
    assert!(again.view().has_form);
    assert!(again.answered(wanted).view().has_form);
    let signed_out = form.timer_fired().answered(problem(401, "session-expired"));
    assert!(!signed_out.view().has_form, "it may be another user's");
    assert!(!requested().view().has_form);
}

#[test]
fn no_file_is_accepted_for_an_unrequested_document() {
    let chosen = requested()
        .chose("doc-7", jpeg())
        .offers(&[Action::Upload, Action::CheckNow]);
    assert_eq!(states(&chosen), [FileState::Missing; 2]);
    assert!(chosen.pressed(Action::Upload).upload.is_none());
}

#[test]
fn data_is_requested_once_and_polling_continues() {
    let wanted = attributes(&["cardAttributes"]);
    let requested = Harness::new(Provider::ConnectFi)
        .starting()
        .answered(wanted.clone())
        .shows("needs-input")
        .offers(&[Action::CheckNow]);
    assert_eq!(requested.view().topic, Topic::DataNeeded);
    let reported = HostEvent::InputNeeded {
        flow: "flw_1".to_owned().try_into().unwrap(),
        attributes: vec!["cardAttributes".to_owned()],
    };
    let later = requested.timer_fired().answered(wanted);
    assert_eq!(later.event_count(&reported), 1);
    later
        .timer_fired()
        .answered(connectfi("REVIEW").revision(2))
        .shows("waiting");
}

#[test]
fn a_reload_shows_what_is_still_missing() {
    let reloaded = requested()
        .chose("doc-0", jpeg())
        .reloaded()
        .answered(open_flows([documents(&LICENSE)]))
        .answered(documents(&LICENSE))
        .shows("needs-input");
    assert_eq!(states(&reloaded), [FileState::Missing; 2]);
}

/// Fault D18.
#[test]
fn a_picture_is_shown_for_as_long_as_its_file_is_kept() {
    let pictures = |page: &Harness| -> Vec<_> {
        let documents = page.view().documents.into_iter();
        documents.map(|it| it.picture.is_some()).collect()
    };
    let chosen = requested().chose("doc-0", jpeg());
    assert_eq!(pictures(&chosen), [true, false]);
    let shown = chosen.view().documents[0].picture.clone();
    assert_eq!(shown.as_deref(), Some(PICTURE));
    let taken_back = chosen.clone().chose("doc-0", None);
    assert_eq!(pictures(&taken_back), [false, false]);
    let unfit = chosen.clone().chose("doc-0", file(&[], 0));
    assert_eq!(pictures(&unfit), [false, false], "the file is not kept");
    let sending = chosen.pressed(Action::Upload);
    assert_eq!(pictures(&sending), [true, false]);
    let refused = sending.clone().uploaded(problem(422, "document-refused"));
    assert_eq!(states(&refused)[0], FileState::Refused);
    assert_eq!(pictures(&refused), [false, false]);
    let there = sending.uploaded(documents(&[("LICENSE", true), ("LICENSE", false)]).revision(2));
    assert_eq!(pictures(&there), [false, false]);

    // Nothing is loaded from anywhere else.
    for url in [
        "https://evil.example/a.jpg",
        "data:image/png;base64,",
        "/a.jpg",
    ] {
        let mut page = requested();
        page.send(Event::Chosen {
            document: "doc-0".to_owned(),
            file: Some(Chosen {
                picture: Some(url.to_owned()),
                ..jpeg().into()
            }),
        });
        assert_eq!(pictures(&page), [false, false], "{url}");
        assert_eq!(states(&page)[0], FileState::Ready);
    }
}
