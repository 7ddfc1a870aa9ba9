//! The figures as tables in Markdown.

use super::load::Measure;
use super::plan::{Network, Plan};
use super::statistics::Quartiles;
use super::{Case, Figures, Kind};

/// A column: its title, what it shows, in which unit, with how many decimal places, and whether it is
/// followed by the ratio to the last page.
struct Column {
    title: &'static str,
    measure: Measure,
    unit: f64,
    places: usize,
    is_compared: bool,
}

impl Column {
    const fn of(title: &'static str, measure: Measure) -> Self {
        Self {
            title,
            measure,
            unit: 1.0,
            places: 0,
            is_compared: false,
        }
    }

    const fn compared(mut self) -> Self {
        self.is_compared = true;
        self
    }

    const fn shown(mut self, unit: f64, places: usize) -> Self {
        self.unit = unit;
        self.places = places;
        self
    }
}

const RETURN: &[Column] = &[
    Column::of("first request, ms", Measure::Request).compared(),
    Column::of("result shown, ms", Measure::Result).compared(),
    Column::of("main thread, ms", Measure::Task),
    Column::of("scripts, ms", Measure::Script),
];

const VISIT: &[Column] = &[
    Column::of("first paint, ms", Measure::FirstPaint),
    Column::of("first contentful paint, ms", Measure::FirstContentfulPaint),
    Column::of("first words, ms", Measure::Words).compared(),
    Column::of("usable button, ms", Measure::Button).compared(),
    Column::of("CLS", Measure::Shift).shown(1.0, 3),
    Column::of("main thread, ms", Measure::Task),
];

const WAIT: &[Column] = &[
    Column::of("one poll, ms", Measure::Poll)
        .shown(1.0, 1)
        .compared(),
    Column::of("a second of waiting, ms", Measure::Second)
        .shown(1.0, 1)
        .compared(),
    Column::of("JavaScript heap, kB", Measure::Heap).shown(1_000.0, 0),
    Column::of("memory of the program, kB", Measure::Wasm).shown(1_000.0, 0),
    Column::of("process of the tab, MB", Measure::Process).shown(1_000_000.0, 1),
];

const FILES: &[Column] = &[Column::of("files, kB", Measure::Bytes)
    .shown(1_000.0, 1)
    .compared()];

/// All tables: medians, with the quartiles in brackets, and ratios of medians to the last page.
#[must_use]
pub fn markdown(plan: &Plan, figures: &Figures) -> String {
    let of_kind = |kind: Kind| {
        let all = figures.keys().map(|(case, _)| *case);
        let mut cases: Vec<Case> = all.filter(|case| case.kind == kind).collect();
        cases.dedup();
        // As they are read: cold before warm.
        cases.sort_by_key(|case| (case.network, case.slowness, !case.is_cold));
        cases
    };
    let files = of_kind(Kind::Return)
        .into_iter()
        .filter(|case| case.is_cold)
        .take(1)
        .collect();
    [
        ("Return", of_kind(Kind::Return), RETURN),
        ("Visit", of_kind(Kind::Visit), VISIT),
        ("Waiting", of_kind(Kind::Wait), WAIT),
        ("Files, cold", files, FILES),
    ]
    .map(|(title, cases, columns)| {
        let table = table(plan, figures, &cases, columns);
        format!("#### {title}\n\n{table}\n")
    })
    .concat()
}

fn table(plan: &Plan, figures: &Figures, cases: &[Case], columns: &[Column]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut titles = ["network", "CPU", "cache", "page"]
        .map(str::to_owned)
        .to_vec();
    let mut rule = vec!["---".to_owned(); titles.len()];
    for column in columns {
        titles.push(column.title.to_owned());
        rule.push("---:".to_owned());
        if column.is_compared {
            titles.push("ratio".to_owned());
            rule.push("---:".to_owned());
        }
    }
    let mut text = line(&titles) + &line(&rule);
    for case in cases {
        for (index, place) in plan.places.iter().enumerate() {
            let mut cells = vec![
                network(case.network).to_owned(),
                format!("{} ×", case.slowness),
                if case.is_cold { "cold" } else { "warm" }.to_owned(),
                place.name.clone(),
            ];
            for column in columns {
                let of = |index: usize| quartiles(figures, *case, index, column);
                let own = of(index);
                let places = column.places;
                cells.push(own.map_or("–".to_owned(), |own| format!("{own:.places$}")));
                if column.is_compared {
                    let ratio = of(plan.places.len() - 1)
                        .zip(own)
                        .and_then(|(peer, own)| own.ratio_to(peer));
                    cells.push(ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}")));
                }
            }
            text += &line(&cells);
        }
    }
    text
}

