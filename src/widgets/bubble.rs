//! A bubble of a chat: who says what, and a flag for what others write.

use bevy::prelude::*;

use crate::{
    accessibility::{Role, Semantics},
    text::{Translated, text},
    theme::{
        Fill, Token,
        metrics::{self, TypeSize},
    },
    widgets::{
        Parts, part,
        picture::{self, picture},
        sheets::Person,
        skin::Skin,
    },
};

/// Whose bubble it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Somebody who writes to the friend.
    Theirs,
    /// The friend.
    Friends,
    /// Said to the player beside the chat.
    Aside,
}

/// A bubble beside the face of who says it. `more` stands under its words.
pub fn bubble(
    skin: Skin,
    side: Side,
    face: Option<Person>,
    who: Translated,
    words: Translated,
    more: Parts,
) -> impl Scene {
    let (fill, ink) = match side {
        Side::Theirs => (skin.theirs, Token::OnTheirs),
        Side::Friends => (skin.friends, Token::OnFriends),
        Side::Aside => (Token::Aside, Token::OnAside),
    };
    // The friend, whom the player helps, is at the far side.
    let (across, justify) = match side {
        Side::Friends => (FlexDirection::RowReverse, JustifyContent::FlexEnd),
        Side::Theirs | Side::Aside => (FlexDirection::Row, JustifyContent::FlexStart),
    };
    let semantics = Semantics::new(Role::Group);
    let face: Parts = face.map(|face| part(picture(face, picture::Side::Px(metrics::FACE)))).into_iter().collect();
    bsn! {
        template_value(semantics)
        Node { flex_direction: across, align_items: AlignItems::FlexStart, column_gap: px(metrics::GAP_S), width: percent(100) }
        Children [
            {face},
            (
                Node {
                    flex_wrap: FlexWrap::Wrap,
                    justify_content: justify,
                    align_items: AlignItems::Center,
                    column_gap: px(metrics::GAP_S),
                    row_gap: px(metrics::GAP_S),
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                }
                Children [
                    (
                        Fill(fill)
                        Node {
                            flex_direction: FlexDirection::Column,
                            row_gap: px(2),
                            padding: {UiRect::axes(px(metrics::GAP_M), px(metrics::GAP_S))},
                            border_radius: {BorderRadius::all(px(skin.round))},
                            max_width: percent(100),
                        }
                        Children [ text(who, TypeSize::Small, ink), text(words, TypeSize::Body, ink) ]
                    ),
                    {more},
                ]
            ),
        ]
    }
}

/// A line between bubbles: time that went by, what the app says.
pub fn divider(words: Translated) -> impl Scene {
    let semantics = Semantics::new(Role::Group);
    bsn! {
        template_value(semantics)
        Node { align_self: AlignSelf::Center, max_width: percent(100) }
        Children [ text(words, TypeSize::Small, Token::InkSoft) ]
    }
}
