//! Chats that come to the player itself: when they are offered, that Noor asks in them, and that nothing speaks of a friend.

use accesskit::Role;
use learning::Day;
use manara::{content::Stories, navigation::Screen, play, profile::Profile};
use record::{Avatar, Pace};
use story::{Act, Band, Ending, Input, Kind, Next};

use crate::kit::Game;

/// Plays a chat to its end by doing the first thing that is there, in the session alone.
fn note(game: &mut Game, id: &str) {
    let stories = game.app.world().resource::<Stories>();
    let mut session = story::Session::new(stories.library.get(id).unwrap().clone());
    while session.outcome().is_none() {
        let input = match (session.can_advance(), session.choices().next()) {
            (true, _) => Input::Advance,
            (false, Some(choice)) => Input::Choose(choice),
            (false, None) => Input::Act(Act::Tell { role: story::Role::Mum }),
        };
        session.step(0, input).unwrap();
    }
    let record = learning::score(&session);
    game.profile(|profile| profile.progress.add(&record, Day(0)));
}

fn hub(lang: &str, band: Band) -> Game {
    let mut game = Game::start(lang);
    game.profile(|profile| {
        profile.settings.band = Some(band);
        profile.settings.pace = Some(Pace::AtOnce);
        profile.settings.avatar = Some(Avatar::Kite);
        profile.guided = true;
    });
    game.go(Screen::Hub);
    game
}

/// The chats to the player of a band, the worrying one first.
const PAIRS: [(Band, [&str; 2]); 3] = [
    (Band::Younger, ["map-with-ducks", "map-of-the-town"]),
    (Band::Middle, ["first-wagon", "last-wagon"]),
    (Band::Older, ["spoons-and-fridge", "fridge-and-spoons"]),
];

#[test]
fn the_first_two_chats_are_a_friend_s_and_then_some_come_to_the_player() {
    for (band, own) in PAIRS {
        let mut game = hub("en", band);
        let offered = |game: &Game, id: &str| game.shows(&game.words(&format!("{id}-title")));
        assert!(!game.shows(&game.words("hub-own")), "{band:?}: none at first");
        note(&mut game, "photo-for-the-wall");
        game.settle();
        assert!(!own.iter().any(|id| offered(&game, id)), "{band:?}: nor after one chat");
        note(&mut game, "photo-of-the-poster");
        game.settle();
        assert!(own.iter().all(|id| offered(&game, id)), "{band:?}: from the third on they are there");
        assert!(game.shows(&game.words("hub-own")), "{band:?}: and it says that they come to the player");
    }
}

#[test]
fn the_tutor_brings_them_now_and_then() {
    for (band, own) in PAIRS {
        for seed in 1..=4 {
            let mut game = hub("en", band);
            game.profile(|profile| profile.seed = seed);
            let mut came: Vec<String> = Vec::new();
            for _ in 0..12 {
                let world = game.app.world();
                let (stories, profile) = (world.resource::<Stories>(), world.resource::<Profile>());
                let next = play::next(stories, profile, &play::Unfinished::default(), Day(0)).unwrap().id.to_string();
                note(&mut game, &next);
                came.push(next);
            }
            let places: Vec<usize> =
                (0..came.len()).filter(|at| PAIRS.iter().any(|(_, pair)| pair.contains(&&*came[*at]))).collect();
            assert!(!places.is_empty(), "{band:?}, {seed}: at least one of twelve, as {own:?} are there: {came:?}");
            assert!(places.iter().all(|at| *at >= 2), "{band:?}, {seed}: the first two are a friend's: {came:?}");
            assert!(places.windows(2).all(|two| two[1] - two[0] >= 3), "{band:?}, {seed}: one in three: {came:?}");
        }
    }
}

#[test]
fn noor_asks_in_a_chat_to_the_player_and_the_player_answers_for_itself() {
    for lang in ["en", "ar"] {
        for (_, pair) in PAIRS {
            for id in pair {
                whole(lang, id);
            }
        }
    }
}

fn waits(game: &Game) -> bool {
    !game.play().session.can_advance()
}

/// Gives the first answer each time until Noor asks what to do. Returns how many there were.
fn to_the_question(game: &mut Game) -> usize {
    for answers in 0.. {
        game.until(900, "something to do", waits);
        let session = &game.play().session;
        if session.is_asking() {
            return answers;
        }
        let (scenario, choice) = (session.scenario().clone(), session.choices().next().unwrap());
        assert!(game.shows(&game.words("chat-choose.own")), "the answer is the player's");
        game.press(&scenario.key(&scenario.choice(choice).id));
    }
    unreachable!("a story comes to its question")
}

fn whole(lang: &str, id: &str) {
    let mut game = Game::playing(lang, id);
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    assert!(game.shows(&game.words("chat-how.own")), "{lang}, {id}: it says to whom the chat comes");
    let answers = to_the_question(&mut game);
    assert!(answers > 0, "{lang}, {id}: the player says something");
    assert!(game.shows(&game.words("chat-you")), "{lang}, {id}: its words stand under \"you\"");
    let scenario = game.play().session.scenario().clone();
    let question = scenario.messages.iter().find(|message| scenario.node(message.node).next == Next::Ask).unwrap();
    let asks = game.words(&scenario.key(&question.id));
    assert!(game.shows(&asks), "{lang}, {id}: Noor asks: {asks}");
    // A worrying chat that is let go on is shown to a grown-up, together with Noor.
    let worrying = scenario.kind == Kind::Worrying;
    game.press("act-carry-on");
    if worrying {
        game.until(900, "Noor to ask again", waits);
        game.press("act-carry-on");
    }
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    let (ending, closing) = if worrying {
        (Ending::FriendTold, "closing-friend-told-worrying.own")
    } else {
        (Ending::Fine, "closing-fine-benign.own")
    };
    assert_eq!(game.play().session.outcome().unwrap().ending, ending, "{lang}, {id}");
    assert!(game.shows(&game.words(closing)), "{lang}, {id}: it closes with words for the player");
    game.press("chat-to-debrief");
    assert_eq!(
        game.shows(&game.words("debrief-not-your-fault.own")),
        worrying,
        "{lang}, {id}: no fault of the player's"
    );
    assert!(game.shows(&game.words("my-turn-text.own")), "{lang}, {id}: my turn is about life outside the game");
    let empty = game.find_all(Role::Label).into_iter().find(|found| found.name().trim().is_empty());
    assert!(empty.is_none(), "{lang}, {id}: nothing is said without words");
}

#[test]
fn a_grown_up_whom_the_player_tells_speaks_to_the_player() {
    for lang in ["en", "ar"] {
        let mut game = Game::playing(lang, "map-with-ducks");
        game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
        to_the_question(&mut game);
        game.press("act-tell");
        game.press("role-aunt");
        game.press("tell-do");
        game.until(900, "the end", |game| game.play().session.outcome().is_some());
        assert!(game.shows(&game.words("closing-told-worrying.own-adult")), "{lang}: the aunt thanks the player");
        assert!(game.shows(&game.words("closing-told-worrying.own")), "{lang}: and Noor closes");
    }
}
