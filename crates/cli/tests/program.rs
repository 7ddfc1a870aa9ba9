//! The program: what each command prints, and its exit codes.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod folder;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use folder::Folder;

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_hosted-flow"))
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// What it prints to standard output, which must be all.
#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(text(&output.stderr), "");
    text(&output.stdout).to_owned()
}

/// What it complains of, on standard error alone.
#[track_caller]
fn complaint(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr).to_owned()
}

#[test]
fn help_lists_every_command_and_each_has_its_own() {
    let help = printed(&["--help"]);
    assert_eq!(printed(&["-h"]), help);
    for (command, usage) in [
        (
            "new",
            "usage: hosted-flow new --template yew|react|vue|plain NAME\n",
        ),
        (
            "seal",
            "usage: hosted-flow seal [DIST] [--base PATH] [--check]\n",
        ),
        ("sandbox", "Usage: hosted-flow sandbox [OPTIONS]\n"),
        (
            "serve",
            "usage: hosted-flow serve --config FILE [--until-stdin-closes]\n",
        ),
        (
            "check",
            "usage: hosted-flow check URL --provider NAME --return-url URL [options]\n",
        ),
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
        let own = printed(&[command, "--help"]);
        assert!(own.contains(usage), "{own}");
    }
    let version = format!("hosted-flow {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(printed(&["--version"]), version);
    assert_eq!(printed(&["-V"]), version);
}

#[test]
fn no_command_and_another_one_exit_with_2() {
    let none = "hosted-flow: no command; --help lists them\n";
    assert_eq!(complaint(&[], 2), none);
    let other = "hosted-flow: no such command; --help lists them\n";
    for command in ["needle", "--needle", "Seal"] {
        assert_eq!(complaint(&[command], 2), other);
    }
}

#[test]
fn wrong_arguments_have_each_command_s_own_exit_code() {
    for (arguments, code, expected) in [
        (&["new"][..], 2, "hosted-flow: new: --template is missing"),
        (
            &["seal", "--fix"],
            2,
            "hosted-flow: seal: invalid option '--fix'",
        ),
        (
            &["seal", "nowhere"],
            1,
            "hosted-flow seal: nowhere is no folder",
        ),
        (&["sandbox", "--page", "/join"], 2, "'--page <URL>'"),
        (&["serve"], 1, "--config FILE is missing"),
        (
            &["serve", "--config", "nowhere"],
            1,
            "cannot read the configuration",
        ),
        (&["check", "http://join.example/"], 2, "hosted-flow check: "),
    ] {
        let complaint = complaint(arguments, code);
        assert!(complaint.contains(expected), "{complaint}");
    }
}

#[test]
fn a_backend_that_is_not_there_is_not_checked() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let page = "--return-url=http://127.0.0.1/";
    let complaint = complaint(&["check", &origin, "--provider=ondato", page], 2);
    let expected = "hosted-flow check: the backend cannot be connected\n";
    assert!(complaint.ends_with(expected), "{complaint}");
}

#[test]
fn a_folder_is_sealed_once_and_then_checked() {
    let folder = Folder::new();
    let dist = folder.path.to_str().unwrap();
    fs::write(folder.path.join("a.js"), "js").unwrap();
    fs::write(folder.path.join("a.wasm"), "\0asm").unwrap();
    let page = "<script type=\"module\" src=\"/a.js\"></script><script>1</script>";
    fs::write(folder.path.join("index.html"), page).unwrap();
    let notice = "hosted-flow seal: index.html, line 1: an inline script, which script-src 'self' \
                  blocks\n";
    let unsealed = complaint(&["seal", dist, "--check"], 1);
    let expected = "hosted-flow seal: index.html, line 1: no integrity hash of /a.js\n";
    assert_eq!(unsealed, expected);
    for (arguments, expected) in [
        (
            &["seal", dist][..],
            "index.html sealed; integrity hashes: 1\n",
        ),
        (
            &["seal", dist],
            "index.html was sealed already; integrity hashes: 1\n",
        ),
        (
            &["seal", dist, "--check"],
            "index.html is sealed; integrity hashes: 1\n",
        ),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(
            (text(&output.stdout), text(&output.stderr)),
            (expected, notice)
        );
    }
    fs::write(folder.path.join("a.js"), "other").unwrap();
    let other = complaint(&["seal", dist, "--check"], 1);
    let expected = "hosted-flow seal: index.html, line 1: /a.js is not what its hash says\n";
    assert_eq!(other, expected);
}

