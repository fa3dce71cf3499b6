//! How things look: tokens name a use, the palette gives each a colour, and components apply them. Screens and widgets
//! name tokens only.

pub mod metrics;
pub mod motion;
mod palette;

use bevy::{prelude::*, window::PrimaryWindow};

/// A use of colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Token {
    /// Nothing: see-through.
    #[default]
    Clear,
    /// Behind everything.
    Sky,
    /// The bar and headers.
    Deck,
    /// Cards and panels.
    Surface,
    /// What lies behind a dialog.
    Veil,
    /// Words on sky, deck and surface.
    Ink,
    /// Quieter words on sky, deck and surface.
    InkSoft,
    /// A main button, and its words.
    Main,
    /// A main button under the pointer or pressed.
    MainActive,
    /// Words on a main button.
    OnMain,
    /// Any other button.
    Plain,
    /// Any other button under the pointer or pressed.
    PlainActive,
    /// Words on any other button.
    OnPlain,
    /// A button that is switched on.
    Chosen,
    /// Words on a button that is switched on.
    OnChosen,
    /// The beacon.
    Beacon,
    /// The beacon under the pointer or pressed.
    BeaconActive,
    /// Words on the beacon.
    OnBeacon,
    /// A button that cannot be used now.
    Off,
    /// Words on a button that cannot be used now.
    OnOff,
    /// A bubble of somebody who writes to the friend.
    Theirs,
    /// Words in such a bubble.
    OnTheirs,
    /// A bubble of the friend.
    Friends,
    /// Words in such a bubble.
    OnFriends,
    /// What the friend, Noor or a grown-up says to the player.
    Aside,
    /// Words in such a bubble.
    OnAside,
    /// A yellow flag.
    Yellow,
    /// A red flag.
    Red,
    /// Words on a flag.
    OnFlag,
    /// The ring around what has the focus.
    Focus,
    /// The edge of cards and buttons.
    Edge,
    /// The header of the messenger.
    MessengerHeader,
    /// What the bubbles of the messenger stand on.
    MessengerWall,
    /// The header of the game chat.
    GameHeader,
    /// What the bubbles of the game chat stand on.
    GameWall,
    /// A bubble of somebody who writes to the friend, in the game chat.
    GameTheirs,
    /// A bubble of the friend, in the game chat.
    GameFriends,
    /// The header of the live stream.
    StreamHeader,
    /// What the bubbles of the live stream stand on.
    StreamWall,
    /// A bubble of somebody who writes to the friend, in the live stream.
    StreamTheirs,
    /// A bubble of the friend, in the live stream.
    StreamFriends,
    /// The header of the class group.
    ClassHeader,
    /// What the bubbles of the class group stand on.
    ClassWall,
    /// A bubble of somebody who writes to the friend, in the class group.
    ClassTheirs,
    /// A bubble of the friend, in the class group.
    ClassFriends,
    /// The picture that repeats on a wall.
    Pattern,
    /// The town's sky at dusk, from above: plum, rose, the lamp's glow.
    SkyPlum,
    /// The middle of the sky at dusk.
    SkyRose,
    /// The horizon at dusk.
    SkyLamp,
    /// The town's sky in the morning.
    SkyFoam,
    /// The middle of the sky in the morning.
    SkyMist,
    /// The horizon in the morning, and lit windows.
    SkyWindow,
}

/// A foreground and a background that meet, with the contrast they must have (WCAG 2.2, 1.4.3 and 1.4.11).
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// What is read.
    pub front: Token,
    /// What it stands on.
    pub back: Token,
    /// The least contrast, 4.5 for words and 3 for large words, edges and icons.
    pub least: f32,
}

