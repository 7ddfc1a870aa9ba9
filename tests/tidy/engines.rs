//! End-to-end tests that run in one engine unless all are asked for: which they are, and that the
//! attribute is written as `cargo xtask test` reads it.

use crate::repository::{FILES, File, allows, finds, holds, none};
use crate::source::{Kind, lines_naming, pieces};

/// Reviewed one by one: nothing that these prove differs between engines. Sorted.
const IN_ONE_ENGINE: &[&str] = &[
    "a_blocked_start_script_leaves_the_fallback_text",
    "a_browser_that_forgot_recovers_through_the_backend",
    "a_browser_without_webassembly",
    "a_click_before_the_program_is_there_is_carried_out_once",
    "a_closed_page_finds_the_account_again",
    "a_code_is_valid_for_one_phone_and_others_see_why",
    "a_contract_must_be_a_pdf_and_field_errors_are_shown",
    "a_double_click_makes_one_flow",
    "a_forged_tab_message_only_causes_a_read",
    "a_forged_verdict_in_the_url_is_ignored",
    "a_forged_verdict_with_the_real_attempt_is_none",
    "a_framed_page_continues_no_open_flow",
    "a_frozen_page_reads_once_when_it_is_resumed",
    "a_language_can_change_at_any_time",
    "a_lost_file_is_sent_again_and_no_other",
    "a_memory_that_can_never_grow_is_reported_at_once",
    "a_missing_piece_of_evidence_is_explained",
    "a_new_page_works_in_new_plain",
    "a_new_page_works_in_new_react",
    "a_new_page_works_in_new_vue",
    "a_new_page_works_in_new_yew",
    "a_new_visit_while_the_session_is_open_offers_to_continue",
    "a_panic_at_the_mount_is_reported_at_once",
    "a_panic_at_the_timer_ends_the_program_and_the_page_lives_on",
    "a_panic_ends_all_elements_of_its_program",
    "a_panic_with_a_link_does_not_print_it",
    "a_person_who_gave_up_starts_again_on_a_plain_page",
    "a_phone_offers_its_camera_and_a_refusal_shows_support",
    "a_plain_visit_moves_nothing",
    "a_program_that_failed_to_load_is_asked_for_again",
    "a_refused_identity_leads_back_to_the_first_stage",
    "a_reload_after_the_end_shows_the_end_or_an_invitation",
    "a_reload_finds_a_flow_with_a_lost_create_answer",
    "a_removed_element_ends_and_a_returned_one_begins",
    "a_repeated_create_makes_one_session",
    "a_return_as_another_user_shows_nothing",
    "a_return_in_another_browser_finds_its_flow",
    "a_return_sends_requests_to_our_origin_alone",
    "a_secret_that_was_briefly_in_the_page_is_found",
    "a_setting_becomes_no_markup_no_request_and_no_prototype",
    "a_status_final_at_the_return_needs_one_request",
    "a_suspended_account_is_declined",
    "a_thousand_mounts_leave_nothing_behind",
    "a_value_of_another_type_is_a_problem_and_throws_nothing",
    "a_webhook_on_another_node_reaches_the_waiting_page",
    "all_journeys_in_angular",
    "all_journeys_in_leptos",
    "all_journeys_in_next",
    "all_journeys_in_next_server",
    "all_journeys_in_plain",
    "all_journeys_in_react",
    "all_journeys_in_svelte",
    "all_journeys_in_vue",
    "an_account_that_wants_more_leads_back_into_the_same_flow",
    "an_address_that_chooses_a_provider_starts_nothing",
    "an_approved_identity_leads_to_the_account_by_itself",
    "an_early_return_continues_the_same_flow",
    "an_expired_link_is_renewed_once_without_a_click",
    "an_offline_page_of_a_worker_changes_nothing_while_waiting",
    "an_unclaimed_return_url_is_kept_for_one_minute",
    "another_user_with_a_return_url_sees_an_invitation",
    "another_users_flow_looks_like_an_unknown_one",
    "another_users_open_flow_is_not_continued",
    "axe_finds_nothing_in_english_and_in_arabic",
    "back_after_the_end_with_a_fixed_way_back",
    "back_from_a_broken_hosted_page_allows_a_retry",
    "every_file_is_external_sealed_and_named_by_its_content",
    "every_kind_of_fault_of_looks_is_found",
    "every_outcome_of_ondato",
    "every_outcome_of_paysafe",
    "every_outcome_of_white_label_ondato",
    "every_screen_fits_in_every_language",
    "first_words_without_a_program_end_after_half_a_minute",
    "headers_of_a_page_may_be_anything",
    "hours_of_changing_visibility_leave_nothing_behind",
    "hours_of_polling_leave_nothing_behind",
    "hours_of_retries_leave_nothing_behind",
    "it_begins_once_in_react_strict",
    "its_own_page_comes_back_by_the_failure_url",
    "its_own_page_leads_to_the_account_by_the_success_url",
    "longer_words_than_any_language_s_fit",
    "more_documents_can_be_requested_later",
    "no_error_code_in_the_address_is_a_verdict",
    "paysafe_leaves_the_host_s_parameters_as_they_were",
    "reload_while_waiting_goes_on_to_the_verdict",
    "several_elements_and_scripts_share_a_page",
    "text_and_controls_have_enough_contrast",
    "the_drop_url_returns_and_the_flow_can_continue",
    "the_page_sets_a_no_referrer_policy",
    "the_program_s_files_hold_no_log_no_secret_and_no_path",
    "the_program_s_memory_holds_no_secret_when_the_page_is_left",
    "the_same_return_twice_is_no_error",
    "the_windows_of_a_session_share_their_storage",
    "without_javascript_the_page_says_so",
    "wrong_settings_are_a_problem_and_the_page_lives_on",
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
