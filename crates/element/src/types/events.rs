//! The events of the element, with their details.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hosted_flow::{Action, FlowId, FunnelStep, HostEvent, Phase, Status};

use super::{Field, doc_above, fields, names, quoted};
use crate::data::Detail;

/// The values of `step`.
pub(super) const STEPS: [&str; 4] = ["shown", "clicked", "left", "back"];

/// An event.
pub(super) struct Event {
    pub(super) name: &'static str,
    pub(super) doc: String,
    /// The properties of its detail; none where it is a type of its own.
    fields: Result<Vec<Field>, &'static str>,
}

impl Event {
    /// The type of its detail.
    fn detail(&self) -> String {
        match &self.fields {
            Err(name) => (*name).to_owned(),
            Ok(fields) if fields.is_empty() => "Readonly<Record<never, never>>".to_owned(),
            Ok(fields) => {
                let one = |field: &Field| {
                    let optional = if field.is_optional { "?" } else { "" };
                    format!("readonly {}{optional}: {}", field.name, field.kind)
                };
                let all: Vec<_> = fields.iter().map(one).collect();
                format!("{{ {} }}", all.join("; "))
            }
        }
    }
}

pub(super) fn text() -> String {
    let mut text = String::from(
        "\n/** The detail of each event: ids and codes, never a secret or a URL. */\nexport interface HostedFlowEventDetails {\n",
    );
    for event in all() {
        let kind = event.detail();
        let Event { name, doc, .. } = &event;
        let _ = write!(text, "  /** {doc} */\n  {name}: {kind};\n");
    }
    text + "}\n"
}

/// Each event: those of the program, and two of the element itself.
pub(super) fn all() -> Vec<Event> {
    let source = include_str!("../../../core/src/flow/event.rs");
    let mut all = vec![Event {
        name: "ready",
        doc: "The program is there.".to_owned(),
        fields: Ok(Vec::new()),
    }];
    for samples in samples() {
        let (name, _) = Detail::of(&samples[0]);
        let variant = format!("{:?}", samples[0]);
        let variant = variant.split([' ', '(']).next().unwrap_or_default();
        all.push(Event {
            name,
            doc: doc_above(source, variant),
            fields: Ok(fields_of(&samples)),
        });
    }
    all.push(Event {
        name: "view",
        doc: "Something else is shown. It does not bubble.".to_owned(),
        fields: Err("HostedFlowView"),
    });
    all
}

/// The properties that the details of an event have, as the type of all details has them: one that is
/// not in every detail is optional.
fn fields_of(samples: &[HostEvent]) -> Vec<Field> {
    let details: Vec<_> = samples
        .iter()
        .map(|sample| serde_json::to_value(Detail::of(sample).1).expect("data"))
        .collect();
    let known = fields::<Detail<'_>>();
    let is_in = |detail: &serde_json::Value, name: &str| detail.get(name).is_some();
    for detail in &details {
        let names = detail.as_object().expect("an object").keys();
        for name in names {
            assert!(known.iter().any(|field| field.name == *name), "{name}");
        }
    }
    let of_event = known
        .into_iter()
        .filter(|field| details.iter().any(|detail| is_in(detail, &field.name)));
    let field = |field: Field| Field {
        is_optional: !details.iter().all(|detail| is_in(detail, &field.name)),
        ..field
    };
    of_event.map(field).collect()
}

/// Every event, with and without what it may lack.
fn samples() -> Vec<Vec<HostEvent>> {
    let flow = || FlowId::new("flw_1").expect("an id");
    let status = || Status::Approved;
    vec![
        vec![HostEvent::Phase(Phase::Idle)],
        vec![HostEvent::Status {
            flow: flow(),
            status: status(),
        }],
        vec![HostEvent::Settled {
            flow: flow(),
            status: status(),
        }],
        vec![HostEvent::Problem {
            code: "offline".to_owned(),
        }],
        vec![HostEvent::InputNeeded {
            flow: flow(),
            attributes: Vec::new(),
        }],
        vec![HostEvent::SessionExpired],
        vec![HostEvent::Finished { flow: flow() }],
        vec![
            HostEvent::Returned { state: None },
            HostEvent::Returned {
                state: Some("cart".to_owned()),
            },
        ],
        vec![HostEvent::NotNow],
        [
            FunnelStep::Shown,
            FunnelStep::Clicked(Action::Start),
            FunnelStep::Left,
            FunnelStep::BackAfter { seconds: 1 },
        ]
        .map(HostEvent::Funnel)
        .to_vec(),
    ]
}

/// One that is new is missing here until it has its sample.
#[test]
fn every_event_has_a_sample() {
    let place = |event: &HostEvent| match event {
        HostEvent::Phase(_) => 0,
        HostEvent::Status { .. } => 1,
        HostEvent::Settled { .. } => 2,
        HostEvent::Problem { .. } => 3,
        HostEvent::InputNeeded { .. } => 4,
        HostEvent::SessionExpired => 5,
        HostEvent::Finished { .. } => 6,
        HostEvent::Returned { .. } => 7,
        HostEvent::NotNow => 8,
        HostEvent::Funnel(_) => 9,
    };
    for (index, samples) in samples().iter().enumerate() {
        assert!(samples.iter().all(|event| place(event) == index), "{index}");
    }
    let seen = all().pop().is_some_and(|last| last.name == "view");
    assert!(seen && all().len() == 12);
    let steps = samples().pop().unwrap_or_default();
    let steps: BTreeSet<_> = steps
        .iter()
        .map(|event| serde_json::to_value(Detail::of(event).1).expect("data")["step"].to_string())
        .collect();
    let named = STEPS.map(|step| format!("{step:?}"));
    assert_eq!(steps, named.into());
}

/// The wrappers listen to all of them.
#[test]
fn the_wrappers_have_every_event() {
    let wrapping = include_str!("../../../../packages/hosted-flow/src/wrapping.ts");
    let (_, list) = wrapping.split_once("EVENTS = [").expect("a list of events");
    let list = list.split(']').next().unwrap_or_default();
    let wrapped: BTreeSet<_> = quoted(list).collect();
    let all: BTreeSet<_> = all().iter().map(|event| event.name).collect();
    assert_eq!(wrapped, all);
    assert!(names(" fn name(self) {\n  A => \"a\",\n    }\n") == ["a"]);
}
