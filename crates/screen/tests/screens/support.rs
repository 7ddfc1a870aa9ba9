//! What the tests share.

use hosted_flow_core::view::View;
use hosted_flow_screen::gallery::{Exhibit, exhibits};
use hosted_flow_screen::{Context, Format, Locale, Screen, Slots, Text, Texts};

/// Numbers as English writes them.
#[derive(Debug)]
pub(crate) struct Plain;

impl Format for Plain {
    fn size(&self, bytes: u64) -> String {
        match (bytes >> 20, bytes >> 10) {
            (0, 0) => format!("{bytes} bytes"),
            (0, kilo) => format!("{kilo} kB"),
            (mega, _) => format!("{mega} MB"),
        }
    }

    fn percent(&self, percent: u8) -> String {
        format!("{percent}%")
    }

    fn minutes(&self, minutes: u64) -> String {
        format!("{minutes} minutes")
    }
}

/// The English screen of a view.
pub(crate) fn english(view: &View) -> Screen {
    let exhibit = Exhibit {
        name: String::new(),
        view: view.clone(),
        slots: Slots::default(),
        part: None,
    };
    drawn(&exhibit, &Texts::new(Locale::En))
}

/// The screen of an exhibit.
pub(crate) fn drawn(exhibit: &Exhibit, texts: &Texts) -> Screen {
    let context = Context {
        texts,
        format: &Plain,
        slots: exhibit.slots,
        part: exhibit.part,
    };
    Screen::new(&exhibit.view, &context)
}

/// Every exhibit with its screen in a language.
pub(crate) fn all_in(locale: Locale) -> Vec<(String, Screen)> {
    let texts = Texts::new(locale);
    let all = exhibits().into_iter();
    all.map(|it| (it.name.clone(), drawn(&it, &texts)))
        .collect()
}

/// Every text that a screen shows or says.
pub(crate) fn texts_of(screen: &Screen) -> Vec<Text> {
    let mut all = vec![
        screen.label.clone(),
        screen.heading.clone(),
        screen.announcement.clone(),
    ];
    all.extend([screen.steps.label.clone(), screen.steps.count.clone()]);
    for step in &screen.steps.all {
        all.extend([step.name.clone(), step.state.clone()]);
    }
    all.extend(screen.paragraphs.iter().chain(&screen.hints).cloned());
    all.extend(screen.notice.clone());
    all.extend(screen.buttons.iter().map(|button| button.label.clone()));
    if let Some(code) = &screen.code {
        all.extend([code.label.clone(), code.valid_for(4, &Plain)]);
    }
    all.extend(screen.advice.clone());
    all.extend(screen.title.clone());
    all.extend(screen.form.iter().filter_map(|form| form.lead.clone()));
    if let Some(documents) = &screen.documents {
        all.push(documents.label.clone());
        for row in &documents.rows {
            all.extend([row.name.clone(), row.state.clone()]);
            all.extend(row.camera.iter().chain(&row.choose).cloned());
            all.extend(row.file.iter().chain(&row.remove).cloned());
            all.extend(row.progress.iter().map(|(_, label)| label.clone()));
        }
    }
    if let Some(help) = &screen.help {
        all.extend(help.lead.clone());
        let copy = &help.copy;
        all.extend([copy.label.clone(), copy.done.clone(), copy.failed.clone()]);
        all.extend(help.quoted.iter().map(|quoted| quoted.label.clone()));
        all.extend(
            help.record
                .iter()
                .flat_map(|(heading, text)| [heading.clone(), text.clone()]),
        );
    }
    all.retain(|text| !text.is_empty());
    all
}
