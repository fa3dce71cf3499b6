//! Layout: after it has settled, nothing is cut, overlaps or leaves the window, every target is large enough, and no text
//! lacks words; over language x pseudolocale x direction x text size x window size, on every screen and overlay.

use accesskit::{Action, Role};
use bevy::{
    prelude::*,
    ui::UiGlobalTransform,
    ui_widgets::{Button, ScrollArea},
};
use learning::save::{Pace, TextSize};
use manara::{
    accessibility::Modal,
    overlays::Overlay,
    screens::Screen,
    text::{Language, Translated},
};

use crate::kit::Game;

const WINDOWS: [(f32, f32); 4] = [(320.0, 568.0), (568.0, 320.0), (768.0, 1024.0), (1920.0, 1080.0)];
/// Rounding to whole pixels may move an edge by this much.
const SLACK: f32 = 1.5;
/// A line that wraps may end in a space that hangs over, in `rem` of the largest size.
const SPACE: f32 = 0.6;
/// The least side of a target, in logical pixels.
const TARGET: f32 = 44.0;
/// The least height in which something can still be read by scrolling.
const VIEW: f32 = 72.0;

fn rect(world: &World, entity: Entity) -> Option<Rect> {
    let size = world.get::<ComputedNode>(entity)?.size();
    Some(Rect::from_center_size(world.get::<UiGlobalTransform>(entity)?.translation, size))
}

fn hidden(world: &World, entity: Entity) -> bool {
    let shown = |entity: Entity| world.get::<Node>(entity).is_none_or(|node| node.display != Display::None);
    let mut at = Some(entity);
    while let Some(entity) = at {
        if !shown(entity) {
            return true;
        }
        at = world.get::<ChildOf>(entity).map(ChildOf::parent);
    }
    false
}

fn has_above<C: Component>(world: &World, entity: Entity) -> bool {
    let mut at = world.get::<ChildOf>(entity).map(ChildOf::parent);
    while let Some(entity) = at {
        if world.get::<C>(entity).is_some() {
            return true;
        }
        at = world.get::<ChildOf>(entity).map(ChildOf::parent);
    }
    false
}

fn name(world: &World, entity: Entity) -> String {
    let own = world.get::<Translated>(entity).map(|text| text.key.to_string());
    let inside = || {
        let children = world.get::<Children>(entity)?;
        children.iter().find_map(|child| world.get::<Translated>(child).map(|text| text.key.to_string()))
    };
    own.or_else(inside).unwrap_or_else(|| format!("{entity}"))
}

/// Everything that is wrong with the layout now, as sentences.
fn violations(game: &mut Game) -> Vec<String> {
    let window = game.window();
    let world = game.app.world_mut();
    let size = world.get::<Window>(window).unwrap().size();
    let screen = Rect::from_corners(Vec2::ZERO, size).inflate(SLACK);
    let mut wrong = Vec::new();
    let nodes: Vec<Entity> = world.query_filtered::<Entity, With<Node>>().iter(world).collect();
    let modal_open = !world.query::<&Modal>().iter(world).collect::<Vec<_>>().is_empty();
    let mut targets = Vec::new();
    let rem = world.resource::<bevy::text::RemSize>().0;
    for entity in nodes {
        if hidden(world, entity) {
            continue;
        }
        let Some(rect) = rect(world, entity) else { continue };
        let scrolls = has_above::<ScrollArea>(world, entity);
        let who = name(world, entity);
        if rect.min.x < screen.min.x || rect.max.x > screen.max.x {
            wrong.push(format!("`{who}` leaves the window sideways: {rect:?}"));
        }
        if !scrolls && (rect.min.y < screen.min.y || rect.max.y > screen.max.y) {
            wrong.push(format!("`{who}` leaves the window where nothing scrolls: {rect:?}"));
        }
        if let Some(parent) = world.get::<ChildOf>(entity).map(ChildOf::parent)
            && let Some(around) = self::rect(world, parent)
            && world.get::<Translated>(entity).is_some()
            && (rect.width() > around.width() + SLACK || (!scrolls && rect.height() > around.height() + SLACK))
        {
            wrong.push(format!("the words of `{who}` are larger than what holds them"));
        }
        if let Some(text) = world.get::<bevy::text::TextLayoutInfo>(entity)
            && text.size.x > rect.width() + SLACK + SPACE * rem
        {
            wrong.push(format!("the words of `{who}` are cut: {} in {}", text.size.x, rect.width()));
        }
        if let (Some(text), Some(language)) = (world.get::<Translated>(entity), world.get_resource::<Language>())
            && language.words(text).missing
        {
            wrong.push(format!("there are no words for `{who}`"));
        }
        if world.get::<ScrollArea>(entity).is_some() && rect.height() < VIEW {
            wrong.push(format!("a scrolling column is only {} high", rect.height()));
        }
        if world.get::<Button>(entity).is_some() {
            if rect.width() < TARGET || rect.height() < TARGET {
                wrong.push(format!("`{who}` is only {:?}", rect.size()));
            }
            if !modal_open || has_above::<Modal>(world, entity) {
                targets.push((entity, rect, scrolls));
            }
        }
    }
    for (at, (one, rect, scrolls)) in targets.iter().enumerate() {
        for (other, around, other_scrolls) in &targets[at + 1..] {
            let common = rect.intersect(*around);
            if scrolls == other_scrolls && common.width() > SLACK && common.height() > SLACK {
                wrong.push(format!("`{}` and `{}` overlap", name(world, *one), name(world, *other)));
            }
        }
    }
    wrong
}

