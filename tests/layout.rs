//! Layout: after it has settled, nothing is cut, overlaps or leaves the window, every target is large enough, and no text
//! lacks words; on every screen and overlay, in the windows, languages, text sizes and colours that `cases` chooses. `checks`
//! knows what can be wrong. `cargo test --test main layout -- --ignored` looks at all of them with all others.

mod cases;
mod checks;

use accesskit::{Action, Role};
use bevy::{prelude::*, ui_widgets::ScrollArea};
use classroom::Command;
use learning::Day;
use manara::{
    audio::{PlaySound, Sound},
    classroom::{Class, Wire},
    content::{Failure, Stories},
    navigation::{Overlay, Screen},
    platform::{Arguments, Brought},
    play::{Assigned, Assignment, Guide, Submit},
    profile::CopyArrived,
    text::Translated,
};
use record::{Avatar, Digits, Pace, Progress, Save, Settings, TextSize, Theme, Volume, encode};
use story::{Band, Input, Mark, MessageIx, Question, Sign};

use self::cases::{Matrix, TIGHT, cases};
use self::checks::{rect, violations};
use crate::kit::{
    Game,
    school::{ADDRESS, CHAT, SLIP, School, VOTE},
};

/// A walk through the game in one language, on which everything is measured.
struct Walk {
    game: Game,
    lang: &'static str,
    matrix: Matrix,
    found: Vec<String>,
}

impl Walk {
    fn begin(lang: &'static str, matrix: Matrix) -> Self {
        let mut game = Game::start("en");
        game.profile(|profile| {
            profile.choose_language(lang);
            profile.settings.band = Some(Band::Older);
            profile.settings.avatar = Some(Avatar::Kite);
            // Captions take lines of every screen.
            profile.settings.captions = lang != "en";
        });
        Self { game, lang, matrix, found: Vec::new() }
    }

    /// Checks what is shown in every case of the language.
    fn check(&mut self, what: &str) {
        let game = &mut self.game;
        for case in cases(self.matrix, self.lang) {
            let (width, height) = case.window;
            game.profile(|profile| {
                profile.settings.text_size = case.text;
                profile.settings.theme = Some(case.theme);
            });
            // The longest caption.
            game.app.world_mut().write_message(PlaySound(Sound::Reply));
            game.resize(width, height);
            let (text, theme) = (case.text.percent(), case.theme);
            let place = format!("{what}, {}, {text} %, {theme:?}, {width} x {height}", self.lang);
            self.found.extend(violations(game).into_iter().map(|sentence| format!("{place}: {sentence}")));
        }
        // Easy reading takes the most room where words are large and the window is small, so it is looked at in every language.
        game.profile(|profile| {
            profile.settings.text_size = TextSize::Largest;
            profile.settings.theme = None;
            profile.settings.easy_reading = true;
        });
        for (width, height) in TIGHT {
            game.app.world_mut().write_message(PlaySound(Sound::Reply));
            game.resize(width, height);
            let place = format!("{what}, {}, easy reading, 200 %, {width} x {height}", self.lang);
            self.found.extend(violations(game).into_iter().map(|sentence| format!("{place}: {sentence}")));
        }
        game.profile(|profile| {
            profile.settings.text_size = TextSize::Normal;
            profile.settings.easy_reading = false;
        });
        game.resize(1024.0, 720.0);
    }

    /// Checks what must show the words of a message.
    fn check_with(&mut self, key: &str, what: &str) {
        let words = self.game.words(key);
        assert!(self.game.shows(&words), "{what} in {} shows `{key}`", self.lang);
        self.check(what);
    }

    fn open(&mut self, overlay: Overlay) {
        self.game.app.world_mut().resource_mut::<NextState<Overlay>>().set(overlay);
        self.game.settle();
    }

    /// A file comes back, as the system's window or the browser's passes it on.
    fn bring(&mut self, bytes: &[u8]) {
        self.game.app.world_mut().write_message(CopyArrived(Brought::File(bytes.to_vec())));
        self.game.settle();
    }

