//! The chat that a class plays together on the wall: its moves replayed through the same state machine as the game's chats, and its
//! lines in a language. A move that does not fit, such as one that came twice, is passed over.

use std::sync::Arc;

use classroom::{ChatIx, Lesson, Move, StepIx};
use l10n::{Args, Gender as Grammatical};
use learning::{Seed, draw_genders, stream};
use story::{Act, CastMember, ChoiceIx, Gender, Input, Library, Line, MessageIx, Party, Role, Scenario, Session};

use super::Words;

/// The chat of a step as far as it was played.
pub(super) struct Played {
    session: Session,
    /// The replies that were offered last: those of which a class's hands were counted.
    offered: Vec<ChoiceIx>,
    names: Seed,
}

/// A line of the chat as it is read.
pub(super) struct Said {
    /// Who says it.
    pub(super) who: String,
    /// What.
    pub(super) text: String,
    /// Whether the friend says it, and not to the others in the chat.
    pub(super) aside: bool,
    /// The friend's own lines stand on the other side.
    pub(super) friend: bool,
    /// Of a message: its place in the chat's file, if it can be flagged.
    pub(super) message: Option<u16>,
    /// Whether a flag is on it.
    pub(super) flagged: bool,
}

impl Played {
    /// What a lesson played on the wall in a step; `None` while nothing is.
    pub(super) fn of(lesson: &Lesson, step: StepIx, chats: &Library) -> Option<Self> {
        let moves = lesson.wall(step);
        let begun = moves.iter().rposition(|moved| matches!(moved, Move::Begin(_)))?;
        let Some(Move::Begin(chat)) = moves.get(begun) else { return None };
        let mut played = Self::begun(lesson, *chat, chats)?;
        for (moved, at) in moves.iter().skip(begun + 1).zip(1..) {
            played.take(at, *moved);
        }
        Some(played)
    }

    fn begun(lesson: &Lesson, chat: ChatIx, chats: &Library) -> Option<Self> {
        let known = lesson.chats().get(chat)?;
        let scenario = chats.by_hash(&known.id, known.hash)?;
        let mut played =
            Self { session: Session::new(Arc::clone(scenario)), offered: Vec::new(), names: names_of(lesson) };
        played.take(0, Move::On);
        Some(played)
    }

    fn take(&mut self, at: u64, moved: Move) {
        let scenario = Arc::clone(self.session.scenario());
        let message = |place: u16| scenario.message_ixs().nth(usize::from(place));
        let input = match moved {
            Move::Begin(_) => None,
            Move::On => return self.on(at),
            Move::Choose(place) => scenario.choice_ixs().nth(usize::from(place)).map(Input::Choose),
            Move::Flag(place, Some(mark)) => message(place).map(|message| Input::Flag(message, mark)),
            Move::Flag(place, None) => message(place).map(Input::Unflag),
            Move::Tell => Some(Input::Act(Act::Tell { role: listener(&scenario) })),
        };
        if let Some(input) = input {
            let _passed_over = self.session.step(at, input);
        }
        if moved == Move::Tell {
            self.on(at);
        }
        self.look();
    }

    /// Up to the next line, or to where the class has to say something.
    fn on(&mut self, at: u64) {
        let lines = self.session.log().len();
        while self.session.can_advance() && self.session.log().len() == lines {
            if self.session.step(at, Input::Advance).is_err() {
                break;
            }
        }
        self.look();
    }

    fn look(&mut self) {
        let offered: Vec<ChoiceIx> = self.session.choices().collect();
        if !offered.is_empty() {
            self.offered = offered;
        }
    }

    pub(super) fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    /// Whether a next message can be asked for.
    pub(super) fn goes_on(&self) -> bool {
        self.session.can_advance()
    }

    /// Whether it is over.
    pub(super) fn is_over(&self) -> bool {
        self.session.outcome().is_some()
    }

    /// Whether the friend asks what to do.
    pub(super) fn is_asking(&self) -> bool {
        self.session.is_asking()
    }

    /// The replies that are offered now, by their places in the chat's file.
    pub(super) fn replies(&self, words: Words<'_>) -> Vec<(u16, String)> {
        let args = self.names(words);
        let text =
            |choice: ChoiceIx| (place(choice.at()), self.words_of(words, &self.scenario().choice(choice).id, &args));
        self.session.choices().map(text).collect()
    }

    /// The replies that were offered last.
    pub(super) fn last_replies(&self, words: Words<'_>) -> Vec<String> {
        let args = self.names(words);
        self.offered.iter().map(|choice| self.words_of(words, &self.scenario().choice(*choice).id, &args)).collect()
    }

    /// Its title.
    pub(super) fn title(&self, words: Words<'_>) -> String {
        self.words_of(words, "title", &self.names(words))
    }

    /// The lines so far.
    pub(super) fn lines(&self, words: Words<'_>) -> Vec<Said> {
        let args = self.names(words);
        self.session.log().iter().filter_map(|entry| self.line(words, entry.line, &args)).collect()
    }

