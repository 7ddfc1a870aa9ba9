//! Several tabs of one person, with the browser's own locks and channels: leadership, and forged
//! messages.

use engines::one_engine;
use std::time::Duration;

use hosted_flow_tests::browser::Window;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::Front;
use hosted_flow_tests::request_log::RequestLog;
use hosted_flow_tests::run::{session, with_visitor};
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::{Value, json};

/// Waits until the page's origin holds this many of our locks.
pub(crate) async fn wait_for_turns(visitor: &Visitor, count: usize) -> Outcome {
    let look = async || {
        let held = visitor.browser.run_async(TURNS).await?;
        Ok((held.as_array().map(Vec::len) == Some(count)).then_some(()))
    };
    wait::until(look)
        .await?
        .ok_or_else(|| Failure::new(format!("waited in vain for {count} turns to be had")))
}

/// Faults B12, B47.
#[test]
fn a_waiting_tab_holds_the_lock_and_releases_it_at_the_end() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        wait_for_turns(visitor, 0).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        wait_for_turns(visitor, 1).await?;
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        wait_for_turns(visitor, 0).await
    })
}

/// Fault B22.
#[one_engine("the core decides it; B22 of crates/web shows the page's part in two engines")]
#[test]
fn a_forged_tab_message_only_causes_a_read() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        let flow = visitor.open_flows().await?.remove(0);
        let id = flow["id"].as_str().unwrap_or_default().to_owned();
        let before = visitor.backend_calls().await?.len();
        visitor
            .browser
            .run(FORGE, &[Value::from(format!("paysafe {id} 999999"))])
            .await?;
        let look = async || {
            let calls = visitor.backend_calls().await?.len();
            Ok((calls > before).then_some(()))
        };
        let read = wait::until(look).await?;
        assert!(read.is_some(), "a tab message causes a read");
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer");
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

const TURNS: &str = r"
    const { held } = await navigator.locks.query();
    return held.filter(({ name }) => name.startsWith('hosted-flow:')).map(({ name }) => name);
";

const FORGE: &str = r"
    const channel = new BroadcastChannel('hosted-flow');
    channel.postMessage('COMPLETED');
    channel.postMessage(arguments[0]);
    channel.close();
";

/// Two windows of one browser with the same flow: the first polls, the second follows.
struct Two {
    _front: Front,
    reads: RequestLog,
    first: Window,
    second: Window,
}

/// A front server that records the reads of a flow by both windows. It blocks event streams, so
/// that a window has to poll.
pub(crate) async fn noted(page: &str) -> Outcome<(Front, RequestLog)> {
    let reads = RequestLog::default();
    let noting = reads.clone();
    let front = Front::start(page, move |path, _| {
        if path.starts_with("/hosted-flow/v1/flows/") && !path.ends_with("/events") {
            noting.note();
        }
    });
    Ok((front.await?, reads))
}

impl Two {
    /// Starts at the provider, which still waits for the person, and returns in two windows.
    async fn open(visitor: &mut Visitor) -> Outcome<Self> {
        visitor.come_back_later(&PAYSAFE).await?;
        let (front, reads) = noted(&visitor.environment.page).await?;
        let address = format!("{}/?{}", front.origin, PAYSAFE.query);
        let first = visitor.browser.window().await?;
        visitor.browser.go(&address).await?;
        visitor.wait_for_action("continue").await?;
        wait_for_locks(visitor, 1, 0).await?;
        let second = visitor.browser.open_window().await?;
        visitor.browser.go(&address).await?;
        visitor.wait_for_action("continue").await?;
        wait_for_locks(visitor, 1, 1).await?;
        let two = Self {
            _front: front,
            reads,
            first,
            second,
        };
        let since = two.reads.count();
        two.check_that_one_asks(visitor).await?;
        check_pace(&two.reads, since);
        Ok(two)
    }

    /// Expects that the first window polls repeatedly, and the second does not.
    async fn check_that_one_asks(&self, visitor: &Visitor) -> Outcome {
        let browser = &visitor.browser;
        browser.go_on_in(&self.second).await?;
        let seconds = visitor.backend_calls().await?.len();
        browser.go_on_in(&self.first).await?;
        wait_for_calls(visitor, visitor.backend_calls().await?.len() + 2).await?;
        browser.go_on_in(&self.second).await?;
        assert_eq!(
            visitor.backend_calls().await?.len(),
            seconds,
            "it polls too"
        );
        Ok(())
    }

    /// Expects that the second window is the leader, and polls.
    async fn check_that_the_second_asks(&self, visitor: &Visitor) -> Outcome {
        visitor.browser.go_on_in(&self.second).await?;
        wait_for_locks(visitor, 1, 0).await?;
        wait_for_calls(visitor, visitor.backend_calls().await?.len() + 2).await
    }
}

