//! A teacher's program without a network: a real lesson behind the game's way to post, whose answers can be lost.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

use bevy::prelude::*;
use classroom::{
    AnimalCode, Begun, Catalogue, Command, Devices, JoinCode, Key, Lesson, Phase, Pick, Plan, PlanStep, Refused, Step,
    StepIx, Tick, VERSION, Vote, wire,
};
use helplines::{Day, LocalContact, VerifiedHow};
use learning::stats::Occasion;
use manara::{
    classroom::{Class, Wire},
    content::Stories,
    frame::Waker,
    platform::{Arguments, Letter, Post, Reply},
    text::Translated,
};
use story::Band;

use super::Game;

/// Where the lesson of [`School`] is, and its code.
pub(crate) const ADDRESS: &str = "192.168.1.20:8080";

/// Steps of the plan.
pub(crate) const RULES: StepIx = StepIx(0);
pub(crate) const CHAT: StepIx = StepIx(1);
pub(crate) const SECOND: StepIx = StepIx(2);
pub(crate) const PRACTICE: StepIx = StepIx(3);
pub(crate) const VOTE: StepIx = StepIx(4);
pub(crate) const CHECKUP: StepIx = StepIx(5);
pub(crate) const SLIP: StepIx = StepIx(6);

struct Inside {
    lesson: Lesson,
    replies: Vec<Reply>,
    /// Whether posts do not arrive.
    away: bool,
    /// Whether answers do not arrive.
    mute: bool,
    /// The paths to which was posted.
    posts: Vec<(String, &'static str)>,
}

/// A class's lesson.
#[derive(Clone)]
pub(crate) struct School(Arc<Mutex<Inside>>);

impl School {
    /// A lesson that children can join, with chats that the game has.
    pub(crate) fn open(game: &Game) -> Self {
        let library = &game.app.world().resource::<Stories>().library;
        let chats = Catalogue::of(library, |scenario| scenario.band == Band::Middle);
        let steps = [
            Step::Rules,
            Step::Chat(Pick::These(BTreeMap::from([(Band::Middle, "gift-in-blockbay".to_owned())]))),
            Step::Chat(Pick::Tutor),
            Step::Practice("boat-race".to_owned()),
            Step::Vote(Vote { question: "which-rule".to_owned(), options: 5 }),
            Step::CheckUp(Occasion::Before),
            Step::Slip,
            Step::Close,
        ];
        let steps = steps.into_iter().map(|step| PlanStep { step, minutes: 5, tips: Vec::new() }).collect();
        let plan = Plan {
            id: "all-kinds".to_owned(),
            minutes: 40,
            band: Some(Band::Middle),
            devices: Devices::Each,
            pupils: 36,
            steps,
        };
        let begun = Begun {
            version: VERSION,
            plan,
            band: Band::Middle,
            chats,
            code: JoinCode::draw(7).next().unwrap(),
            animals: AnimalCode::draw(7).next().unwrap(),
            console: Key([1, 2]),
        };
        let inside =
            Inside { lesson: Lesson::new(begun), replies: Vec::new(), away: false, mute: false, posts: Vec::new() };
        let school = Self(Arc::new(Mutex::new(inside)));
        for tick in Tick::ALL {
            school.does(Command::Tick(tick, true));
        }
        let contact = LocalContact::new(
            "School nurse",
            "Room 12, or a note in the blue box",
            Some("Every break"),
            Day(20_000),
            VerifiedHow::AskedInPerson,
            Day(20_000),
        );
        school.does(Command::Contact(Some(contact.unwrap())));
        school.does(Command::Joining(true));
        school
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap()
    }

    pub(crate) fn lesson(&self) -> Lesson {
        self.inside().lesson.clone()
    }

    /// The teacher does something.
    pub(crate) fn does(&self, command: Command) {
        let done = self.inside().tries(command.clone());
        assert!(done.is_ok(), "{command:?}: {done:?}");
    }

    /// The network comes or goes.
    pub(crate) fn is_away(&self, away: bool) {
        self.inside().away = away;
    }

    /// Answers are lost, or are not.
    pub(crate) fn is_mute(&self, mute: bool) {
        self.inside().mute = mute;
    }

    /// Where was posted so far.
    pub(crate) fn posts(&self) -> Vec<(String, &'static str)> {
        self.inside().posts.clone()
    }
}

impl Inside {
    fn tries(&mut self, command: Command) -> Result<(), Refused> {
        for change in self.lesson.apply(1_000, command)? {
            self.lesson.take(&change);
        }
        Ok(())
    }

