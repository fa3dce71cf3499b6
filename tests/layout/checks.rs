//! What can be wrong with a layout, as sentences, and a case for each sentence that must be found.

use bevy::{
    prelude::*,
    text::{FontSize, LineBreak, RemSize},
    ui::UiGlobalTransform,
    ui_widgets::{Button, ScrollArea},
};
use manara::{
    accessibility::{Modal, Role, Semantics},
    navigation::Overlay,
    text::{EasyReading, Language, Translated},
    theme::{Edge, Fill, Ink, PAIRS, Tint, Token, metrics},
};

use crate::kit::Game;

/// Rounding to whole pixels may move an edge by this much.
const SLACK: f32 = 1.5;
/// A line that wraps may end in a space that hangs over, in parts of the font's size: of the usual letters, and of those that
/// are easy to read.
const SPACE: [f32; 2] = [0.35, 0.85];
/// The least side of a target, in logical pixels.
const TARGET: f32 = metrics::TARGET - SLACK;
/// A break, settings or a way to close what is in front, and the beacon.
const BAR: usize = 3;
/// The least height in which something can still be read by scrolling.
const VIEW: f32 = 96.0;

/// Where something is, in logical pixels of the window.
pub(super) fn rect(world: &World, entity: Entity) -> Option<Rect> {
    let node = world.get::<ComputedNode>(entity)?;
    let logical = node.inverse_scale_factor * world.resource::<UiScale>().0;
    Some(Rect::from_center_size(world.get::<UiGlobalTransform>(entity)?.translation * logical, node.size() * logical))
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

/// The nearest thing around another that is of a kind.
fn above<C: Component>(world: &World, entity: Entity) -> Option<Entity> {
    let parent = |entity: Entity| world.get::<ChildOf>(entity).map(ChildOf::parent);
    std::iter::successors(parent(entity), |up| parent(*up)).find(|up| world.get::<C>(*up).is_some())
}

fn has_above<C: Component>(world: &World, entity: Entity) -> bool {
    above::<C>(world, entity).is_some()
}

#[derive(Clone, Copy)]
enum What {
    Button,
    Text,
}

/// Something that nothing may cover: a button with all that is in it, or a text outside of buttons.
struct Piece {
    entity: Entity,
    rect: Rect,
    column: Option<Entity>,
    what: What,
}

fn name(world: &World, entity: Entity) -> String {
    let own = world.get::<Translated>(entity).map(|text| text.key.to_string());
    let inside = || {
        let children = world.get::<Children>(entity)?;
        children.iter().find_map(|child| world.get::<Translated>(child).map(|text| text.key.to_string()))
    };
    own.or_else(inside).unwrap_or_else(|| format!("{entity}"))
}

/// Whether something above cuts off what leaves it.
fn in_frame(world: &World, entity: Entity) -> bool {
    let mut up = world.get::<ChildOf>(entity).map(ChildOf::parent);
    while let Some(parent) = up {
        if world.get::<Node>(parent).is_some_and(|node| node.overflow.x == OverflowAxis::Clip) {
            return true;
        }
        up = world.get::<ChildOf>(parent).map(ChildOf::parent);
    }
    false
}

/// What lies behind something: the colour of the nearest thing around it that has one, or its own.
fn ground(world: &World, entity: Entity, own: bool) -> Token {
    let parent = |entity: Entity| world.get::<ChildOf>(entity).map(ChildOf::parent);
    let first = if own { Some(entity) } else { parent(entity) };
    let fills = std::iter::successors(first, |up| parent(*up)).filter_map(|up| world.get::<Fill>(up));
    fills.map(|fill| fill.0).find(|token| *token != Token::Clear).unwrap_or(Token::Sky)
}

/// Words, icons, edges and focus rings whose colours meet without being declared in `theme::PAIRS`, where their contrast is
/// tested.
fn undeclared(world: &World, entity: Entity) -> Vec<String> {
    let ink = world.get::<Ink>(entity).map(|ink| (ink.0, ground(world, entity, true), 4.5));
    let tint = world.get::<Tint>(entity).map(|tint| (tint.0, ground(world, entity, true), 3.0));
    let edge = world.get::<Edge>(entity).map(|edge| (edge.0, ground(world, entity, false), 3.0));
    let ring = world.get::<Button>(entity).map(|_| (Token::Focus, ground(world, entity, false), 3.0));
    // The pattern of a wall tells nothing, and what stands on the veil, through which one sees, has a ground of its own.
    let told = |token: Token| !matches!(token, Token::Clear | Token::Pattern);
    let met =
        [ink, tint, edge, ring].into_iter().flatten().filter(|(front, back, _)| told(*front) && *back != Token::Veil);
    met.filter(|(front, back, least)| {
        !PAIRS.iter().any(|pair| (pair.front, pair.back) == (*front, *back) && pair.least >= *least)
    })
    .map(|(front, back, _)| format!("`{}`: {front:?} on {back:?} is not among the declared pairs", name(world, entity)))
    .collect()
}

/// How wide a text's space is, in pixels.
fn space(world: &World, entity: Entity) -> f32 {
    let Some(FontSize::Rem(size)) = world.get::<TextFont>(entity).map(|font| font.font_size) else { return 0.0 };
    let easy = world.resource::<EasyReading>().0;
    SPACE[usize::from(easy)] * size * world.resource::<RemSize>().0 * world.resource::<UiScale>().0
}

/// Everything that is wrong with the layout now, as sentences.
pub(super) fn violations(game: &mut Game) -> Vec<String> {
    let window = game.window();
    let world = game.app.world_mut();
    let size = world.get::<Window>(window).unwrap().size();
    let screen = Rect::from_corners(Vec2::ZERO, size).inflate(SLACK);
    let (mut wrong, mut reach) = (Vec::new(), 0);
    let nodes: Vec<Entity> = world.query_filtered::<Entity, With<Node>>().iter(world).collect();
    let modal_open = !world.query::<&Modal>().iter(world).collect::<Vec<_>>().is_empty();
    let mut pieces: Vec<Piece> = Vec::new();
    for entity in nodes {
        if hidden(world, entity) {
            continue;
        }
        let Some(rect) = rect(world, entity) else { continue };
        let scrolls = has_above::<ScrollArea>(world, entity);
        let who = name(world, entity);
        // A picture may be larger than the frame that shows a part of it; words and buttons may not.
        let framed =
            world.get::<Text>(entity).is_none() && world.get::<Button>(entity).is_none() && in_frame(world, entity);
        if !framed && (rect.min.x < screen.min.x || rect.max.x > screen.max.x) {
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
            && let Some(node) = world.get::<ComputedNode>(entity)
            && let width = text.size.x * node.inverse_scale_factor * world.resource::<UiScale>().0
            && width > rect.width() + SLACK + space(world, entity)
        {
            wrong.push(format!("the words of `{who}` are cut: {width} in {}", rect.width()));
        }
        if let (Some(text), Some(language)) = (world.get::<Translated>(entity), world.get_resource::<Language>())
            && language.words(text).missing
        {
            wrong.push(format!("there are no words for `{who}`"));
        }
        if world.get::<ScrollArea>(entity).is_some() && rect.height() < VIEW {
            wrong.push(format!("a scrolling column is only {} high", rect.height()));
        }
        wrong.extend(undeclared(world, entity));
        let in_front = !modal_open || has_above::<Modal>(world, entity);
        let column = above::<ScrollArea>(world, entity);
        if world.get::<Button>(entity).is_some() {
            if rect.width() < TARGET || rect.height() < TARGET {
                wrong.push(format!("`{who}` is only {:?}", rect.size()));
            }
            let in_bar = above::<Semantics>(world, entity)
                .and_then(|around| world.get::<Semantics>(around))
                .is_some_and(|around| around.role == Role::Navigation);
            if in_bar && in_front {
                reach += 1;
                if scrolls || Rect::from_corners(Vec2::ZERO, size).union(rect) != Rect::from_corners(Vec2::ZERO, size) {
                    wrong.push(format!("`{who}` of the bar is out of reach: {rect:?}"));
                }
            }
            if in_front {
                pieces.push(Piece { entity, rect, column, what: What::Button });
            }
        } else if in_front
            && world.get::<bevy::text::TextLayoutInfo>(entity).is_some_and(|text| text.size.min_element() > 0.0)
            && !has_above::<Button>(world, entity)
        {
            pieces.push(Piece { entity, rect, column, what: What::Text });
        }
    }
    // A break stands alone.
    let alone = *world.resource::<State<Overlay>>().get() == Overlay::Break;
    if !alone && reach != BAR {
        wrong.push(format!("{reach} buttons of the bar are in front, not {BAR}"));
    }
    for (at, one) in pieces.iter().enumerate() {
        for other in &pieces[at + 1..] {
            // What scrolls is cut where its column ends, so only things of one column can cover each other.
            let common = one.rect.intersect(other.rect);
            if one.column != other.column || common.width() <= SLACK || common.height() <= SLACK {
                continue;
            }
            let (first, second) = (name(world, one.entity), name(world, other.entity));
            wrong.push(match (one.what, other.what) {
                (What::Button, What::Button) => format!("the buttons `{first}` and `{second}` overlap"),
                (What::Text, What::Text) => format!("the texts `{first}` and `{second}` overlap"),
                (What::Button, What::Text) => format!("the button `{first}` covers the text `{second}`"),
                (What::Text, What::Button) => format!("the button `{second}` covers the text `{first}`"),
            });
        }
    }
    wrong
}

/// A box at a place of its own, outside of any column.
fn placed(left: f32, top: f32, width: f32, height: f32) -> Node {
    let (left, top, width, height) = (px(left), px(top), px(width), px(height));
    Node { position_type: PositionType::Absolute, left, top, width, height, ..default() }
}

#[test]
fn the_checks_find_what_is_wrong() {
    let mut game = Game::start("en");
    assert!(violations(&mut game).is_empty(), "the first screen itself is sound");
    let mut finds = |what: &str, spoil: &dyn Fn(&mut World)| {
        let before: Vec<Entity> = game.app.world_mut().query::<Entity>().iter(game.app.world()).collect();
        spoil(game.app.world_mut());
        game.settle();
        let found = violations(&mut game);
        assert!(found.iter().any(|sentence| sentence.contains(what)), "`{what}` must be found, but there is {found:?}");
        let after: Vec<Entity> =
            game.app.world_mut().query_filtered::<Entity, With<Node>>().iter(game.app.world()).collect();
        for new in after.into_iter().filter(|entity| !before.contains(entity)) {
            game.app.world_mut().despawn(new);
        }
        game.settle();
        assert!(violations(&mut game).is_empty(), "`{what}` is gone with what caused it");
    };
    let text = || Translated::new("game-promise");
    let no_wrap = || TextLayout { linebreak: LineBreak::NoWrap, ..default() };
    finds("leaves the window sideways", &|world| {
        world.spawn(placed(900.0, 100.0, 300.0, 10.0));
    });
    finds("leaves the window where nothing scrolls", &|world| {
        world.spawn(placed(100.0, 700.0, 10.0, 100.0));
    });
    finds("are larger than what holds them", &|world| {
        let wide = Node { width: px(200), flex_shrink: 0.0, ..default() };
        world.spawn((placed(700.0, 600.0, 100.0, 20.0), children![(text(), no_wrap(), wide)]));
    });
    finds("are cut", &|world| {
        world.spawn((text(), no_wrap(), placed(700.0, 400.0, 60.0, 40.0)));
    });
    finds("there are no words for `no-such-key`", &|world| {
        world.spawn((Translated::new("no-such-key"), placed(700.0, 400.0, 200.0, 40.0)));
    });
    finds("InkSoft on Main is not among the declared pairs", &|world| {
        let words = (Translated::new("game-name"), Ink(Token::InkSoft));
        world.spawn((placed(700.0, 400.0, 200.0, 60.0), Fill(Token::Main), children![words]));
    });
    finds("Edge on OnMain is not among the declared pairs", &|world| {
        let inner = (Node::default(), Edge(Token::Edge));
        world.spawn((placed(700.0, 400.0, 200.0, 60.0), Fill(Token::OnMain), children![inner]));
    });
    finds("a scrolling column is only", &|world| {
        world.spawn((ScrollArea, placed(700.0, 400.0, 100.0, 40.0)));
    });
    finds("is only", &|world| {
        world.spawn((Button, placed(700.0, 400.0, 20.0, 20.0)));
    });
    let in_bar = |world: &mut World, node: Node| {
        let bar = (placed(700.0, 400.0, 100.0, 100.0), Semantics::new(Role::Navigation));
        world.spawn((bar, children![(Button, node)]));
    };
    finds("of the bar is out of reach", &|world| in_bar(world, placed(0.0, 290.0, 60.0, 60.0)));
    finds("4 buttons of the bar are in front", &|world| in_bar(world, placed(0.0, 0.0, 60.0, 60.0)));
    finds("the buttons", &|world| {
        world.spawn((Button, placed(700.0, 400.0, 60.0, 60.0)));
        world.spawn((Button, placed(750.0, 450.0, 60.0, 60.0)));
    });
    finds("the texts `game-promise` and `game-name` overlap", &|world| {
        world.spawn((text(), placed(600.0, 400.0, 400.0, 60.0)));
        world.spawn((Translated::new("game-name"), placed(610.0, 410.0, 200.0, 60.0)));
    });
    finds("covers the text `game-promise`", &|world| {
        world.spawn((text(), placed(600.0, 400.0, 400.0, 60.0)));
        world.spawn((Button, placed(650.0, 410.0, 60.0, 60.0)));
    });
    finds("covers the text `game-promise`", &|world| {
        world.spawn((Button, placed(650.0, 410.0, 60.0, 60.0)));
        world.spawn((text(), placed(600.0, 400.0, 400.0, 60.0)));
    });
}

#[test]
fn a_button_s_own_words_do_not_count_as_covered() {
    let mut game = Game::start("en");
    game.app.world_mut().spawn((Button, placed(700.0, 400.0, 300.0, 60.0), children![Translated::new("game-name")]));
    game.settle();
    let found = violations(&mut game);
    assert!(found.is_empty(), "a caption stands on its button: {found:?}");
}
