//! End-to-end tests that run in one engine unless all are asked for: which they are, and that the
//! attribute is written as `cargo xtask test` reads it.

use crate::repository::{FILES, File, allows, finds, holds, none};
use crate::source::{Kind, lines_naming, pieces};

/// Reviewed one by one: nothing that these prove differs between engines. Sorted.
const IN_ONE_ENGINE: &[&str] = &[
    "a_code_is_good_for_one_phone_and_others_are_told_so",
    "a_contract_is_a_pdf_and_what_is_wrong_with_details_stands_at_their_field",
    "a_file_that_is_lost_is_sent_again_and_no_other",
    "a_phone_offers_its_camera_and_a_refusal_says_where_to_turn",
    "a_reload_after_the_end_shows_the_end_or_an_invitation",
    "a_suspended_account_is_declined",
    "an_account_that_wants_more_leads_back_into_the_same_flow",
    "an_address_that_chooses_a_provider_starts_nothing",
    "an_approved_identity_goes_on_by_itself_to_the_account",
    "an_identity_that_the_bank_refuses_leads_back_to_the_first_stage",
    "b01_a_double_click_makes_one_flow",
    "b04_reload_while_waiting_goes_on_to_the_verdict",
    "b04_the_same_return_twice_is_no_error",
    "b06_a_new_visit_while_the_session_is_open_offers_to_continue",
    "b07_back_after_the_end_with_a_fixed_way_back",
    "b08_p05_a_stranger_with_a_return_url_sees_an_invitation",
    "b09_paysafe_leaves_the_host_s_parameters_as_they_were",
    "b10_a_page_that_is_frozen_asks_nothing_and_once_when_it_is_seen_again",
    "b15_a_browser_that_forgot_recovers_through_the_backend",
    "b15_a_return_in_another_browser_finds_its_flow_once_they_are_signed_in",
    "b22_a_forged_message_of_another_tab_makes_the_page_ask_and_believe_nothing",
    "b24_a_framed_page_goes_on_with_nothing_that_is_open",
    "b34_a_browser_without_webassembly",
    "b34_a_starter_that_never_comes_leaves_the_page_s_own_words",
    "b34_without_javascript_the_page_says_so",
    "b35_a_panic_at_the_timer_ends_the_program_and_the_page_lives_on",
    "b35_a_panic_while_it_mounts_is_told_at_once",
    "b37_a_memory_that_cannot_grow_from_the_beginning_is_told_at_once",
    "b39_hours_of_asking_again_leave_nothing_behind",
    "b39_hours_of_asking_leave_nothing_behind",
    "b39_hours_of_looking_now_and_then_leave_nothing_behind",
    "b42_s04_every_file_is_external_sealed_and_named_by_its_content",
    "d01_a_panic_with_a_link_in_hand_does_not_tell_it",
    "d01_the_program_s_memory_holds_no_secret_when_the_page_is_left",
    "d03_nobody_else_is_asked_for_anything_on_the_way_back",
    "d04_an_address_that_no_component_takes_is_kept_for_a_minute_and_no_longer",
    "d08_a_secret_that_stood_in_the_page_for_a_moment_is_found",
    "d11_the_program_s_files_tell_of_no_log_no_secret_and_no_folder",
    "its_own_page_comes_back_by_the_drop_url_and_may_be_gone_on_with",
    "its_own_page_comes_back_by_the_failure_url",
    "its_own_page_leads_to_the_account_by_the_success_url",
    "k02_a_flow_of_somebody_else_is_shown_as_one_that_nobody_knows",
    "k04_who_is_back_before_the_webhook_waits_and_is_told_of_it_by_another_node",
    "k05_d04_what_is_final_at_the_return_is_shown_after_one_request",
    "k06_a_create_that_is_asked_for_again_makes_one_session",
    "k07_a_flow_whose_create_was_not_answered_is_found_by_the_page_that_is_loaded_anew",
    "k09_who_comes_back_as_somebody_else_is_shown_nothing",
    "more_can_be_asked_for_afterwards",
    "n33_the_offline_page_of_a_worker_is_no_news_to_who_waits",
    "no_error_code_in_the_address_is_a_verdict",
    "p05_a_forged_verdict_with_an_unknown_or_a_damaged_attempt_is_none",
    "p05_a_forged_verdict_with_the_real_attempt_is_none",
    "p28_the_page_says_that_nobody_is_to_be_told_its_address",
    "p39_a_hosted_page_that_is_out_of_order_is_left_by_back_and_tried_again",
    "p39_every_outcome_of_ondato",
    "p39_every_outcome_of_paysafe",
    "p39_every_outcome_of_white_label_ondato",
    "s07_a_flow_that_somebody_else_has_begun_is_not_gone_on_with",
    "t07_an_expired_link_is_renewed_once_without_a_click_and_then_it_asks",
    "the_windows_of_a_session_have_their_storage_in_common",
    "what_cannot_be_had_is_said",
    "who_closes_the_page_finds_the_account_under_way",
    "who_comes_back_early_goes_on_with_the_same_flow",
];

/// A reason has at least so many words.
const FEWEST_WORDS: usize = 4;

/// How the attribute may be written; the reason is left out here.
const WRITTEN: &[&str] = &["#[one_engine(\"\")]", "#[one_engine(\"\", own_browser)]"];

