//! How things look: tokens name a use, the palette gives each a colour, and components apply them. Screens and widgets
//! name tokens only.

pub mod metrics;

use bevy::prelude::*;

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
}

impl Token {
    /// The colour in the harbour theme.
    #[must_use]
    pub fn color(self) -> Color {
        let (r, g, b) = match self {
            Self::Clear => return Color::NONE,
            Self::Veil => return Color::srgba_u8(6, 12, 28, 214),
            Self::Sky => (20, 33, 61),
            Self::Deck => (13, 22, 44),
            Self::Surface => (31, 47, 82),
            Self::Ink | Self::OnPlain | Self::OnAside => (246, 243, 234),
            Self::InkSoft => (196, 206, 226),
            Self::Main => (242, 184, 75),
            Self::MainActive => (255, 206, 112),
            Self::OnMain | Self::OnTheirs | Self::OnFlag => (24, 28, 40),
            Self::Plain => (50, 74, 122),
            Self::PlainActive => (66, 94, 148),
            Self::Chosen | Self::Friends => (187, 229, 214),
            Self::OnChosen | Self::OnFriends => (16, 44, 38),
            Self::Beacon => (182, 54, 24),
            Self::BeaconActive => (200, 64, 30),
            Self::OnBeacon | Self::Focus => (255, 255, 255),
            Self::Off => (40, 52, 78),
            Self::OnOff => (170, 182, 206),
            Self::Theirs => (233, 238, 247),
            Self::Aside => (62, 50, 100),
            Self::Yellow => (255, 214, 94),
            Self::Red => (255, 142, 122),
            Self::Edge => (128, 148, 190),
        };
        Color::srgb_u8(r, g, b)
    }
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
    Pair { front: Token::OnAside, back: Token::Aside, least: 4.5 },
    Pair { front: Token::OnFlag, back: Token::Yellow, least: 4.5 },
    Pair { front: Token::OnFlag, back: Token::Red, least: 4.5 },
    Pair { front: Token::Focus, back: Token::Sky, least: 3.0 },
    Pair { front: Token::Focus, back: Token::Surface, least: 3.0 },
    Pair { front: Token::Focus, back: Token::Deck, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Sky, least: 3.0 },
    Pair { front: Token::Edge, back: Token::Surface, least: 3.0 },
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

/// Colours what names a token.
pub fn plugin(app: &mut App) {
    app.insert_resource(ClearColor(Token::Sky.color()));
    app.add_systems(PostUpdate, (fill, ink, edge, tint).in_set(ApplyTheme));
}

/// The set in which tokens become colours.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub struct ApplyTheme;

fn fill(mut commands: Commands, nodes: Query<(Entity, &Fill), Changed<Fill>>) {
    for (entity, fill) in &nodes {
        commands.entity(entity).try_insert(BackgroundColor(fill.0.color()));
    }
}

fn ink(mut commands: Commands, nodes: Query<(Entity, &Ink), Changed<Ink>>) {
    for (entity, ink) in &nodes {
        commands.entity(entity).try_insert(TextColor(ink.0.color()));
    }
}

fn edge(mut commands: Commands, nodes: Query<(Entity, &Edge), Changed<Edge>>) {
    for (entity, edge) in &nodes {
        commands.entity(entity).try_insert(BorderColor::all(edge.0.color()));
    }
}

fn tint(mut icons: Query<(&Tint, &mut ImageNode), Changed<Tint>>) {
    for (tint, mut image) in &mut icons {
        image.color = tint.0.color();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declared_pair_has_its_contrast() {
        for pair in PAIRS {
            let found = contrast(pair.front.color(), pair.back.color());
            assert!(found >= pair.least, "{:?} on {:?} has {found:.2}, too little to read", pair.front, pair.back);
        }
    }

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        assert!((contrast(Color::WHITE, Color::BLACK) - 21.0).abs() < 0.01, "white on black is the most there is");
        let faint = contrast(Token::Plain.color(), Token::Sky.color());
        assert!(faint < 4.5, "the check must fail where words would be too faint, got {faint:.2}");
    }
}
