//! The colours that each theme gives the tokens.

use bevy::prelude::*;
use record::Theme;

use super::Token;

impl Token {
    /// The token's colour in a theme.
    #[must_use]
    pub fn color(self, theme: Theme) -> Color {
        match theme {
            Theme::Harbour => self.harbour(),
            Theme::Dark => self.dark(),
            Theme::Light => self.light(),
        }
    }

    fn harbour(self) -> Color {
        let (r, g, b) = match self {
            Self::Clear => return Color::NONE,
            Self::Pattern => return Color::srgba_u8(255, 255, 255, 8),
            Self::Veil => return Color::srgba_u8(6, 12, 28, 214),
            Self::Sky => (20, 33, 61),
            Self::Deck => (13, 22, 44),
            Self::Surface => (31, 47, 82),
            Self::Ink | Self::OnPlain | Self::OnAside | Self::ClassTheirs => (246, 243, 234),
            Self::InkSoft | Self::SkyMist => (196, 206, 226),
            Self::Main | Self::SkyLamp => (242, 184, 75),
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
            Self::MessengerHeader => (24, 52, 84),
            Self::MessengerWall => (24, 38, 68),
            Self::GameHeader => (62, 44, 110),
            Self::GameWall => (34, 28, 66),
            Self::GameTheirs => (226, 218, 246),
            Self::GameFriends | Self::SkyWindow => (255, 226, 166),
            Self::StreamHeader => (104, 44, 66),
            Self::StreamWall => (44, 26, 48),
            Self::StreamTheirs => (250, 226, 218),
            Self::StreamFriends => (190, 226, 240),
            Self::ClassHeader => (30, 76, 70),
            Self::ClassWall => (20, 48, 52),
            Self::ClassFriends => (236, 217, 176),
            Self::SkyPlum => (91, 74, 134),
            Self::SkyRose => (200, 115, 122),
            Self::SkyFoam => (140, 198, 218),
        };
        Color::srgb_u8(r, g, b)
    }

    /// Light words on black; what can be pressed has a white edge.
    fn dark(self) -> Color {
        let (r, g, b) = match self {
            Self::Clear | Self::Pattern => return Color::NONE,
            Self::Veil => return Color::srgba_u8(0, 0, 0, 230),
            Self::Sky
            | Self::Deck
            | Self::Surface
            | Self::Plain
            | Self::MessengerHeader
            | Self::MessengerWall
            | Self::GameHeader
            | Self::GameWall
            | Self::StreamHeader
            | Self::StreamWall
            | Self::ClassHeader
            | Self::ClassWall
            | Self::OnMain
            | Self::OnChosen
            | Self::OnTheirs
            | Self::OnFriends
            | Self::OnFlag => (0, 0, 0),
            Self::Ink
            | Self::OnPlain
            | Self::OnAside
            | Self::OnBeacon
            | Self::Chosen
            | Self::Edge
            | Self::Theirs
            | Self::GameTheirs
            | Self::StreamTheirs
            | Self::ClassTheirs => (255, 255, 255),
            Self::InkSoft => (232, 232, 232),
            Self::Main | Self::Yellow => (255, 221, 0),
            Self::MainActive => (255, 238, 128),
            Self::PlainActive => (56, 56, 56),
            Self::Beacon => (140, 0, 0),
            Self::BeaconActive => (160, 0, 0),
            Self::Off => (40, 40, 40),
            Self::OnOff => (214, 214, 214),
            Self::Friends | Self::GameFriends | Self::StreamFriends | Self::ClassFriends => (255, 238, 150),
            Self::Aside => (48, 48, 48),
            Self::Red => (255, 160, 150),
            Self::Focus => (0, 255, 255),
            Self::SkyPlum | Self::SkyRose | Self::SkyLamp | Self::SkyFoam | Self::SkyMist | Self::SkyWindow => {
                return self.harbour();
            }
        };
        Color::srgb_u8(r, g, b)
    }

    /// Dark words on white; what can be pressed has a black edge.
    fn light(self) -> Color {
        let (r, g, b) = match self {
            Self::Clear | Self::Pattern => return Color::NONE,
            Self::Veil => return Color::srgba_u8(0, 0, 0, 200),
            Self::Sky
            | Self::Deck
            | Self::Surface
            | Self::Plain
            | Self::MessengerHeader
            | Self::MessengerWall
            | Self::GameHeader
            | Self::GameWall
            | Self::StreamHeader
            | Self::StreamWall
            | Self::ClassHeader
            | Self::ClassWall
            | Self::OnMain
            | Self::OnChosen
            | Self::OnBeacon => (255, 255, 255),
            Self::Ink
            | Self::OnPlain
            | Self::OnAside
            | Self::Chosen
            | Self::Edge
            | Self::OnTheirs
            | Self::OnFriends
            | Self::OnFlag => (0, 0, 0),
            Self::InkSoft => (48, 48, 48),
            Self::Main => (0, 60, 150),
            Self::MainActive => (0, 42, 112),
            Self::PlainActive => (222, 222, 222),
            Self::Beacon => (150, 20, 0),
            Self::BeaconActive => (120, 14, 0),
            Self::Off => (236, 236, 236),
            Self::OnOff => (70, 70, 70),
            Self::Theirs | Self::GameTheirs | Self::StreamTheirs | Self::ClassTheirs => (226, 232, 246),
            Self::Friends | Self::GameFriends | Self::StreamFriends | Self::ClassFriends => (200, 240, 220),
            Self::Aside => (236, 228, 250),
            Self::Yellow => (255, 214, 94),
            Self::Red => (255, 142, 122),
            Self::Focus => (170, 0, 140),
            Self::SkyPlum | Self::SkyRose | Self::SkyLamp | Self::SkyFoam | Self::SkyMist | Self::SkyWindow => {
                return self.harbour();
            }
        };
        Color::srgb_u8(r, g, b)
    }
}