/// What is wrong with each use of the attribute in a file of `tests/e2e`.
fn malformed(file: &File) -> Vec<String> {
    if !file.is_in("tests/e2e") {
        return Vec::new();
    }
    let code: Vec<&str> = file.code().lines().collect();
    let fault = |line: usize| {
        let written = code[line - 1];
        if written == "use engines::one_engine;" {
            return None;
        }
        if !WRITTEN.contains(&written) {
            return Some("not written as `#[one_engine(\"reason\")]` on one line of its own");
        }
        if code.get(line) != Some(&"#[test]") {
            return Some("`#[test]` does not stand on the next line");
        }
        let words = reason(file, line).map_or(0, words);
        (words < FEWEST_WORDS).then_some("the reason has fewer than four words")
    };
    let lines = lines_naming(file.code(), "one_engine").into_iter();
    lines
        .filter_map(|line| Some(format!("{}:{line}: {}", file.path, fault(line)?)))
        .collect()
}

/// The first text on that line.
fn reason(file: &File, line: usize) -> Option<&str> {
    let pieces = pieces(&file.text).into_iter();
    let mut texts = pieces.filter(|piece| piece.kind == Kind::Text && piece.line == line);
    texts.next().map(|piece| piece.text)
}

fn words(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
}

#[test]
fn a_test_that_runs_in_one_engine_says_why_on_one_line() {
    holds(malformed);
}

#[test]
fn a_malformed_attribute_is_found() {
    let path = "tests/e2e/back.rs";
    let test = "#[test]\nfn b05_back() {}";
    for attribute in [
        "#[one_engine(\"the core decides it alone\")]",
        "#[one_engine(\"counts what it holds\", own_browser)]",
        "use engines::one_engine;\n",
        "// #[one_engine]",
        "",
    ] {
        allows(malformed, path, &format!("{attribute}\n{test}"));
    }
    for attribute in [
        "#[one_engine]",
        "#[one_engine()]",
        "#[one_engine(\"\")]",
        "#[one_engine(\"the core's\")]",
        "#[one_engine(\"… - … – ; …\")]",
        "#[one_engine(\n    \"the core decides it alone\"\n)]",
        "#[one_engine(\"the core decides it alone\", own_process)]",
        "#[engines::one_engine(\"the core decides it alone\")]",
        "use engines::one_engine as once;",
        "#[one_engine(\"the core decides it alone\")] // so",
        "#[one_engine(\"the core decides it alone\")]\n",
        "#[one_engine(\"the core decides it alone\")]\n#[should_panic]",
    ] {
        finds(malformed, path, &format!("{attribute}\n{test}"));
    }
    finds(
        malformed,
        path,
        "#[test]\n#[one_engine(\"the core decides it alone\")]\nfn b05_back() {}",
    );
    allows(malformed, "xtask/src/test/a.rs", "one_engine()");
}

/// Names of the tests of a file that have the attribute.
fn marked(file: &File) -> Vec<String> {
    let code: Vec<&str> = file.code().lines().collect();
    let is_marked = |line: &&str| line.starts_with("#[one_engine(");
    let name = |(index, _): (usize, &&str)| {
        let mut below = code[index..].iter();
        let function = below.find_map(|line| line.split_once("fn "))?.1;
        Some(function.split('(').next()?.to_owned())
    };
    let lines = code.iter().enumerate();
    lines
        .filter(|(_, line)| is_marked(line))
        .filter_map(name)
        .collect()
}

/// Where the list and the tests differ.
fn differences(marked: &[String], list: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for pair in list.windows(2).filter(|pair| pair[0] >= pair[1]) {
        found.push(format!("{} is not in its place on the list", pair[1]));
    }
    let added = marked.iter().filter(|name| !list.contains(&name.as_str()));
    found
        .extend(added.map(|name| format!("{name} runs in one engine only and is not on the list")));
    let is_gone = |name: &&&str| !marked.iter().any(|marked| marked == **name);
    let gone = list.iter().filter(is_gone);
    found.extend(
        gone.map(|name| format!("{name} is on the list and does not run in one engine only")),
    );
    found
}

#[test]
fn every_test_that_runs_in_one_engine_is_on_the_list() {
    let files = FILES.iter().filter(|file| file.is_in("tests/e2e"));
    let marked: Vec<String> = files.flat_map(marked).collect();
    none(&differences(&marked, IN_ONE_ENGINE));
    assert_eq!(marked.len(), IN_ONE_ENGINE.len(), "two tests of one name");
}

#[test]
fn a_test_that_is_not_on_the_list_is_found() {
    let file = File::new(
        "tests/e2e/back.rs",
        "#[one_engine(\"the core decides it\")]\n#[test]\nfn b05_back() -> Outcome {}\n\
         #[test]\nfn b06_back() -> Outcome {}\n\
         // #[one_engine(\"the core decides it\")]\n#[test]\nfn b07_back() -> Outcome {}\n\
         #[one_engine(\"the core decides it\", own_browser)]\n#[test]\nfn b08_back() -> Outcome {}",
    );
    let marked = marked(&file);
    assert_eq!(marked, ["b05_back", "b08_back"]);
    assert_eq!(differences(&marked, &["b05_back", "b08_back"]), [""; 0]);
    assert_eq!(
        differences(&marked, &["b05_back"]),
        ["b08_back runs in one engine only and is not on the list"]
    );
    assert_eq!(
        differences(&marked, &["b05_back", "b06_back", "b08_back"]),
        ["b06_back is on the list and does not run in one engine only"]
    );
    assert_eq!(
        differences(&marked, &["b08_back", "b05_back"]),
        ["b05_back is not in its place on the list"]
    );
    assert_eq!(
        differences(&marked, &["b05_back", "b05_back", "b08_back"]),
        ["b05_back is not in its place on the list"]
    );
}