/// Every pair that screens and widgets use.
pub const PAIRS: &[Pair] = &[
    Pair { front: Token::Ink, back: Token::Sky, least: 4.5 },
    Pair { front: Token::Ink, back: Token::Deck, least: 4.5 },
    Pair { front: Token::Ink, back: Token::Surface, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::Sky, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::Deck, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::Surface, least: 4.5 },
    Pair { front: Token::OnMain, back: Token::Main, least: 4.5 },
    Pair { front: Token::OnMain, back: Token::MainActive, least: 4.5 },
    Pair { front: Token::OnPlain, back: Token::Plain, least: 4.5 },
    Pair { front: Token::OnPlain, back: Token::PlainActive, least: 4.5 },
    Pair { front: Token::OnChosen, back: Token::Chosen, least: 4.5 },
    Pair { front: Token::OnBeacon, back: Token::Beacon, least: 4.5 },
    Pair { front: Token::OnBeacon, back: Token::BeaconActive, least: 4.5 },
    Pair { front: Token::OnOff, back: Token::Off, least: 4.5 },
    Pair { front: Token::OnTheirs, back: Token::Theirs, least: 4.5 },
    Pair { front: Token::OnFriends, back: Token::Friends, least: 4.5 },
    Pair { front: Token::Ink, back: Token::MessengerHeader, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::MessengerHeader, least: 4.5 },
    Pair { front: Token::Ink, back: Token::MessengerWall, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::MessengerWall, least: 4.5 },
    Pair { front: Token::Ink, back: Token::GameHeader, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::GameHeader, least: 4.5 },
    Pair { front: Token::Ink, back: Token::GameWall, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::GameWall, least: 4.5 },
    Pair { front: Token::OnTheirs, back: Token::GameTheirs, least: 4.5 },
    Pair { front: Token::OnFriends, back: Token::GameFriends, least: 4.5 },
    Pair { front: Token::Ink, back: Token::StreamHeader, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::StreamHeader, least: 4.5 },
    Pair { front: Token::Ink, back: Token::StreamWall, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::StreamWall, least: 4.5 },
    Pair { front: Token::OnTheirs, back: Token::StreamTheirs, least: 4.5 },
    Pair { front: Token::OnFriends, back: Token::StreamFriends, least: 4.5 },
    Pair { front: Token::Ink, back: Token::ClassHeader, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::ClassHeader, least: 4.5 },
    Pair { front: Token::Ink, back: Token::ClassWall, least: 4.5 },
    Pair { front: Token::InkSoft, back: Token::ClassWall, least: 4.5 },
    Pair { front: Token::OnTheirs, back: Token::ClassTheirs, least: 4.5 },
    Pair { front: Token::OnFriends, back: Token::ClassFriends, least: 4.5 },
    Pair { front: Token::OnAside, back: Token::Aside, least: 4.5 },
    Pair { front: Token::OnFlag, back: Token::Yellow, least: 4.5 },
    Pair { front: Token::OnFlag, back: Token::Red, least: 4.5 },
    Pair { front: Token::Focus, back: Token::Sky, least: 3.0 },
    Pair { front: Token::Focus, back: Token::Surface, least: 3.0 },
    Pair { front: Token::Focus, back: Token::Deck, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Sky, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Surface, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Deck, least: 3.0 },
    Pair { front: Token::Edge, back: Token::MessengerHeader, least: 3.0 },
    Pair { front: Token::Focus, back: Token::MessengerHeader, least: 3.0 },
    Pair { front: Token::Edge, back: Token::GameHeader, least: 3.0 },
    Pair { front: Token::Focus, back: Token::GameHeader, least: 3.0 },
    Pair { front: Token::Edge, back: Token::StreamHeader, least: 3.0 },
    Pair { front: Token::Focus, back: Token::StreamHeader, least: 3.0 },
    Pair { front: Token::Edge, back: Token::ClassHeader, least: 3.0 },
    Pair { front: Token::Focus, back: Token::ClassHeader, least: 3.0 },
    Pair { front: Token::Edge, back: Token::MessengerWall, least: 3.0 },
    Pair { front: Token::Focus, back: Token::MessengerWall, least: 3.0 },
    Pair { front: Token::Edge, back: Token::GameWall, least: 3.0 },
    Pair { front: Token::Focus, back: Token::GameWall, least: 3.0 },
    Pair { front: Token::Edge, back: Token::StreamWall, least: 3.0 },
    Pair { front: Token::Focus, back: Token::StreamWall, least: 3.0 },
    Pair { front: Token::Edge, back: Token::ClassWall, least: 3.0 },
    Pair { front: Token::Focus, back: Token::ClassWall, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Aside, least: 3.0 },
    Pair { front: Token::Focus, back: Token::Aside, least: 3.0 },
];

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
#[must_use]
pub fn contrast(front: Color, back: Color) -> f32 {
    let luminance = |color: Color| {
        let color = color.to_linear();
        0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    };
    let (front, back) = (luminance(front), luminance(back));
    (front.max(back) + 0.05) / (front.min(back) + 0.05)
}

/// What a node is filled with.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fill(pub Token);

/// The colour of words.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ink(pub Token);

/// The colour of a node's border.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Edge(pub Token);

/// The colour of an icon.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tint(pub Token);

/// A light around what is pointed at. It breathes a few times and stays.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Glow;

/// The colours that are in use.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme(pub record::Theme);

