//! The words of a report in one language, for the page and for its files: the people of chats by their parts instead of names, and the
//! keys that the table asks for.

use l10n::{Args, Gender as Grammatical, Lang};
use learning::stats::Occasion;
use story::{Gender, Party, Scenario};

use crate::Content;

/// So many people of one chat are told apart, by letters; no chat that ships has more.
const LETTERS: u8 = 4;

/// The words of a report.
pub(super) struct Speech<'a> {
    pub(super) content: &'a Content,
    pub(super) lang: Lang,
    /// Chats by id, with what their people are called.
    casts: Vec<(String, Args)>,
}

impl<'a> Speech<'a> {
    /// With the people of these chats.
    pub(super) fn new<'b>(content: &'a Content, lang: Lang, chats: impl Iterator<Item = &'b str>) -> Self {
        let mut speech = Self { content, lang, casts: Vec::new() };
        let scenarios = chats.filter_map(|chat| content.library().get(chat));
        speech.casts = scenarios.map(|scenario| (scenario.id.to_string(), speech.cast(scenario))).collect();
        speech
    }

    /// Children saw names that were drawn for each of them; a drawn one here could be that of a child in the room.
    fn cast(&self, scenario: &Scenario) -> Args {
        let mut args = Args::new();
        let mut others = 0_u8;
        for member in &scenario.cast {
            let called = match member.party {
                Party::Friend { .. } => self.say("report-friend"),
                Party::Player => self.say("chat-you"),
                Party::Noor => self.say("noor-name"),
                Party::Adult { role } => self.say(&format!("role-{}", role.key())),
                Party::Other { .. } | Party::Mentioned => {
                    others = (others + 1).min(LETTERS);
                    self.say(&format!("report-person-{others}"))
                }
            };
            args = args.person(&member.id, &called, grammatical(member.gender));
        }
        let addressee = scenario.person(scenario.addressee());
        let called = args.get_text(&addressee.id).unwrap_or_default().to_owned();
        args.person("friend", &called, grammatical(addressee.gender)).text("you-gender", Grammatical::Masculine.key())
    }

    /// Words for the page, in which what was filled in keeps its direction.
    pub(super) fn say(&self, key: &str) -> String {
        self.fill(key, &self.people(key))
    }

    /// The same with what is to be filled in.
    pub(super) fn fill(&self, key: &str, args: &Args) -> String {
        self.content.texts().format(self.lang, key, args).text
    }

    /// The words of a key as [`classroom::to_csv`] asks for it, without marks.
    pub(super) fn in_table(&self, key: &str) -> String {
        let of_ours = ["measure-", "criterion-"].iter().any(|start| key.starts_with(start));
        if of_ours {
            return self.content.say(self.lang, &format!("report-{key}"), &Args::new());
        }
        if let Some(figure) = key.strip_prefix("report-figure-").and_then(|figure| figure.strip_suffix("-interval")) {
            let figure = self.content.say(self.lang, &format!("report-figure-{figure}"), &Args::new());
            return self.content.say(self.lang, "report-figure-interval", &Args::new().text("figure", &figure));
        }
        self.content.say(self.lang, key, &self.people(key))
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, value: f64) -> String {
        let written = self.content.texts().number(self.lang, value);
        // In front of digits alone, in a line from right to left, the sign would go to their other end.
        if value < 0.0 { format!("\u{200e}{written}") } else { written }
    }

    /// The people of the chat to which a key belongs.
    fn people(&self, key: &str) -> Args {
        let belongs = |chat: &str| key.strip_prefix(chat).is_some_and(|rest| rest.starts_with('-'));
        let found = self.casts.iter().filter(|(chat, _)| belongs(chat)).max_by_key(|(chat, _)| chat.len());
        found.map(|(_, args)| args.clone()).unwrap_or_default()
    }
}

fn grammatical(gender: Option<Gender>) -> Grammatical {
    match gender {
        Some(Gender::Feminine) => Grammatical::Feminine,
        Some(Gender::Masculine) | None => Grammatical::Masculine,
    }
}

/// An occasion's part of a figure's name.
pub(super) fn occasion_key(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Before => "before",
        Occasion::After => "after",
        Occasion::Later => "later",
    }
}