    fn go(&mut self, screen: Screen) {
        self.game.app.world_mut().resource_mut::<NextState<Screen>>().set(screen);
        self.game.settle();
    }

    fn screens(&mut self) {
        for screen in [Screen::Language, Screen::Band, Screen::Hub, Screen::About, Screen::Credits, Screen::Gallery] {
            self.go(screen);
            self.check(&format!("{screen:?}"));
        }
        self.game.profile(|profile| profile.trouble = Some("save-full"));
        self.go(Screen::Hub);
        assert!(self.game.find(Role::Status, "").is_some(), "the hub has a status");
        self.check_with("save-full", "hub with a status");
    }

    fn overlays(&mut self) {
        for overlay in [Overlay::Beacon, Overlay::Help, Overlay::Break] {
            self.open(overlay);
            self.check(&format!("{overlay:?}"));
        }
        self.open(Overlay::Tell);
        self.game.press("role-counsellor");
        self.check_with("first-sentence-2", "telling someone chosen");
        self.open(Overlay::Contact);
        self.check_with("contact-why", "whom a grown-up names at home");
        self.open(Overlay::Settings);
        self.game.press("settings-forget");
        self.check_with("settings-forget-sure", "settings that ask again");
        self.bring(b"a picture");
        self.check_with("copy-refused", "a file that is no copy");
        // Every setting is another one: the longest list.
        let settings = Settings {
            language: Some(if self.lang == "ar" { "en" } else { "ar" }.to_owned()),
            text_size: TextSize::Largest,
            theme: Some(Theme::Light),
            easy_reading: true,
            reduced_motion: Some(true),
            effects: Volume::Loud,
            ambience: Volume::Loud,
            captions: true,
            pace: Some(Pace::Slow),
            digits: Some(Digits::ArabicIndic),
            avatar: Some(Avatar::Boat),
            keep_progress: true,
            ..Settings::default()
        };
        let copy = Save { settings, progress: Some(Progress::default()) };
        self.bring(encode(&copy).unwrap().as_bytes());
        self.check_with("copy-settings", "a copy that waits to be taken");
        self.game.press("copy-leave");
        self.open(Overlay::None);
    }

    /// The steps of the guide.
    fn guided(&mut self) {
        self.game.profile(|profile| {
            profile.guided = false;
            profile.settings.pace = Some(Pace::AtOnce);
        });
        self.go(Screen::About);
        self.go(Screen::Hub);
        self.check_with("noor-first", "the hub of a first visit");
        self.game.press("hub-first");
        self.check_with("guide-read", "the guide at its first step");
        self.game.press("guide-read-do");
        while *self.game.app.world().resource::<Guide>() == Guide::Watch {
            let choice = self.game.play().session.choices().next();
            let input = choice.map_or(Input::Advance, Input::Choose);
            self.game.app.world_mut().trigger(Submit(input));
            self.game.settle();
        }
        self.check_with("guide-flag", "the guide at the flag");
        let message = self.game.play().session.shown().last().unwrap();
        self.game.app.world_mut().trigger(Submit(Input::Flag(message, Mark::Question(Question::WhoMayKnow))));
        self.game.settle();
        self.check_with("guide-beacon", "the guide at the beacon");
        self.game.press("beacon");
        self.game.key(KeyCode::Escape);
        self.check_with("guide-done", "the guide at its end");
        self.game.press("chat-go-on");
        self.game.press("chat-skip");
        self.check_with("noor-left", "the hub with a chat that was left");
    }

    /// Into a chat, which waits.
    fn chat(&mut self) {
        self.game.profile(|profile| profile.settings.pace = Some(Pace::Slow));
        self.go(Screen::Hub);
        self.game.press("best-friend-by-friday-title");
        self.game.press("beacon");
        self.game.press("act-pause");
        self.check_with("chat-paused", "a chat that waits");
        self.game.press("chat-go-on");
        self.game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
        self.something_to_do();
        self.check("chat with replies");
    }

    fn something_to_do(&mut self) {
        self.game.until(900, "something to do", |game| !game.play().session.can_advance());
    }

