//! The practice pier: a whole report practice by keyboard alone in both languages, every case, and *My people*.

use accesskit::Role;
use learning::practice::{Case, menu};
use manara::{content::Stories, navigation::Screen, platform::Arguments, profile::Profile, text::Translated};
use record::{Save, Settings};
use story::{Band, Role as Grownup};

use crate::kit::{Found, Game};

fn pier(lang: &str) -> Game {
    let mut game = Game::start(lang);
    game.press("band-middle");
    game.press("practice-title");
    assert_eq!(game.screen(), Screen::Practice, "{lang}: the hub leads there");
    game
}

/// The button that leads on at a step, by what the screen shows.
fn leads_on(game: &Game, id: &str) -> Found {
    let drill = game.app.world().resource::<Stories>().drills.drill(id).unwrap().clone();
    let item = menu(drill.app).into_iter().find(|item| item.leads_on()).unwrap();
    let item = format!("app-menu-{}", item.key());
    let reason =
        drill.reasons.first().map_or("reason-felt-odd".to_owned(), |reason| format!("reason-{}", reason.key()));
    let mut keys = vec!["practice-stop-do".to_owned(), "practice-keep-do".to_owned()];
    keys.extend(["role-mum", "role-teacher", "app-open-menu"].map(str::to_owned));
    keys.extend([item, reason]);
    let more = ["flow-block-do", "practice-kind-sorry-2", "flow-after"];
    keys.extend(more.map(str::to_owned));
    let there = |key: &String| game.find(Role::Button, &game.words(key));
    if let Some(found) = keys.iter().find_map(there) {
        return found;
    }
    if drill.case == Case::Kind {
        return game.button_for("practice-kind-unblock");
    }
    let telling = drill.lines.iter().position(|line| !line.signs.is_empty()).unwrap() as i64 + 1;
    let label = game.say(&Translated::new("flow-proof-label").number("number", telling));
    let add = game.button(&label);
    if add.is_on() { game.button_for("practice-proof-done") } else { add }
}

#[test]
fn a_whole_report_practice_goes_by_keyboard_alone_in_every_case() {
    for lang in ["en", "ar"] {
        let mut game = pier(lang);
        let drills: Vec<(String, Case)> = {
            let stories = game.app.world().resource::<Stories>();
            stories.drills.drills().map(|drill| (drill.id.clone(), drill.case)).collect()
        };
        assert_eq!(drills.len(), 10, "{lang}: two chats or three in each app");
        for (id, case) in drills {
            let start = game.button_for(&format!("practice-{id}-title"));
            game.tab_to(&start);
            let mut presses = 0;
            let mut upset = false;
            while !game.shows(&game.words("practice-end-title")) {
                let next = leads_on(&game, &id);
                game.tab_to(&next);
                upset |= game.shows(&game.words("practice-upset-noor"));
                presses += 1;
                assert!(presses < 30, "{lang}, {id}: a practice comes to its end");
            }
            assert_eq!(upset, case == Case::Upset, "{lang}, {id}: only there the first one has no time");
            let ends = ["practice-end-text", "practice-end-told"].map(|key| game.shows(&game.words(key)));
            let wanted = match case {
                Case::Plain | Case::Back | Case::Upset => [true, false],
                Case::NotMyPhone | Case::Known => [false, true],
                Case::Kind => [false, false],
            };
            assert_eq!(ends, wanted, "{lang}, {id}: a report is spoken of where there was one, else telling is enough");
            assert!(game.shows(&game.words(&format!("practice-{id}-note"))), "{lang}, {id}: Noor says what it was");
            let back = game.button_for("practice-title");
            game.tab_to(&back);
        }
        let done =
            game.find_all(Role::Label).iter().filter(|found| found.name() == game.words("practice-done-mark")).count();
        assert_eq!(done, 10, "{lang}: each is marked");
    }
}

#[test]
fn what_was_hard_is_said_kindly_and_every_step_can_be_left() {
    let mut game = pier("en");
    game.press("practice-begin");
    game.press("practice-stop-answer-1");
    assert!(game.shows(&game.words("practice-stop-again")), "an answer is explained");
    while !game.shows(&game.words("practice-next-1")) {
        game.press("practice-skip");
        for praise in ["practice-stop-good", "practice-keep-good", "practice-tell-good", "practice-block-good"] {
            assert!(!game.shows(&game.words(praise)), "what was left out is not praised: {praise}");
        }
    }
    assert!(!game.shows(&game.words("practice-next-known")), "nobody was told, so nobody knows");
    assert!(game.shows(&game.words("practice-next-not-yet")), "and it is not too late");
    game.press("flow-after");
    let heading = game.words("practice-keep");
    let hard = game.say(&Translated::new("practice-end-again").words_of("step", "practice-keep"));
    assert!(game.shows(&hard) && hard.contains(&heading), "what comes again is said: {hard}");
    game.press("practice-next-one");
    assert!(game.shows(&game.words("practice-stop.full")), "and gets all the help again");
}

#[test]
fn my_people_are_forgotten_unless_the_child_asks_to_keep_them() {
    let mut game = pier("en");
    game.press("people-title");
    for role in ["role-aunt", "role-teacher"] {
        game.press(role);
    }
    assert!(game.shows(&game.words("people-missing-helpline")), "one of each circle is wanted");
    game.press("role-helpline");
    assert!(!game.shows(&game.words("people-missing-helpline")), "now there is");
    assert!(game.shows(&game.words("people-not-kept")), "and it says that the list is forgotten");
    game.press("people-done");
    game.press("practice-pearl-hunt-title");
    game.press("practice-stop-do");
    game.press("practice-keep-do");
    assert!(game.find(Role::Button, &game.words("role-mum")).is_none(), "whoever has a list tells someone on it");
    game.press("role-aunt");
    game.go(Screen::Hub);
    game.press("practice-title");
    game.press("people-title");
    assert!(!game.button_for("role-aunt").is_on(), "away is forgotten");

    let settings = Settings { band: Some(Band::Middle), keep_progress: true, ..Settings::default() };
    let kept = Save { settings, progress: None };
    let mut game = Game::keeping(&kept, Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() });
    game.press("practice-title");
    game.press("people-title");
    game.press("role-aunt");
    game.press("people-kept");
    game.press("role-teacher");
    let roles = game.app.world().resource::<Profile>().progress.people().map(|people| people.roles().to_vec());
    assert_eq!(roles, Some(vec![Grownup::Aunt, Grownup::Teacher]), "who asks keeps them, also what is picked later");
    game.go(Screen::Hub);
    game.press("practice-title");
    game.press("people-title");
    assert!(game.button_for("role-aunt").is_on(), "and finds them again");
    game.press("people-kept");
    assert_eq!(game.app.world().resource::<Profile>().progress.people(), None, "asked to forget, they are forgotten");
}
