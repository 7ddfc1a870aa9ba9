use super::*;

fn parse(line: &str) -> Result<Command, String> {
    Command::parse(line.split_whitespace()).map_err(|failure| failure.to_string())
}

#[track_caller]
fn help_of(line: &str) -> String {
    match parse(line) {
        Ok(Command::Help(text)) => text,
        other => panic!("{line}: {other:?}"),
    }
}

/// The line is refused, and the error contains this.
#[track_caller]
fn refused(line: &str, expected: &str) {
    let error = parse(line).unwrap_err();
    assert!(error.contains(expected), "{line}: {error}");
}

fn demo_at(port: u16) -> Command {
    Command::Demo {
        ports: Ports::starting_at(port).unwrap(),
    }
}

#[test]
fn the_definition_is_consistent() {
    definition().debug_assert();
}

#[test]
fn nothing_is_help() {
    let help = help_of("");
    for line in ["help", "--help", "-h"] {
        assert_eq!(help_of(line), help, "{line}");
    }
    assert!(help.contains("cargo xtask <COMMAND>"), "{help}");
}

#[test]
fn the_demo_has_a_port() {
    assert_eq!(parse("demo"), Ok(demo_at(8080)));
    assert_eq!(parse("demo --port 9080"), Ok(demo_at(9080)));
    assert_eq!(parse("demo --port=9080"), Ok(demo_at(9080)));
    assert_eq!(parse("demo --port 1 --port 2"), Ok(demo_at(2)));
    for wrong in ["x", "0", "65531", "99999"] {
        refused(
            &format!("demo --port {wrong}"),
            "a number from 1 to 65530 is required",
        );
    }
    refused("demo --port", "--port <N>");
    refused("demo --ports 1", "'--ports'");
}

#[test]
fn the_gallery_is_served_or_written_to_a_folder() {
    let gallery = |pictures: Option<&str>| Command::Gallery {
        ports: Ports::starting_at(8100).unwrap(),
        pictures: pictures.map(Into::into),
    };
    assert_eq!(parse("gallery"), Ok(gallery(None)));
    let line = "gallery --screenshots a/b";
    assert_eq!(parse(line), Ok(gallery(Some("a/b"))));
    refused("gallery --screenshots", "--screenshots <FOLDER>");
    refused("gallery a", "'a'");
}

#[test]
fn tests_are_all_or_some_in_our_order() {
    let all = Options {
        steps: Step::ALL.to_vec(),
        ..Options::default()
    };
    assert_eq!(parse("test"), Ok(Command::Test(all.clone())));
    let some = Options {
        steps: vec![Step::Fmt, Step::Wasm],
        keep_going: true,
        ..Options::default()
    };
    assert_eq!(parse("test wasm --keep-going fmt"), Ok(Command::Test(some)));
    let whole = Options {
        fresh: true,
        all_engines: true,
        timings: true,
        ..all
    };
    let line = "test --fresh --all-engines --timings --fresh";
    assert_eq!(parse(line), Ok(Command::Test(whole)));
    assert_eq!(parse("test quick"), Ok(Command::Test(Options::quick())));
    let kept = Options {
        keep_going: true,
        ..Options::quick()
    };
    assert_eq!(parse("test quick --keep-going"), Ok(Command::Test(kept)));
    for wrong in ["test everything", "test quick fmt", "test fmt everything"] {
        let word = wrong.rsplit(' ').next().unwrap();
        let expected = format!("`{word}` is not expected here; see `cargo xtask help test`");
        assert_eq!(parse(wrong), Err(expected));
    }
    refused("test quick --engine webkit", "`--engine` is not expected");
    refused("test --quick", "'--quick'");
}

#[test]
fn one_end_to_end_test_is_named_behind_its_step() {
    let named = Options {
        steps: vec![Step::E2e],
        words: vec!["b01".into(), "b02".into()],
        engine: Some(Browser::Firefox),
        ..Options::default()
    };
    let line = "test e2e b01 --engine firefox b02";
    assert_eq!(parse(line), Ok(Command::Test(named)));
    for wrong in ["test e2e --engine", "test e2e --engine safari"] {
        refused(wrong, "chromium, firefox, webkit");
    }
    for wrong in ["test --engine webkit", "test fmt e2e --engine webkit"] {
        assert_eq!(
            parse(wrong),
            Err("names and an engine go with the step e2e or packages alone".into())
        );
    }
    refused("test e2e --engines", "'--engines'");
}