    fn overlays_in_a_chat(&mut self) {
        for overlay in [Overlay::Beacon, Overlay::Block] {
            self.open(overlay);
            self.check(&format!("{overlay:?} in a chat"));
        }
        let session = &self.game.play().session;
        let message: MessageIx = session.shown().find(|shown| session.flaggable(*shown)).unwrap();
        for band in [Band::Younger, Band::Middle, Band::Older] {
            self.open(Overlay::None);
            self.game.profile(|profile| profile.settings.band = Some(band));
            self.open(Overlay::Mark(message));
            self.check(&format!("Mark for {band:?}"));
        }
        self.open(Overlay::None);
    }

    /// The steps of the report flow, each as full as it gets.
    fn report(&mut self) {
        self.open(Overlay::Report);
        let scenario = self.game.play().session.scenario().clone();
        let people: Vec<_> = scenario.others().map(|who| scenario.person(who).id.to_string()).collect();
        assert!(people.len() > 1, "the report asks about whom, which needs the most room");
        for step in learning::practice::REPORT.iter().map(|step| step.key()) {
            match step {
                "tell" => self.game.press("role-friends-parent"),
                "find" => self.game.press("app-menu-mute"),
                "reason" => {
                    self.game.press("reason-pressure");
                    let name = self.game.say(&Translated::new("chat-name").person("name", &people[0]));
                    let person = self.game.button(&name);
                    self.game.act(&person, Action::Click);
                }
                "keep" | "menu" | "proof" | "block" | "next" => {}
                other => panic!("there is no step `{other}`"),
            }
            self.check_with(&format!("flow-{step}.text"), &format!("report flow at {step}"));
            match step {
                "menu" => self.game.press("app-open-menu"),
                "find" => {
                    let leads_on = |key: &&str| self.game.find(Role::Button, &self.game.words(key)).is_some();
                    let on = ["app-menu-report", "app-menu-safety"].into_iter().find(leads_on).unwrap();
                    self.game.press(on);
                }
                "next" => self.game.key(KeyCode::Escape),
                _ => self.game.press("flow-after"),
            }
        }
    }

    /// Gives the last reply each time and says no in the end; at the question, looks at it first.
    fn answer(&mut self, at_the_question: impl Fn(&mut Self)) {
        loop {
            self.something_to_do();
            if self.game.play().session.outcome().is_some() {
                return;
            }
            if self.game.play().session.is_asking() {
                at_the_question(self);
                self.game.press("act-say-no");
            } else {
                let scenario = self.game.play().session.scenario().clone();
                let choice = self.game.play().session.choices().last().unwrap();
                self.game.press(&scenario.key(&scenario.choice(choice).id));
            }
        }
    }

    fn play_to_the_end(&mut self) {
        self.answer(|walk| walk.check("chat at its question"));
        self.check("chat at its end");
    }

    fn debrief(&mut self) {
        self.go(Screen::Debrief);
        self.game.press("role-grandma");
        // Grandma is addressed as a woman where the language marks it.
        let sentence = self.game.say(&Translated::new("first-sentence-3").text("role-gender", "f"));
        let sentence = self.game.button(&sentence);
        self.game.act(&sentence, Action::Click);
        self.check_with("my-turn-done", "debrief with My turn done");
    }