/// Expects that no two reads since then were closer than those of one window.
pub(crate) fn check_pace(reads: &RequestLog, since: usize) {
    let times = reads.times();
    assert!(times.len() > since + 1, "{} reads", times.len());
    for pair in times[since..].windows(2) {
        let pause = pair[1] - pair[0];
        assert!(pause > MIN_PAUSE, "two reads within {pause:?}");
    }
}

/// A little less than the first interval of two seconds with its jitter.
const MIN_PAUSE: Duration = Duration::from_millis(1_500);

async fn wait_for_calls(visitor: &Visitor, count: usize) -> Outcome {
    let look = async || {
        let calls = visitor.backend_calls().await?.len();
        Ok((calls >= count).then_some(()))
    };
    wait::until(look)
        .await?
        .ok_or_else(|| Failure::new(format!("waited in vain for {count} calls")))
}

/// Waits until this many of our locks are held, and this many requests are pending.
async fn wait_for_locks(visitor: &Visitor, held: usize, waited_for: usize) -> Outcome {
    let look = async || {
        let now = visitor.browser.run_async(LOCKS).await?;
        Ok((now == json!([held, waited_for])).then_some(()))
    };
    wait::until(look).await?.ok_or_else(|| {
        let text = format!("waited in vain for {held} turns had and {waited_for} waited for");
        Failure::new(text)
    })
}

/// What the person does with the polling window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Closed,
    LeftForAnotherPage,
    Hidden,
}

fn the_other_takes_over(end: End) -> Outcome {
    session(async |visitor| {
        let two = Two::open(visitor).await?;
        let since = two.reads.count();
        visitor.browser.go_on_in(&two.first).await?;
        match end {
            End::Closed => visitor.browser.close_window().await?,
            End::LeftForAnotherPage => {
                let elsewhere =
                    format!("{}/sandbox/", PAYSAFE.provider_origin(&visitor.environment));
                visitor.browser.go(&elsewhere).await?;
            }
            End::Hidden => visitor.browser.hide_window().await?,
        }
        two.check_that_the_second_asks(visitor).await?;
        check_pace(&two.reads, since);
        if end == End::Hidden {
            visitor.browser.go_on_in(&two.first).await?;
            let hidden = visitor.browser.run("return document.visibilityState;", &[]);
            assert_eq!(hidden.await?, "hidden");
            let calls = visitor.backend_calls().await?.len();
            two.check_that_the_second_asks(visitor).await?;
            visitor.browser.go_on_in(&two.first).await?;
            assert_eq!(
                visitor.backend_calls().await?.len(),
                calls,
                "polls while hidden"
            );
        }
        visitor.browser.go_on_in(&two.second).await?;
        assert_eq!(visitor.find_secrets().await?, []);
        Ok(())
    })
}

/// Faults B12, K13.
#[test]
fn when_the_polling_window_is_closed_the_other_takes_over() -> Outcome {
    the_other_takes_over(End::Closed)
}

/// Faults B12, K13.
#[test]
fn the_other_window_takes_over_the_polling() -> Outcome {
    the_other_takes_over(End::LeftForAnotherPage)
}

/// Faults B12, K13, B47.
#[test]
fn when_the_polling_window_is_hidden_the_other_takes_over() -> Outcome {
    the_other_takes_over(End::Hidden)
}

/// Faults B12, K13.
#[test]
fn both_windows_get_a_result_for_one_more_read() -> Outcome {
    session(async |visitor| {
        let two = Two::open(visitor).await?;
        // The person continues in a third window, on another origin, which shares no channel.
        let third = visitor.browser.open_window().await?;
        let address = PAYSAFE.address(&visitor.environment, "");
        visitor.open(&PAYSAFE, &address, &address).await?;
        visitor.leave("continue").await?;
        let before = two.reads.count();
        visitor.choose("approve", None).await?;
        visitor.browser.go_on_in(&two.second).await?;
        let at_the_provider = two.reads.count() - before;
        visitor.wait_for("settled", "approved").await?;
        visitor.browser.go_on_in(&two.first).await?;
        visitor.wait_for("settled", "approved").await?;
        wait_for_locks(visitor, 0, 0).await?;
        // One reads the result, and the other reads after its message.
        let most = at_the_provider + 3;
        assert!(
            two.reads.count() - before <= most,
            "{} reads",
            two.reads.count() - before
        );
        visitor.browser.go_on_in(&third).await
    })
}

const LOCKS: &str = r"
    const { held, pending } = await navigator.locks.query();
    const ours = locks => locks.filter(({ name }) => name.startsWith('hosted-flow:')).length;
    return [ours(held), ours(pending)];
";