/// Checks what is shown at every text size and window size.
fn check(game: &mut Game, lang: &str, what: &str, found: &mut Vec<String>) {
    for size in TextSize::ALL {
        game.saved(|saved| saved.settings.text_size = size);
        for (width, height) in WINDOWS {
            game.resize(width, height);
            game.settle();
            let place = format!("{what}, {lang}, {} %, {width} x {height}", size.percent());
            found.extend(violations(game).into_iter().map(|sentence| format!("{place}: {sentence}")));
        }
    }
    game.saved(|saved| saved.settings.text_size = TextSize::Normal);
    game.resize(1024.0, 720.0);
}

fn open(game: &mut Game, overlay: Overlay) {
    game.app.world_mut().resource_mut::<NextState<Overlay>>().set(overlay);
    game.settle();
}

fn go(game: &mut Game, screen: Screen) {
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(screen);
    game.settle();
}

fn walk(lang: &str) {
    let mut found = Vec::new();
    let mut game = Game::start("en");
    game.saved(|saved| {
        saved.settings.language = Some(lang.into());
        saved.settings.band = Some(story::Band::Older);
        saved.settings.pace = Pace::AtOnce;
    });
    for screen in [Screen::Language, Screen::Band, Screen::Title, Screen::About, Screen::Credits] {
        go(&mut game, screen);
        check(&mut game, lang, &format!("{screen:?}"), &mut found);
    }
    for overlay in [Overlay::Beacon, Overlay::Tell, Overlay::Help, Overlay::Settings, Overlay::Break] {
        open(&mut game, overlay);
        check(&mut game, lang, &format!("{overlay:?}"), &mut found);
    }
    open(&mut game, Overlay::None);
    go(&mut game, Screen::Title);
    let chat = game.button_for("best-friend-by-friday-title");
    game.act(&chat, Action::Click);
    let mut steps = 0;
    while game.play().session.outcome().is_none() {
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        if game.play().session.outcome().is_some() {
            break;
        }
        if steps == 0 {
            let message = game.play().session.shown().find(|shown| game.play().session.flaggable(*shown)).unwrap();
            check(&mut game, lang, "chat with replies", &mut found);
            for overlay in [Overlay::Beacon, Overlay::Block, Overlay::Mark(message)] {
                open(&mut game, overlay);
                check(&mut game, lang, &format!("{overlay:?} in a chat"), &mut found);
            }
            open(&mut game, Overlay::Report);
            for _ in 0..4 {
                check(&mut game, lang, "report flow", &mut found);
                let on = ["flow-after", "app-open-menu", "app-menu-safety"]
                    .into_iter()
                    .find_map(|key| game.find(Role::Button, &game.words(key)))
                    .unwrap();
                game.act(&on, Action::Click);
            }
            open(&mut game, Overlay::None);
        }
        if game.play().session.is_asking() {
            check(&mut game, lang, "chat at its question", &mut found);
            let no = game.button_for("act-say-no");
            game.act(&no, Action::Click);
        } else {
            let scenario = game.play().session.scenario().clone();
            let choice = game.play().session.choices().last().unwrap();
            let reply = game.button_for(&scenario.key(&scenario.choice(choice).id));
            game.act(&reply, Action::Click);
        }
        steps += 1;
    }
    check(&mut game, lang, "chat at its end", &mut found);
    go(&mut game, Screen::Debrief);
    check(&mut game, lang, "debrief", &mut found);
    let many = found.len();
    found.truncate(60);
    assert!(found.is_empty(), "{many} things are wrong with the layout:\n{}", found.join("\n"));
}

#[test]
fn everything_fits_in_english() {
    walk("en");
}

#[test]
fn everything_fits_in_arabic() {
    walk("ar");
}

#[test]
fn everything_fits_when_words_are_longer() {
    walk("en-XA");
}

#[test]
fn everything_fits_when_words_are_longer_and_read_from_the_right() {
    walk("ar-XB");
}

#[test]
fn the_checks_find_what_is_wrong() {
    let mut game = Game::start("en");
    assert!(violations(&mut game).is_empty(), "the first screen itself is sound");
    let wide = Node { position_type: PositionType::Absolute, width: px(3000), height: px(10), ..default() };
    let small = Node { position_type: PositionType::Absolute, width: px(20), height: px(20), left: px(5), ..default() };
    game.app.world_mut().spawn(wide);
    game.app.world_mut().spawn((Button, small.clone()));
    game.app.world_mut().spawn((Button, small));
    game.app.world_mut().spawn((Translated::new("no-such-key"), Node::default()));
    game.settle();
    let found = violations(&mut game).join("\n");
    for part in ["leaves the window sideways", "is only", "overlap", "no words for `no-such-key`"] {
        assert!(found.contains(part), "the check for `{part}` must find it in:\n{found}");
    }
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
