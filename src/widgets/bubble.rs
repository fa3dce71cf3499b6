//! A bubble of a chat: who says what, and a flag for what others write.

use bevy::prelude::*;

use crate::{
    accessibility::{Role, Semantics},
    screens::Parts,
    text::{Translated, text},
    theme::{Fill, Token, metrics, metrics::TypeSize},
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

/// A bubble. `more` stands under its words.
pub fn bubble(side: Side, who: Translated, words: Translated, more: Parts) -> impl Scene {
    let (fill, ink, justify) = match side {
        Side::Theirs => (Token::Theirs, Token::OnTheirs, JustifyContent::FlexStart),
        Side::Friends => (Token::Friends, Token::OnFriends, JustifyContent::FlexEnd),
        Side::Aside => (Token::Aside, Token::OnAside, JustifyContent::FlexStart),
    };
    let semantics = Semantics::new(Role::Group);
    bsn! {
        template_value(semantics)
        Node {
            flex_wrap: FlexWrap::Wrap,
            justify_content: justify,
            align_items: AlignItems::Center,
            column_gap: px(metrics::GAP_S),
            row_gap: px(metrics::GAP_S),
            // A width of its own, so that what wraps inside gets the height of its rows.
            width: percent(100),
        }
        Children [
            (
                Fill(fill)
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(2),
                    padding: {UiRect::axes(px(metrics::GAP_M), px(metrics::GAP_S))},
                    border_radius: {BorderRadius::all(px(metrics::ROUND))},
                    max_width: percent(100),
                }
                Children [ text(who, TypeSize::Small, ink), text(words, TypeSize::Body, ink) ]
            ),
            {more},
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