#[test]
fn the_small_program_is_measured_and_tested_apart() {
    assert_eq!(parse("size"), Ok(Command::Size { small: false }));
    assert_eq!(parse("size --small"), Ok(Command::Size { small: true }));
    let small = Options {
        steps: vec![Step::Wasm, Step::E2e],
        small: true,
        ..Options::default()
    };
    assert_eq!(small.browser(), Some(Browser::Chromium));
    assert_eq!(parse("test --small e2e wasm"), Ok(Command::Test(small)));
    for wrong in ["test --small", "test --small fmt", "test --small packages"] {
        refused(wrong, "--small goes with the steps wasm and e2e alone");
    }
}

#[test]
fn examples_are_named_behind_their_step() {
    let named = Options {
        steps: vec![Step::Packages],
        words: vec!["react".into(), "vue".into()],
        engine: Some(Browser::WebKit),
        ..Options::default()
    };
    let line = "test packages react --engine webkit vue";
    assert_eq!(parse(line), Ok(Command::Test(named)));
    let all = Options {
        steps: vec![Step::Packages],
        all_examples: true,
        ..Options::default()
    };
    assert_eq!(parse("test packages --all"), Ok(Command::Test(all)));
    for wrong in ["test --all", "test e2e --all", "test fmt packages --all"] {
        let expected = "--all goes with the step packages alone";
        assert_eq!(parse(wrong), Err(expected.into()));
    }
}

#[test]
fn crates_have_a_flag_and_documents_none() {
    for verify in [false, true] {
        let line = if verify { "crates --verify" } else { "crates" };
        assert_eq!(parse(line), Ok(Command::Crates { verify }));
    }
    assert_eq!(parse("docs"), Ok(Command::Docs));
    refused("docs --gallery", "'--gallery'");
}

#[test]
fn every_engine_can_be_chosen() {
    for engine in Browser::ALL {
        let line = format!("test e2e --engine {}", engine.name());
        let Ok(Command::Test(options)) = parse(&line) else {
            panic!("{line} is refused");
        };
        assert_eq!(options.engine, Some(engine));
    }
}

#[test]
fn fuzzing_takes_as_long_as_asked_for() {
    assert_eq!(parse("fuzz"), Ok(Command::Fuzz { seconds: 300 }));
    assert_eq!(parse("fuzz 20"), Ok(Command::Fuzz { seconds: 20 }));
    for wrong in ["fuzz 0", "fuzz x", "fuzz -1"] {
        refused(wrong, "[SECONDS]");
    }
    refused("fuzz 1 2", "'2'");
    assert_eq!(parse("figures"), Ok(Command::Figures));
}

#[test]
fn every_command_is_listed_and_has_its_arm() {
    let help = help_of("");
    for command in definition().get_subcommands() {
        let name = command.get_name();
        assert!(help.contains(name), "{name}");
        assert!(parse(name).is_ok(), "{name}");
    }
}

#[test]
fn help_names_every_step() {
    let names: Vec<&str> = Step::ALL.into_iter().map(Step::name).collect();
    for line in ["help test", "test --help", "test -h"] {
        let help = help_of(line);
        let help: Vec<&str> = help.split_whitespace().collect();
        assert!(help.join(" ").contains(&names.join(" ")), "{help:?}");
    }
}

#[test]
fn unknown_commands_are_refused() {
    refused("dmeo", "'dmeo'");
    refused("size now", "'now'");
}

#[test]
fn the_pages_are_measured_as_often_and_where_it_says() {
    let page = |runs, networks: &[&str], slowness: &[u8]| {
        Ok(Command::BenchPage(page::Options {
            runs,
            networks: networks.iter().map(|it| (*it).to_owned()).collect(),
            slowness: slowness.to_vec(),
        }))
    };
    assert_eq!(parse("bench"), Ok(Command::Bench));
    assert_eq!(parse("bench page"), page(15, &[], &[1, 4]));
    assert_eq!(
        parse("bench page --runs 1 --profile none --profile slow-3g --cpu 4"),
        page(1, &["none", "slow-3g"], &[4])
    );
    refused("bench page --runs 0", "0 is not in 1..");
    refused("bench page --profile 5g", "none, fast-3g, slow-3g");
    refused("bench load", "'load'");
}