    /// The flag book, lights, a look back, and the kinds of pages of a check-up, each as full as it gets.
    fn practice(&mut self) {
        // The chats before were played today, and days do not go back.
        self.game.profile(|profile| profile.progress = record::Progress::default());
        let today = Arguments::default().today();
        for sign in [Sign::S1, Sign::S4] {
            self.game.masters(sign, Day(today.0 - 2));
        }
        self.go(Screen::Lights);
        self.check_with("lights-bright", "my lights");
        self.go(Screen::Hub);
        self.check_with("booster-offer", "the hub with a look back");
        self.game.press("booster-begin");
        self.check_with("booster-ask-show", "a line of a look back");
        self.game.press("booster-no");
        self.check_with("booster-next", "a line that is explained");
        while !self.game.shows(&self.game.words("booster-done")) {
            let on = ["booster-next", "booster-no"];
            let on = on.into_iter().find(|key| self.game.find(Role::Button, &self.game.words(key)).is_some()).unwrap();
            self.game.press(on);
        }
        self.check("the end of a look back");
        self.go(Screen::Book);
        self.check("the flag book");
        self.game.press("sign-s12");
        self.check_with("book-question", "a page of the flag book");
        self.pier();
        self.game.app.world_mut().resource_mut::<Arguments>().study = "4RX7".parse().ok();
        self.go(Screen::CheckUp);
        self.game.profile(|profile| profile.settings.keep_progress = true);
        self.check_with("checkup-begin", "the beginning of a check-up where progress is kept");
        self.game.profile(|profile| profile.settings.keep_progress = false);
        self.check_with("checkup-study", "the beginning of a check-up for a study");
        for who in ["checkup-study-ethics", "checkup-study-guardians", "checkup-study-yes"] {
            self.game.press(who);
        }
        self.begin_by_card();
        self.game.press("checkup-not-okay");
        self.check_with("checkup-sure", "a chat to sort");
        for (title, press) in [
            ("checkup-part-do", Some("checkup-do-tell-adult")),
            ("checkup-part-facts", None),
            ("checkup-part-can", None),
            ("checkup-end-title", None),
        ] {
            while !self.game.shows(&self.game.words(title)) {
                self.game.press("checkup-skip");
            }
            if let Some(press) = press {
                self.game.press(press);
            }
            self.check_with(title, "a check-up");
        }
        self.go(Screen::Hub);
        self.go(Screen::CheckUp);
        self.begin_by_card();
        self.game.press("checkup-stop");
        self.check_with("checkup-stopped-title", "a check-up that was stopped");
        self.go(Screen::Hub);
    }

    /// Begins a check-up where nothing is kept.
    fn begin_by_card(&mut self) {
        for key in ["avatar-kite", "avatar-boat", "avatar-shell", "checkup-time-1"] {
            self.game.press(key);
        }
    }

    /// The practice pier: my people, and the steps, each with what a press leads to.
    fn pier(&mut self) {
        self.game.profile(|profile| profile.settings.keep_progress = true);
        self.go(Screen::Practice);
        self.check_with("practice-intro", "the practice pier");
        self.game.press("people-title");
        self.game.press("role-friends-parent");
        self.check_with("people-missing-home", "my people");
        self.game.press("people-done");
        self.game.press("practice-star-stickers-title");
        self.game.press("practice-stop-answer-1");
        self.check_with("practice-stop-again", "the first step of a practice");
        self.game.press("practice-skip");
        self.check_with("practice-keep-do", "keeping in a practice");
        self.game.press("practice-skip");
        self.game.press("role-friends-parent");
        self.check_with("practice-upset-noor", "an upset grown-up");
        for step in ["menu", "find", "reason", "proof", "block", "next"] {
            self.game.press("practice-skip");
            self.check_with(&format!("practice-{step}"), "a practice");
        }
        self.game.press("flow-after");
        self.check_with("practice-end-text", "the end of a practice");
        self.game.profile(|profile| profile.settings.keep_progress = false);
    }

    /// A chat to the player itself, to the end that comes of itself.
    fn own(&mut self) {
        self.game.app.world_mut().resource_mut::<Assigned>().0 = Some(Assignment::new("first-wagon", 7));
        self.go(Screen::Chat);
        self.answer(|walk| walk.check_with("noor-ask", "Noor's question in a chat to the player"));
        self.check_with("closing-said-no-worrying.own", "the end of a chat to the player");
        self.go(Screen::Hub);
    }

