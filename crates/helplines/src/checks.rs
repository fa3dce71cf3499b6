//! What a record must be. Each rule gives the field it is about and a sentence.

use unic_langid::LanguageIdentifier;

use crate::{
    dates,
    hours::{DAY, Hours},
    record::{Channel, Grade, Method, Record, SourceKind, Status},
    texts,
};

/// What is wrong, with the field that says it.
type Wrong = (&'static str, String);

/// So many digits make a number that can be dialled from abroad; shorter ones with a plus sign lead nowhere.
const ABROAD: usize = 8;

/// Everything that is wrong with a record that was read.
pub(crate) fn check(record: &Record) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    identity(record, &mut wrong);
    ways(record, &mut wrong);
    if let Some(hours) = &record.hours {
        self::hours(hours, record, &mut wrong);
    }
    source(record, &mut wrong);
    if let Some(verified) = &record.verified
        && verified.expires_on <= verified.verified_on
    {
        wrong.push((
            "verified",
            "It expires before anybody could see it. Write a later day in `expires_on`.".to_owned(),
        ));
    }
    if record.status == Status::Live {
        live(record, &mut wrong);
    }
    wrong
}

fn identity(record: &Record, wrong: &mut Vec<Wrong>) {
    let is_country = record.country.len() == 2 && record.country.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_country {
        let what = format!("`{}` is no country. Write two capital letters, as in FR.", record.country);
        wrong.push(("country", what));
    }
    let plain = |id: &str| id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let begins = format!("{}-", record.country.to_ascii_lowercase());
    if !plain(&record.id) || record.id.strip_prefix(&begins).is_none_or(str::is_empty) {
        let what = format!("The id `{}` must begin with `{begins}` and go on in a-z, 0-9 and hyphens.", record.id);
        wrong.push(("id", what));
    }
    if let Some(region) = &record.region {
        let part = region.strip_prefix(&record.country).and_then(|rest| rest.strip_prefix('-'));
        let is_part = |part: &str| {
            (1..=3).contains(&part.len()) && part.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9'))
        };
        if !part.is_some_and(is_part) {
            wrong.push(("region", format!("`{region}` is no region of the country. Write one as in AE-DU.")));
        }
    }
    if let Some(name) = &record.name_local {
        text("name_local", name, wrong);
    }
    text("name_en", &record.name_en, wrong);
    for language in &record.languages {
        if !language.parse::<LanguageIdentifier>().is_ok_and(|parsed| parsed.to_string() == *language) {
            wrong.push(("languages", format!("`{language}` is no language. Write it by BCP 47, as in ar or zh-Hant.")));
        }
    }
    if let Some(ages) = record.for_ages
        && ages.from > ages.to
    {
        wrong.push(("for_ages", format!("Nobody is {} or older and {} or younger.", ages.from, ages.to)));
    }
}

fn ways(record: &Record, wrong: &mut Vec<Wrong>) {
    if record.dial_local.is_empty() && record.other.is_empty() {
        wrong.push(("dial_local", "There is no way to reach it: no number, and nothing in `other`.".to_owned()));
    }
    for dialled in &record.dial_local {
        if dialled.contains('+') {
            let what = format!(
                "`{dialled}` has a plus sign. Write the number as it is dialled inside the country; one for abroad stands \
                 in `dial_abroad`."
            );
            wrong.push(("dial_local", what));
        } else {
            number("dial_local", dialled, wrong);
        }
    }
    if let Some(dialled) = &record.dial_abroad {
        if !dialled.starts_with('+') {
            wrong.push(("dial_abroad", format!("`{dialled}` has no plus sign, so it is not dialled from abroad.")));
        }
        number("dial_abroad", dialled, wrong);
    }
    for channel in &record.other {
        match channel {
            Channel::Text(dialled) | Channel::Messenger(dialled) | Channel::Call(dialled) => {
                number("other", dialled, wrong);
            }
            Channel::Chat(page) | Channel::Web(page) => {
                if !is_page(page, &["https://"]) {
                    wrong.push(("other", format!("`{page}` is no page. Write its address with https://.")));
                }
            }
            Channel::Email(address) => {
                let whole = address.split_once('@').is_some_and(|(who, place)| {
                    !who.is_empty()
                        && place.contains('.')
                        && !place.contains('@')
                        && !address.contains(char::is_whitespace)
                });
                if !whole || address.contains(texts::steers) {
                    wrong.push(("other", format!("`{address}` is no e-mail address.")));
                }
            }
            Channel::App(name) => text("other", name, wrong),
        }
    }
}

