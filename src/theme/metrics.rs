//! Sizes in logical pixels and text sizes in `rem`. `1rem` is [`REM`] at 100 % text.

/// The least side of anything that can be pressed (WCAG 2.2, 2.5.8 asks for 24; children's fingers need more).
pub const TARGET: f32 = 48.0;
/// The smallest distance.
pub const GAP_S: f32 = 6.0;
/// The usual distance.
pub const GAP_M: f32 = 12.0;
/// The distance between groups.
pub const GAP_L: f32 = 20.0;
/// How round corners are.
pub const ROUND: f32 = 12.0;
/// The width of edges.
pub const LINE: f32 = 2.0;
/// The width of the focus ring.
pub const RING: f32 = 3.0;
/// The side of a face beside a bubble.
pub const FACE: f32 = 40.0;
/// The side of a face that speaks to the player.
pub const SPEAKER: f32 = 56.0;
/// The least width of a chat's title beside what else stands in its header.
pub const NAMES: f32 = 180.0;
/// The least width of the town's picture, of which narrow screens show the middle.
pub const TOWN: f32 = 500.0;
/// The widest a column of words gets.
pub const COLUMN: f32 = 680.0;
/// The widest a dialog gets.
pub const DIALOG: f32 = 560.0;
/// The window in logical pixels for which these sizes are made; larger ones show everything larger, up to [`LARGEST`] times.
pub const ROOM: bevy::math::Vec2 = bevy::math::Vec2::new(1280.0, 720.0);
/// The smallest window in which everything can be reached: what is left of 1280 x 1024 at four times the size (WCAG 2.2,
/// 1.4.10).
pub const LEAST: bevy::math::Vec2 = bevy::math::Vec2::new(320.0, 256.0);
/// How much larger things get in the largest windows.
pub const LARGEST: f32 = 2.0;
/// One `rem` at 100 % text.
pub const REM: f32 = 17.0;

/// A text size. Few, because each size costs a glyph atlas that is never freed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TypeSize {
    /// Names over bubbles, small print.
    Small,
    /// Everything else.
    #[default]
    Body,
    /// Headings.
    Heading,
    /// The game's name.
    Title,
}

impl TypeSize {
    /// The size in `rem`.
    #[must_use]
    pub fn rem(self) -> f32 {
        match self {
            Self::Small => 0.85,
            Self::Body => 1.0,
            Self::Heading => 1.25,
            Self::Title => 1.7,
        }
    }
}