    /// Joining a lesson, and what its steps want of a seat.
    fn lesson(&mut self) {
        let school = School::open(&self.game);
        self.game.app.insert_resource(Wire(Box::new(school.clone())));
        self.go(Screen::Class);
        self.check_with("class-address-why", "the address of a lesson");
        ADDRESS.chars().for_each(|sign| self.game.presses_sign(sign));
        self.game.press("class-address-go");
        self.game.press("class-pictures");
        self.game.press("class-moved");
        self.check_with("class-moved-how", "a code in pictures, and a card");
        self.game.press("class-signs");
        self.game.press("class-new");
        self.game.types_the_code(&school);
        self.check_with("class-sit", "a code in signs");
        self.game.press("class-sit");
        self.game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
        self.check_with("class-wait", "a seat that waits");
        for (step, key) in [(CHAT, "class-chat"), (VOTE, "class-vote-how"), (SLIP, "class-slip-why")] {
            school.does(Command::Go(step));
            self.game.waits(2);
            self.check_with(key, "a step at a seat");
        }
        school.does(Command::Pause(true));
        self.game.waits(2);
        self.check_with("class-eyes", "a class that is held");
        school.does(Command::Pause(false));
        self.game.waits(2);
        self.open(Overlay::Beacon);
        self.check_with("class-hand-when", "the beacon in a lesson");
        self.open(Overlay::Help);
        self.check_with("help-near", "the help card in a lesson");
        self.open(Overlay::None);
        school.does(Command::End);
        self.game.waits(2);
        self.check_with("class-over", "the end of a lesson");
        self.game.press("class-leave");
        self.game.press("class-leave-sure");
    }

    fn failed(&mut self) {
        self.game.app.world_mut().resource_mut::<Failure>().0 =
            "scenarios/extra-lesson.ron:12:7: a message is missing; add it or take the node out".into();
        self.go(Screen::Failed);
        self.check_with("failed-text", "the game that cannot start");
    }
}

impl Walk {
    fn end(mut self) {
        let many = self.found.len();
        self.found.truncate(60);
        assert!(self.found.is_empty(), "{many} things are wrong with the layout:\n{}", self.found.join("\n"));
    }
}

fn walk(lang: &'static str, matrix: Matrix) {
    let mut walk = Walk::begin(lang, matrix);
    walk.screens();
    walk.overlays();
    walk.guided();
    walk.chat();
    walk.overlays_in_a_chat();
    walk.report();
    walk.play_to_the_end();
    walk.practice();
    walk.own();
    walk.lesson();
    walk.failed();
    walk.end();
}

/// The debrief of every chat, each with all its messages.
fn debriefs(lang: &'static str) {
    let mut walk = Walk::begin(lang, Matrix::Pairs);
    walk.game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    let stories = walk.game.app.world().resource::<Stories>();
    let titles: Vec<String> = stories.library.iter().map(|scenario| scenario.key("title")).collect();
    for (at, title) in titles.iter().enumerate() {
        walk.go(Screen::Hub);
        walk.game.press(title);
        walk.answer(|_| {});
        if at == 0 {
            walk.debrief();
        }
        walk.go(Screen::Debrief);
        walk.game.resize(768.0, 1024.0);
        let found = violations(&mut walk.game);
        walk.found.extend(found.into_iter().map(|sentence| format!("debrief of {title}, {lang}: {sentence}")));
        walk.game.resize(1024.0, 720.0);
    }
    walk.end();
}

/// Where the bar's buttons and the column in front are, in logical pixels, and how large the column's buttons are.
fn places(game: &mut Game) -> (Vec<Rect>, Vec<Vec2>) {
    let column = game.column();
    let column_at = rect(game.app.world(), game.entity(&column)).unwrap();
    let buttons = game.find_all(Role::Button).into_iter().map(|found| game.entity(&found)).collect::<Vec<_>>();
    let world = game.app.world();
    let scrolls = |entity: Entity| {
        let parent = |entity: Entity| world.get::<ChildOf>(entity).map(ChildOf::parent);
        std::iter::successors(parent(entity), |up| parent(*up)).any(|up| world.get::<ScrollArea>(up).is_some())
    };
    let (inside, bar): (Vec<_>, Vec<_>) = buttons.into_iter().partition(|entity| scrolls(*entity));
    let bar = bar.into_iter().filter_map(|entity| rect(world, entity)).chain([column_at]).collect();
    (bar, inside.into_iter().filter_map(|entity| rect(world, entity).map(|rect| rect.size())).collect())
}