/// A number: digits with what people write between them. With a plus sign it has as many as are dialled from abroad.
fn number(field: &'static str, dialled: &str, wrong: &mut Vec<Wrong>) {
    let digits = dialled.bytes().filter(u8::is_ascii_digit).count();
    let national = dialled.strip_prefix('+').unwrap_or(dialled);
    let what = if dialled.trim().is_empty() {
        "A number is empty. Write it, or leave it out.".to_owned()
    } else if digits == 0 || !national.bytes().all(|byte| byte.is_ascii_digit() || b" -.()#*/".contains(&byte)) {
        format!("`{dialled}` is no number. Write digits 0-9, with blanks, hyphens or points between them.")
    } else if national.trim() != national {
        format!("`{dialled}` has blanks around it.")
    } else if national.len() < dialled.len() && digits < ABROAD {
        format!("`{dialled}` is a short number with a plus sign, and such numbers lead nowhere. Short ones have none.")
    } else {
        return;
    };
    wrong.push((field, what));
}

fn hours(hours: &Hours, record: &Record, wrong: &mut Vec<Wrong>) {
    let in_zone = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-+".contains(&byte))
    };
    if !(hours.zone.contains('/') && hours.zone.split('/').all(in_zone)) {
        wrong.push(("hours", format!("`{}` is no time zone. Write one as in Europe/Paris.", hours.zone)));
    }
    if let Some(note) = &hours.note {
        text("hours", note, wrong);
    }
    if hours.open.iter().any(|range| range.days.is_empty() || range.from >= DAY || range.from == range.to) {
        wrong
            .push(("hours", "A range needs days, and two different times, the first of them before 24:00.".to_owned()));
    }
    if hours.always_open && !hours.open.is_empty() {
        wrong.push(("hours", "What is always open has no other hours. Keep one of the two.".to_owned()));
    }
    if hours.always_open && record.source_kind != SourceKind::Operator {
        let what = "Only the operator can say that it is always open. Until its own page was read, write what is said in `note`.";
        wrong.push(("hours", what.to_owned()));
    }
    if hours.never_closes() {
        wrong.push(("hours", "These ranges never end. If the operator says so, write `always_open: true`.".to_owned()));
    }
}

fn source(record: &Record, wrong: &mut Vec<Wrong>) {
    match (&record.source_url, record.source_kind) {
        (Some(page), _) if !is_page(page, &["https://", "http://"]) => {
            wrong.push(("source_url", format!("`{page}` is no page. Write its address with https://.")));
        }
        (Some(_), SourceKind::Unsourced) => {
            wrong.push(("source_kind", "There is a source, so say whose it is.".to_owned()));
        }
        (None, kind) if !matches!(kind, SourceKind::Unsourced | SourceKind::Compilation) => {
            wrong.push(("source_kind", "There is no source. Write its address in `source_url`.".to_owned()));
        }
        _ => {}
    }
    let best = match record.source_kind {
        SourceKind::Operator | SourceKind::Government | SourceKind::Network => Grade::A,
        // A list may itself quote somebody.
        SourceKind::UnitedNations | SourceKind::Organisation | SourceKind::Press | SourceKind::Compilation => Grade::B,
        SourceKind::Unsourced => Grade::D,
    };
    if record.grade < best {
        wrong.push(("grade", format!("Such a source has grade {best:?} at best.")));
    }
    if let Some(seen) = &record.seen_on
        && !dates::is_date_in_part(seen)
    {
        wrong.push(("seen_on", format!("There is no day `{seen}`. Write a year, a month or a day, as in 2026-11-28.")));
    }
}

/// What a record needs before anybody may see it.
fn live(record: &Record, wrong: &mut Vec<Wrong>) {
    let mut needs = |field, what: &str| wrong.push((field, format!("It is live, {what}")));
    if record.verified.is_none() {
        needs("status", "but nobody verified it. Add `verified`, or make it a draft.");
    }
    if record.source_kind != SourceKind::Operator {
        needs("source_kind", "but its source is not the operator's own page. Read that, and write its address.");
    }
    if record.name_local.is_none() {
        needs("name_en", "but `name_local` is missing: whoever calls has to know who answers.");
    }
    if record.languages.is_empty() {
        needs("languages", "but its languages are missing.");
    }
    if record.conflict && record.verified.as_ref().is_some_and(|verified| verified.method != Method::Called) {
        needs("verified", "but lines may be down there, so only a call tells whether somebody answers.");
    }
    if !record.kind.is_for_children() && record.children_may_call {
        needs(
            "children_may_call",
            "and its kind is for grown-ups alone, so children are never sent there. Write false, or correct the kind.",
        );
    }
}

fn text(field: &'static str, text: &str, wrong: &mut Vec<Wrong>) {
    if !texts::says_something(text) {
        wrong.push((field, "A text is empty. Write it, or leave it out.".to_owned()));
    } else if texts::in_one_line(text) != text {
        let what = format!("`{}` has characters that cannot be seen, or blanks too many.", texts::in_one_line(text));
        wrong.push((field, what));
    }
}

/// Whether a text is a page's address, by how it begins.
fn is_page(page: &str, schemes: &[&str]) -> bool {
    let host = schemes.iter().find_map(|scheme| page.strip_prefix(scheme));
    host.is_some_and(|host| host.contains('.') && !host.starts_with(['.', '/']))
        && !page.contains(|each: char| each.is_whitespace() || texts::steers(each) || matches!(each, '<' | '>' | '"'))
}
