//! A Firefox that several tests share: the data of a session is removed at its end.
//!
//! History, session storage and the back/forward cache end with their windows. All stored data is
//! removed by the service behind Firefox's "Clear all data": cookies, storage, caches, service workers,
//! permissions, the network cache. A page cannot use it, and a driver only in the chrome context.

use std::time::Duration;

use fantoccini::Client;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::json;

use crate::browser::command::Post;
use crate::failure::{Failure, Outcome, While as _};

/// Fails where data is left: an earlier test has not ended properly.
pub(in crate::browser) async fn begin(client: &Client) -> Outcome {
    let windows = client.windows().await.doing("list the windows")?;
    if windows.len() != 1 {
        return Err(Failure::new(format!(
            "the kept Firefox has {} windows, not one",
            windows.len()
        )));
    }
    Ok(())
}

/// Leaves one empty window and no stored data.
pub(in crate::browser) async fn clear(client: &Client) -> Outcome {
    let old = client.windows().await.doing("list the windows")?;
    let new = client.new_window(false).await;
    let new = new.doing("open a window")?.handle;
    for window in old {
        client
            .switch_to_window(window)
            .await
            .doing("go to an old window")?;
        client.close_window().await.doing("close an old window")?;
    }
    client
        .switch_to_window(new)
        .await
        .doing("go to the new window")?;
    rights(client, "chrome").await?;
    let timeout = TimeoutConfiguration::new(Some(Duration::from_secs(30)), None, None);
    client
        .update_timeouts(timeout)
        .await
        .doing("give it time")?;
    let failed = client.execute_async(CLEAR, Vec::new()).await;
    let failed = failed.doing("remove what was stored")?;
    rights(client, "content").await?;
    if failed != 0 {
        return Err(Failure::new(format!(
            "Firefox has not removed all that was stored: {failed}"
        )));
    }
    Ok(())
}

/// The context in which scripts run.
async fn rights(client: &Client, context: &str) -> Outcome {
    let command = Post {
        path: "moz/context",
        body: json!({ "context": context }),
    };
    client
        .issue_cmd(command)
        .await
        .doing("change a script's rights")
        .map(drop)
}

/// Returns the kinds of data that could not be removed, as bit flags.
const CLEAR: &str = r"
    const done = arguments[arguments.length - 1];
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, done);
";