#[test]
fn a_screen_s_scale_changes_no_layout() {
    for (lang, (width, height)) in [("en", (683.0, 310.0)), ("ar", (910.0, 417.0)), ("ar", (1024.0, 720.0))] {
        let mut game = Game::playing(lang, "gift-in-blockbay");
        game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
        game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
        for overlay in [Overlay::None, Overlay::Settings] {
            game.app.world_mut().resource_mut::<NextState<Overlay>>().set(overlay);
            let [usual, others @ ..] = [1.0, 1.25, 2.0].map(|scale| {
                let window = game.window();
                let mut window = game.app.world_mut().get_mut::<Window>(window).unwrap();
                window.resolution.set_scale_factor_override(Some(scale));
                game.resize(width, height);
                let wrong = violations(&mut game);
                assert!(wrong.is_empty(), "{lang}, {overlay:?} at {scale}: {wrong:?}");
                places(&mut game)
            });
            assert!(usual.0.len() > 3 && usual.1.len() > 3, "there is something to compare: {usual:?}");
            for (bar, inside) in others {
                let near = |one: Vec2, other: Vec2| (one - other).abs().max_element() < 2.0;
                let mut pairs = usual.0.iter().zip(&bar);
                let stays = |(one, other): (&Rect, &Rect)| near(one.min, other.min) && near(one.max, other.max);
                assert!(bar.len() == usual.0.len() && pairs.all(stays), "{lang}, {overlay:?}: {bar:?} is {usual:?}");
                let mut sizes = usual.1.iter().zip(&inside);
                assert!(
                    inside.len() == usual.1.len() && sizes.all(|(one, other)| near(*one, *other)),
                    "{lang}, {overlay:?}: {inside:?} is {usual:?}"
                );
            }
        }
    }
}

#[test]
fn a_projector_shows_everything_larger() {
    let mut game = Game::start("en");
    let mut height = |width, height| {
        game.resize(width, height);
        let beacon = game.button_for("beacon");
        rect(game.app.world(), game.entity(&beacon)).unwrap().height()
    };
    let (usual, low, projector) = (height(1280.0, 720.0), height(683.0, 310.0), height(1920.0, 1080.0));
    assert!((projector - usual * 1.5).abs() < 1.0, "half as large again: {usual}, {projector}");
    assert!((low - usual).abs() < 1.0, "and nothing gets smaller than a finger: {low}");
}

#[test]
fn everything_fits_in_english() {
    walk("en", Matrix::Pairs);
}

#[test]
fn everything_fits_in_arabic() {
    walk("ar", Matrix::Pairs);
}

#[test]
fn everything_fits_when_words_are_longer() {
    walk("en-XA", Matrix::Pairs);
}

#[test]
fn everything_fits_when_words_are_longer_and_read_from_the_right() {
    walk("ar-XB", Matrix::Pairs);
}

#[test]
#[ignore = "for whoever changes the layout of many screens"]
fn everything_fits_in_the_whole_matrix() {
    for lang in cases::LANGUAGES {
        walk(lang, Matrix::Whole);
    }
}

#[test]
fn every_debrief_fits_in_english() {
    debriefs("en");
}

#[test]
fn every_debrief_fits_in_arabic() {
    debriefs("ar");
}

#[test]
fn every_debrief_fits_when_words_are_longer() {
    debriefs("en-XA");
}

#[test]
fn every_debrief_fits_when_words_are_longer_and_read_from_the_right() {
    debriefs("ar-XB");
}

#[test]
fn arabic_is_the_mirror_image_of_english() {
    let place = |lang: &str| {
        let mut game = Game::start(lang);
        game.resize(1024.0, 720.0);
        let (beacon, pause) = (game.button_for("beacon"), game.button_for("break"));
        (game.middle(&beacon).x, game.middle(&pause).x)
    };
    let (english, arabic) = (place("en"), place("ar"));
    assert!(english.0 > 800.0 && english.1 < 200.0, "in English the beacon stands at the right: {english:?}");
    assert!(arabic.0 < 200.0 && arabic.1 > 800.0, "in Arabic it stands at the left: {arabic:?}");
}