fn quartiles(figures: &Figures, case: Case, index: usize, column: &Column) -> Option<Quartiles> {
    let samples = figures.get(&(case, index))?;
    let values = samples.iter().flatten();
    let values = values.filter(|(measure, _)| *measure == column.measure);
    let values: Vec<f64> = values.map(|(_, value)| value / column.unit).collect();
    Quartiles::of(&values)
}

fn network(network: Network) -> &'static str {
    match network {
        Network::None => "none",
        Network::Fast3g => "Fast 3G",
        Network::Slow3g => "Slow 3G",
    }
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;

    fn plan(names: &[&str]) -> Plan {
        let place = |name: &&str| Place {
            name: (*name).to_owned(),
            origin: String::new(),
            sandbox: String::new(),
        };
        Plan {
            runs: 3,
            networks: vec![Network::Slow3g],
            slowness: vec![1],
            places: names.iter().map(place).collect(),
        }
    }

    fn case(kind: Kind, is_cold: bool) -> Case {
        Case {
            kind,
            network: Network::Slow3g,
            slowness: 1,
            is_cold,
        }
    }

    #[test]
    fn each_page_has_a_row_with_its_ratio_to_the_last() {
        let plan = plan(&["ours", "peer"]);
        let mut figures = Figures::new();
        let samples = |times: [f64; 3], bytes: f64| {
            let sample = |time| {
                vec![
                    (Measure::Request, time),
                    (Measure::Result, 2.0 * time),
                    (Measure::Bytes, bytes),
                ]
            };
            times.map(sample).to_vec()
        };
        let cold = case(Kind::Return, true);
        figures.insert((cold, 0), samples([30.0, 10.0, 20.0], 60_000.0));
        figures.insert((cold, 1), samples([50.0, 50.0, 50.0], 80_000.0));
        let text = markdown(&plan, &figures);
        for line in [
            "#### Return",
            "| network | CPU | cache | page | first request, ms | ratio | result shown, ms | ratio | \
             main thread, ms | scripts, ms |",
            "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            "| Slow 3G | 1 × | cold | ours | 20 (15–25) | 0.40 | 40 (30–50) | 0.40 | – | – |",
            "| Slow 3G | 1 × | cold | peer | 50 (50–50) | 1.00 | 100 (100–100) | 1.00 | – | – |",
            "| Slow 3G | 1 × | cold | ours | 60.0 (60.0–60.0) | 0.75 |",
        ] {
            let count = text.lines().filter(|it| *it == line).count();
            assert_eq!(count, 1, "{line}\n{text}");
        }
    }

    #[test]
    fn every_table_has_as_many_cells_in_each_line() {
        let plan = plan(&["a", "b", "c"]);
        let mut figures = Figures::new();
        for kind in [Kind::Visit, Kind::Return, Kind::Wait] {
            for (is_cold, index) in [(true, 0), (true, 2), (false, 1)] {
                let sample = vec![(Measure::Poll, 1.0), (Measure::Shift, 0.5)];
                figures.insert((case(kind, is_cold), index), vec![sample]);
            }
        }
        let text = markdown(&plan, &figures);
        let tables: Vec<&str> = text.split("#### ").skip(1).collect();
        assert_eq!(tables.len(), 4);
        for table in tables {
            let rows = table.lines().filter(|line| line.starts_with('|'));
            let cells: Vec<usize> = rows.map(|line| line.matches('|').count()).collect();
            assert!(cells.iter().all(|count| *count == cells[0]), "{table}");
        }
        // Three pages, cold and warm; the peer that was not measured is no ratio.
        assert_eq!(text.matches("| c |").count(), 7);
        assert!(text.contains("| b | 1.0 (1.0–1.0) | – |"), "{text}");
        let [cold, warm] = ["| cold | a", "| warm | a"].map(|cell| text.find(cell));
        assert!(cold < warm, "{text}");
    }
}
