//! The validation of attempt records.

use hosted_flow_core::attempt::{AttemptRecord, KEY_PREFIX, RecordError};
use hosted_flow_core::time::Timestamp;

use crate::lines::Case;

table!(
    "records.txt",
    check,
    b20_what_is_no_record_counts_as_absent,
    b21_what_others_wrote_leads_nowhere,
    t01_only_a_day_makes_a_record_old,
);

/// end of the key | text | now | ok or what is wrong
#[track_caller]
fn check(case: &Case) {
    let key = format!("{KEY_PREFIX}{}", case.text(0));
    let now = Timestamp::from_millis(case.text(2).parse().unwrap());
    let read = AttemptRecord::read(&key, case.text(1), now);
    let found = match &read {
        Ok(_) => "ok",
        Err(RecordError::TooLong) => "too-long",
        Err(RecordError::Corrupt) => "corrupt",
        Err(RecordError::Version) => "version",
        Err(RecordError::Expired) => "expired",
    };
    assert_eq!(found, case.text(3), "{case}");
    if let Ok(record) = read {
        assert_eq!(record.flow().as_str(), "flw_1", "{case}");
        // Written again, it has the five fields and nothing else.
        let written = record.to_text();
        assert_eq!(
            AttemptRecord::read(&key, &written, now).as_ref(),
            Ok(&record),
            "{case}"
        );
        assert!(!written.contains("http"), "{case}");
        assert!(written.len() < 256, "{case}");
    }
}