/// Colours what names a token.
pub fn plugin(app: &mut App) {
    app.init_resource::<Theme>();
    app.add_plugins(motion::plugin);
    app.add_systems(First, fit);
    let repaint = (clear, repaint).run_if(resource_changed::<Theme>);
    app.add_systems(PostUpdate, (repaint, (fill, ink, edge, tint), glow).chain().in_set(ApplyTheme));
}

/// Large windows show everything larger: a projector is seen from the back of a classroom.
fn fit(windows: Query<&Window, With<PrimaryWindow>>, mut scale: ResMut<UiScale>) {
    let Ok(window) = windows.single() else { return };
    let room = (window.width() / metrics::ROOM.x).min(window.height() / metrics::ROOM.y);
    // Steps, because each size of letters costs an atlas of its own.
    let wanted = ((room * 4.0).floor() / 4.0).clamp(1.0, metrics::LARGEST);
    if (scale.0 - wanted).abs() > f32::EPSILON {
        scale.0 = wanted;
    }
}

/// The set in which tokens become colours.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub struct ApplyTheme;

fn clear(mut commands: Commands, theme: Res<Theme>) {
    commands.insert_resource(ClearColor(Token::Sky.color(theme.0)));
}

/// Other colours: everything that names a token counts as new.
fn repaint(
    mut fills: Query<&mut Fill>,
    mut inks: Query<&mut Ink>,
    mut edges: Query<&mut Edge>,
    mut tints: Query<&mut Tint>,
) {
    fills.iter_mut().for_each(|mut fill| fill.set_changed());
    inks.iter_mut().for_each(|mut ink| ink.set_changed());
    edges.iter_mut().for_each(|mut edge| edge.set_changed());
    tints.iter_mut().for_each(|mut tint| tint.set_changed());
}

fn fill(mut commands: Commands, theme: Res<Theme>, nodes: Query<(Entity, &Fill), Changed<Fill>>) {
    for (entity, fill) in &nodes {
        commands.entity(entity).try_insert(BackgroundColor(fill.0.color(theme.0)));
    }
}

fn ink(mut commands: Commands, theme: Res<Theme>, nodes: Query<(Entity, &Ink), Changed<Ink>>) {
    for (entity, ink) in &nodes {
        commands.entity(entity).try_insert(TextColor(ink.0.color(theme.0)));
    }
}

fn edge(mut commands: Commands, theme: Res<Theme>, nodes: Query<(Entity, &Edge), Changed<Edge>>) {
    for (entity, edge) in &nodes {
        commands.entity(entity).try_insert(BorderColor::all(edge.0.color(theme.0)));
    }
}

fn tint(theme: Res<Theme>, mut icons: Query<(&Tint, &mut ImageNode), Changed<Tint>>) {
    for (tint, mut image) in &mut icons {
        image.color = tint.0.color(theme.0);
    }
}

fn glow(
    mut commands: Commands,
    theme: Res<Theme>,
    lit: Query<Entity, Added<Glow>>,
    mut put_out: RemovedComponents<Glow>,
) {
    for entity in put_out.read() {
        if let Ok(mut entity) = commands.get_entity(entity) {
            entity.try_remove::<(BoxShadow, motion::Moving)>();
        }
    }
    for entity in &lit {
        let light = Token::SkyLamp.color(theme.0);
        let around = BoxShadow::new(light, px(0), px(0), px(metrics::RING), px(metrics::GAP_M));
        commands.entity(entity).try_insert((around, motion::Moving::from(motion::How::Breathe)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declared_pair_has_its_contrast() {
        for theme in [record::Theme::Harbour, record::Theme::Dark, record::Theme::Light] {
            for Pair { front, back, least } in PAIRS {
                let found = contrast(front.color(theme), back.color(theme));
                // High contrast is what WCAG 2.2 asks for at its third level (1.4.6).
                let least = if theme == record::Theme::Harbour || *least < 4.5 { *least } else { 7.0 };
                let off = *front == Token::OnOff;
                assert!(found >= if off { 4.5 } else { least }, "{theme:?}: {front:?} on {back:?} has {found:.2}");
            }
        }
    }

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        assert!((contrast(Color::WHITE, Color::BLACK) - 21.0).abs() < 0.01, "white on black is the most there is");
        let faint = contrast(Token::Plain.color(record::Theme::Harbour), Token::Sky.color(record::Theme::Harbour));
        assert!(faint < 4.5, "the check must fail where words would be too faint, got {faint:.2}");
    }
}