    fn line(&self, words: Words<'_>, line: Line, args: &Args) -> Option<Said> {
        let scenario = self.scenario();
        let said = match line {
            Line::Message(ix) => {
                let message = scenario.message(ix);
                let flaggable = self.session.flaggable(ix);
                Said {
                    who: called(args, &scenario.person(message.from).id),
                    text: self.words_of(words, &message.id, args),
                    aside: message.aside,
                    friend: message.from == scenario.addressee(),
                    message: flaggable.then(|| place(ix.at())),
                    flagged: self.session.flag_on(ix).is_some(),
                }
            }
            Line::Said(choice) => Said {
                who: called(args, &scenario.person(scenario.addressee()).id),
                text: self.words_of(words, &scenario.choice(choice).id, args),
                aside: false,
                friend: true,
                message: None,
                flagged: false,
            },
            Line::Later(hours) => Said {
                who: String::new(),
                text: words.with("later-hours", &Args::new().number("hours", hours)),
                aside: true,
                friend: false,
                message: None,
                flagged: false,
            },
            // Noor's hints and the app's dialogs belong to who plays alone.
            Line::Hint(_) | Line::App(_) => return None,
        };
        Some(said)
    }

    fn words_of(&self, words: Words<'_>, id: &str, args: &Args) -> String {
        words.with(&self.scenario().key(id), args)
    }

    fn names(&self, words: Words<'_>) -> Args {
        names(words, self.scenario(), self.names)
    }
}

/// What a message of a chat says, by its place in the file, with the names that the wall gives its people.
pub(super) fn message(words: Words<'_>, lesson: &Lesson, scenario: &Scenario, place: u16) -> Option<String> {
    let ix: MessageIx = scenario.message_ixs().nth(usize::from(place))?;
    let args = names(words, scenario, names_of(lesson));
    Some(words.with(&scenario.key(&scenario.message(ix).id), &args))
}

/// Every message and reply of a chat in the order of its file, with who says it: what a teacher reads beforehand.
pub(super) fn script(words: Words<'_>, lesson: &Lesson, scenario: &Scenario) -> Vec<(String, String)> {
    let args = names(words, scenario, names_of(lesson));
    let friend = called(&args, &scenario.person(scenario.addressee()).id);
    let said = |who: String, id: &str| (who, words.with(&scenario.key(id), &args));
    let in_node = |node| {
        let messages = scenario.messages_in(node).map(|ix| {
            let message = scenario.message(ix);
            said(called(&args, &scenario.person(message.from).id), &message.id)
        });
        let replies = scenario.choices_in(node).map(|ix| said(friend.clone(), &scenario.choice(ix).id));
        messages.chain(replies).collect::<Vec<_>>()
    };
    scenario.node_ixs().flat_map(in_node).collect()
}

/// The grown-up who listens in a chat; where none speaks, the one whom all of a class know.
fn listener(scenario: &Scenario) -> Role {
    let role = |member: &CastMember| if let Party::Adult { role } = member.party { Some(role) } else { None };
    scenario.cast.iter().find_map(role).unwrap_or(Role::Teacher)
}

fn place(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn called(args: &Args, id: &str) -> String {
    args.get_text(id).unwrap_or_default().to_owned()
}

/// All of a lesson's screens draw the same names: from its code, which everybody there may know.
fn names_of(lesson: &Lesson) -> Seed {
    let code = lesson.begun().code.to_string();
    Seed(code.bytes().fold(0, |seed, sign| seed << 8 | u64::from(sign)))
}

/// The names of a chat's people in a language, drawn as the game draws them.
fn names(words: Words<'_>, scenario: &Scenario, seed: Seed) -> Args {
    let grammatical = |gender: Option<Gender>| match gender {
        Some(Gender::Feminine) => Grammatical::Feminine,
        Some(Gender::Masculine) | None => Grammatical::Masculine,
    };
    let people: Vec<_> = scenario.cast.iter().zip(draw_genders(seed, scenario).into_iter().map(grammatical)).collect();
    let named: Vec<(&str, Grammatical)> = people
        .iter()
        .filter(|(member, _)| matches!(member.party, Party::Friend { .. } | Party::Other { .. } | Party::Mentioned))
        .map(|(member, gender)| (&*member.id, *gender))
        .collect();
    let manifest = words.content.texts().manifest(words.lang);
    let mut stream = stream(seed, "names", scenario.pair());
    let drawn = manifest.map(|manifest| l10n::draw_names(manifest, &mut stream, &named)).unwrap_or_default();
    let mut args = drawn.into_iter().fold(Args::new(), |args, name| args.person(&name.id, &name.name, name.gender));
    for (member, gender) in people {
        let key = match member.party {
            Party::Adult { role } => format!("role-{}", role.key()),
            Party::Player => "chat-you".to_owned(),
            Party::Noor => "noor-name".to_owned(),
            Party::Friend { .. } | Party::Other { .. } | Party::Mentioned => continue,
        };
        args = args.person(&member.id, &words.say(&key), gender);
    }
    args
}
