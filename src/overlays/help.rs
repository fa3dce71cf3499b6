//! The help card: who listens near by and in the child's country, and what to say first.

use bevy::prelude::*;
use helplines::{Channel, LocalContact, Record, Weekday};

use super::Dialog;
use crate::{
    classroom::Class,
    content::Stories,
    platform::{self, Arguments},
    profile::Profile,
    text::Translated,
    widgets::{
        Parts,
        layout::{card, heading, note, paragraph},
        part,
    },
};

/// So many helplines at most: who is in need does not choose among many.
const MOST: usize = 3;

/// Who listens to this child, today.
#[derive(Debug, Clone, Default)]
pub(crate) struct Listeners {
    contact: Option<LocalContact>,
    /// With the days since each was checked.
    helplines: Vec<(Record, u32)>,
}

impl Listeners {
    /// In a lesson the contact is the teacher's, elsewhere the one that a grown-up entered at home. Helplines are those that may be
    /// shown in the country of the child's system; mostly there are none, and the card says where to look for one.
    pub(crate) fn of(class: &Class, profile: &Profile, stories: &Stories, arguments: &Arguments) -> Self {
        let today = arguments.today();
        let at_home = || profile.settings.contact.as_ref().filter(|contact| contact.expires(today).is_some());
        let contact = if class.sits() { class.contact() } else { at_home() };
        let country = arguments.country.clone().or_else(platform::country).unwrap_or_default();
        let shown = stories.helplines.shown(&country, None, today).into_iter().take(MOST);
        let since = |record: &Record| record.verified.as_ref().map_or(0, |checked| today.since(checked.verified_on));
        Self { contact: contact.cloned(), helplines: shown.map(|record| (record.clone(), since(record))).collect() }
    }
}

pub(super) fn content(world: &World) -> Dialog {
    let listeners = Listeners::of(world.resource(), world.resource(), world.resource(), world.resource());
    Dialog::new("help-title", lines(&listeners))
}

/// What stands on the card, without its title.
pub(crate) fn lines(listeners: &Listeners) -> Parts {
    let lines = |keys: &[&'static str]| part(card(keys.iter().map(|key| part(paragraph(*key))).collect::<Parts>()));
    let mut parts: Parts = vec![lines(&["danger-now"])];
    parts.extend(listeners.contact.iter().map(|contact| part(near_by(contact))));
    parts.extend(listeners.helplines.iter().map(|(record, days)| part(helpline(record, *days))));
    let shows_some = listeners.contact.is_some() || !listeners.helplines.is_empty();
    let line = if shows_some { "help-line-too" } else { "help-line" };
    parts.push(lines(&["help-tell", "help-other", line, "help-not-sure"]));
    parts.push(part(heading("help-first-words", 3)));
    parts.push(lines(&["help-sentence-1", "help-sentence-2"]));
    parts.push(lines(&["help-next", "snitching"]));
    parts
}

fn with_words(key: &'static str, words: &str) -> Box<dyn Scene> {
    part(paragraph(Translated::new(key).text("words", words)))
}

/// Who listens near by, as a grown-up entered it.
fn near_by(contact: &LocalContact) -> impl Scene {
    let mut lines: Parts = vec![
        part(heading("help-near", 3)),
        with_words("help-near-who", contact.who()),
        with_words("help-near-how", contact.how()),
    ];
    lines.extend(contact.hours().map(|hours| with_words("help-near-hours", hours)));
    card(lines)
}

/// A helpline: ways to write first, then numbers as they are dialled in the country.
fn helpline(record: &Record, days: u32) -> impl Scene {
    let name = record.name_local.as_deref().unwrap_or(&record.name_en);
    let mut lines: Parts = vec![part(heading("help-listens", 3)), with_words("help-near-who", name)];
    for channel in record.channels() {
        let (key, way) = match &channel {
            Channel::Chat(way) => ("help-way-chat", way),
            Channel::Text(way) => ("help-way-text", way),
            Channel::Messenger(way) => ("help-way-messenger", way),
            Channel::Email(way) => ("help-way-email", way),
            Channel::App(way) => ("help-way-app", way),
            Channel::Call(way) => ("help-way-call", way),
            Channel::Web(way) => ("help-way-web", way),
        };
        lines.push(with_words(key, way));
    }
    if let Some(hours) = &record.hours {
        if hours.always_open {
            lines.push(part(paragraph("help-hours-always")));
        }
        for range in &hours.open {
            let [from, to] = [range.from, range.to].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
            for day in &range.days {
                let open = Translated::new("help-hours").words_of("day", weekday(*day));
                lines.push(part(note(open.text("from", &from).text("to", &to))));
            }
        }
    }
    lines.push(part(note(Translated::new("help-checked").number("days", days.into()))));
    card(lines)
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    }
}
