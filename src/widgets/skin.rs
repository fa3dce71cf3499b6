//! How the invented chat programs look: each its own header, wall, bubbles and corners. Where each hides its report is told
//! in the report flow.

use bevy::prelude::*;
use story::App as ChatApp;

use super::{picture::Alone, sheets::Icon};
use crate::theme::{Fill, Tint, Token, metrics};

/// The look of one invented chat program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Skin {
    /// The key of its name.
    pub name: &'static str,
    /// Its icon.
    pub icon: Icon,
    /// Its header.
    pub header: Token,
    /// What its bubbles stand on.
    pub wall: Token,
    /// A bubble of somebody who writes to the friend.
    pub theirs: Token,
    /// A bubble of the friend.
    pub friends: Token,
    /// How round its bubbles are, in logical pixels.
    pub round: f32,
    /// The picture that repeats on the wall.
    pattern: &'static str,
}

/// The look of a chat program.
#[must_use]
pub fn skin(app: ChatApp) -> Skin {
    match app {
        ChatApp::Messenger => Skin {
            name: "app-messenger",
            icon: Icon::AppMessenger,
            header: Token::MessengerHeader,
            wall: Token::MessengerWall,
            theirs: Token::Theirs,
            friends: Token::Friends,
            round: 18.0,
            pattern: "art/patterns/messenger.png",
        },
        ChatApp::GameChat => Skin {
            name: "app-game-chat",
            icon: Icon::AppGameChat,
            header: Token::GameHeader,
            wall: Token::GameWall,
            theirs: Token::GameTheirs,
            friends: Token::GameFriends,
            round: 4.0,
            pattern: "art/patterns/game-chat.png",
        },
        ChatApp::LiveStream => Skin {
            name: "app-live-stream",
            icon: Icon::AppLiveStream,
            header: Token::StreamHeader,
            wall: Token::StreamWall,
            theirs: Token::StreamTheirs,
            friends: Token::StreamFriends,
            round: 12.0,
            pattern: "art/patterns/live-stream.png",
        },
        ChatApp::ClassGroup => Skin {
            name: "app-class-group",
            icon: Icon::AppClassGroup,
            header: Token::ClassHeader,
            wall: Token::ClassWall,
            theirs: Token::ClassTheirs,
            friends: Token::ClassFriends,
            round: 8.0,
            pattern: "art/patterns/class-group.png",
        },
    }
}

/// Marks the repeating picture behind a wall's bubbles.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Pattern;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, paper);
}

fn paper(mut patterns: Query<&mut ImageNode, Added<Pattern>>) {
    for mut image in &mut patterns {
        // Rendered at two pixels a unit.
        image.image_mode = NodeImageMode::Tiled { tile_x: true, tile_y: true, stretch_value: 0.5 };
    }
}

/// The wall on which an app's bubbles stand.
pub fn wall(skin: Skin, content: impl SceneList) -> impl Scene {
    let pattern = Alone(skin.pattern);
    bsn! {
        Fill({skin.wall})
        Node {
            width: percent(100),
            padding: {UiRect::all(px(metrics::GAP_M))},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
            overflow: {Overflow::clip()},
        }
        Children [
            (
                template_value(pattern)
                Pattern
                Tint(Token::Pattern)
                Pickable::IGNORE
                Node { position_type: PositionType::Absolute, left: px(0), top: px(0), width: percent(100), height: percent(100) }
            ),
            {content},
        ]
    }
}