    fn join(&mut self, join: &wire::Join) -> Result<String, &'static str> {
        let begun = self.lesson.begun();
        if ![begun.code.to_string(), begun.animals.to_string()].contains(&join.code) {
            return Err("code");
        }
        let (key, window) = (key_of(&join.token), join.window);
        let random = u64::try_from(self.posts.len()).unwrap();
        let command = match join.card {
            Some(card) if join.back => Command::Move { card, key, window, silent: true },
            card => Command::Join { key, window, random, card, children: join.children },
        };
        self.tries(command).map_err(Refused::key)?;
        let seat = self.lesson.seat_of(key).unwrap();
        let last = self.lesson.seat(seat).unwrap().last();
        let view = self.lesson.seat_view(seat).unwrap();
        Ok(serde_json::to_string(&wire::Joined { lesson: "one".to_owned(), seat, last, view }).unwrap())
    }

    fn sync(&mut self, sync: wire::Sync) -> Result<String, (&'static str, Option<u32>)> {
        let seat = self.lesson.seat_of(key_of(&sync.token)).ok_or(("token", None))?;
        let told = |refused: Refused| match refused {
            Refused::Gap(wanted) => (refused.key(), Some(wanted)),
            _ => (refused.key(), None),
        };
        if sync.take {
            self.tries(Command::Hold { seat, window: sync.window }).map_err(told)?;
        }
        // After the end there is nothing to tell, and still something to show.
        if !(sync.deeds.is_empty() && self.lesson.phase() == Phase::Ended) {
            let command = Command::Sync { seat, window: sync.window, first: sync.first, deeds: sync.deeds };
            self.tries(command).map_err(told)?;
        }
        let view = self.lesson.seat_view(seat).filter(|view| view.revision > sync.seen);
        let ack = self.lesson.seat(seat).unwrap().last();
        Ok(serde_json::to_string(&wire::Synced { ack, view }).unwrap())
    }
}

fn key_of(token: &str) -> Key {
    let half = |from: usize| u64::from_str_radix(&token[from..from + 16], 16).unwrap();
    Key([half(0), half(16)])
}

impl Post for School {
    fn post(&self, letter: Letter, _: Option<Waker>) {
        let mut inside = self.inside();
        inside.posts.push((letter.address.clone(), letter.path));
        let number = letter.number;
        if inside.away || letter.address != ADDRESS {
            inside.replies.push(Reply { number, came: None });
            return;
        }
        let answered = match letter.path {
            "/api/join" => inside.join(&serde_json::from_str(&letter.body).unwrap()).map_err(|key| (key, None)),
            _ => inside.sync(serde_json::from_str(&letter.body).unwrap()),
        };
        let came = match answered {
            Ok(text) => (true, text),
            Err((key, wanted)) => {
                let sentence = format!("A sentence about `{key}`.");
                let refusal = wire::Refusal { key: key.to_owned(), sentence, wanted };
                (false, serde_json::to_string(&refusal).unwrap())
            }
        };
        if !inside.mute {
            inside.replies.push(Reply { number, came: Some(came) });
        }
    }

    fn replies(&self) -> Vec<Reply> {
        std::mem::take(&mut self.inside().replies)
    }
}

impl Game {
    /// The game on its way to a lesson, at the keypad for the code.
    pub(crate) fn at_school(lang: &str) -> (Self, School) {
        let mut game = Self::with(Arguments {
            lang: Some(lang.into()),
            seed: Some(7),
            class: Some(ADDRESS.to_owned()),
            ..Arguments::default()
        });
        let school = School::open(&game);
        game.app.insert_resource(Wire(Box::new(school.clone())));
        (game, school)
    }

    /// The game at a seat of its own.
    pub(crate) fn seated(lang: &str) -> (Self, School) {
        let (mut game, school) = Self::at_school(lang);
        game.types_the_code(&school);
        game.press("class-sit");
        game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
        (game, school)
    }

    /// Presses the code that stands on the wall.
    pub(crate) fn types_the_code(&mut self, school: &School) {
        for sign in school.lesson().begun().code.to_string().chars() {
            self.presses_sign(sign);
        }
    }

    /// Presses one sign of a keypad.
    pub(crate) fn presses_sign(&mut self, sign: char) {
        let words = self.say(&Translated::new("class-sign").text("sign", &sign.to_string()));
        let found = self.button(&words);
        self.act(&found, accesskit::Action::Click);
    }

    /// Lets so many seconds go by.
    pub(crate) fn waits(&mut self, seconds: u32) {
        for _ in 0..seconds * 20 {
            self.app.update();
        }
        self.settle();
    }
}