#[test]
fn the_hash_of_a_script_in_the_page_is_printed_for_the_policy() {
    let folder = Folder::new();
    let dist = folder.path.to_str().unwrap();
    fs::write(folder.path.join("a.js"), "js").unwrap();
    fs::write(folder.path.join("a.wasm"), "\0asm").unwrap();
    fs::write(folder.path.join("clean.js"), "1").unwrap();
    let page = "<script src=/clean.js data-hosted-flow-inline></script><script src=/a.js></script>";
    fs::write(folder.path.join("index.html"), page).unwrap();
    let unsealed = complaint(&["seal", dist, "--check"], 1);
    let expected =
        "hosted-flow seal: index.html, line 1: a script that does not stand in the page yet\n";
    assert_eq!(unsealed, expected);
    let output = run(&["seal", dist]);
    // printf 1 | openssl dgst -sha256 -binary | base64
    let expected = "index.html sealed; integrity hashes: 1\n\
                    script-src needs, beside 'self': \
                    'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='\n";
    assert_eq!((text(&output.stdout), text(&output.stderr)), (expected, ""));
}

#[test]
fn a_hook_of_trunk_s_seals_what_trunk_is_building() {
    let folder = Folder::new();
    fs::write(folder.path.join("a.js"), "js").unwrap();
    fs::write(folder.path.join("a.wasm"), "\0asm").unwrap();
    fs::write(
        folder.path.join("index.html"),
        "<script src=/app/a.js></script>",
    )
    .unwrap();
    let mut hook = program();
    hook.arg("seal").env("TRUNK_STAGING_DIR", &folder.path);
    let output = hook.env("TRUNK_PUBLIC_URL", "/app/").output().unwrap();
    assert_eq!(
        text(&output.stdout),
        "index.html sealed; integrity hashes: 1\n",
        "{output:?}"
    );
}

/// A command that runs until its standard input closes.
struct Running {
    child: Child,
    /// It reads on, so it is kept from one line to the next.
    printed: BufReader<ChildStdout>,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        command.arg("--until-stdin-closes");
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let printed = BufReader::new(child.stdout.take().unwrap());
        Self { child, printed }
    }

    /// The next line that it prints.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.printed.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    fn stop(mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success());
    }
}

fn ask(address: &str, request: &str) -> String {
    let mut connection = TcpStream::connect(address).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

/// The configuration of a new page works with the sandbox: the page is served under the strict
/// policy, and a flow is created.
#[test]
fn sandbox_and_serve_work_with_a_new_page_s_configuration() {
    let folder = Folder::new();
    let mut new = program();
    new.args(["new", "--template=yew", "page"])
        .current_dir(&folder.path);
    assert!(new.output().unwrap().status.success());
    let page = folder.path.join("page");
    fs::create_dir(page.join("dist")).unwrap();
    fs::write(page.join("dist/index.html"), "<p>the page").unwrap();

    let free = ["ondato", "paysafe", "airwallex", "connectfi", "connectpay"];
    let free = free.map(|provider| format!("--{provider}-port=0"));
    let mut sandbox = Running::start(program().arg("sandbox").args(free));
    let line = sandbox.line();
    let ondato = line.strip_prefix("ondato http://").unwrap();
    let line = sandbox.line();
    let paysafe = line.strip_prefix("paysafe http://").unwrap();
    let mut serve = program();
    serve
        .args(["serve", "--config", "hosted-flow.toml"])
        .current_dir(&page);
    serve.env("HOSTED_FLOW_LISTEN", "127.0.0.1:0");
    for api in ["ID", "IDV_API", "KYC_API"] {
        serve.env(
            format!("HOSTED_FLOW_ONDATO__{api}_URL"),
            format!("http://{ondato}"),
        );
    }
    serve.env("HOSTED_FLOW_ONDATO__SETUP__HOST", ondato);
    let wallets = format!("http://{paysafe}/digitalwallets");
    serve.env("HOSTED_FLOW_PAYSAFE__BASE_URL", wallets);
    let mut serve = Running::start(&mut serve);
    let line = serve.line();
    let backend = line.strip_prefix("listening http://").unwrap();

    let head = format!("host: {backend}\r\nconnection: close\r\n");
    let answer = ask(backend, &format!("GET / HTTP/1.1\r\n{head}\r\n"));
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("<p>the page"), "{answer}");
    assert!(
        answer.contains("script-src 'self' 'wasm-unsafe-eval';"),
        "{answer}"
    );
    let cookie = "hosted_flow_visitor=one-visitor-of-the-development-server-0000A";
    let trunk = fs::read_to_string(page.join("Trunk.toml")).unwrap();
    assert!(trunk.contains(&format!("\"{cookie};")), "{trunk}");
    // From the development server, whose visitor that is.
    // The sandbox's Paysafe comes back to the page alone.
    for (provider, place, port) in [("ondato", ondato, 8090), ("paysafe", paysafe, 8080)] {
        let body = format!(
            r#"{{"provider":"{provider}","returnUrl":"http://127.0.0.1:{port}/?hf_attempt=a"}}"#
        );
        let length = body.len();
        let key = format!("{provider:0>32}");
        let answer = ask(
            backend,
            &format!(
                "POST /hosted-flow/v1/flows HTTP/1.1\r\n{head}cookie: {cookie}\r\n\
                 origin: http://127.0.0.1:8090\r\nidempotency-key: {key}\r\n\
                 content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
            ),
        );
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        assert!(answer.contains(place), "{answer}");
    }
    serve.stop();
    sandbox.stop();
}
