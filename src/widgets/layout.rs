//! Layout pieces: headings, paragraphs, cards, rows that wrap, lists.

use bevy::prelude::*;
use story::Sign;

use crate::{
    accessibility::{Role, Semantics},
    text::{Translated, text},
    theme::{Edge, Fill, Token, metrics, metrics::TypeSize},
    widgets::{
        Parts, part,
        picture::{Side, picture},
        sheets::Person,
    },
};

/// A heading of a level, 1 to 4.
pub fn heading(translated: impl Into<Translated>, level: u8) -> impl Scene {
    let size = if level == 1 { TypeSize::Title } else { TypeSize::Heading };
    let semantics = Semantics::heading(level);
    bsn! {
        text(translated, size, Token::Ink)
        template_value(semantics)
    }
}

/// A paragraph.
pub fn paragraph(translated: impl Into<Translated>) -> impl Scene {
    text(translated, TypeSize::Body, Token::Ink)
}

/// A quieter paragraph.
pub fn note(translated: impl Into<Translated>) -> impl Scene {
    text(translated, TypeSize::Small, Token::InkSoft)
}

/// A card that holds things one below the other.
pub fn card(content: impl SceneList) -> impl Scene {
    bsn! {
        Fill(Token::Surface)
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(metrics::GAP_M),
            padding: {UiRect::all(px(metrics::GAP_M))},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
            width: percent(100),
        }
        Children [ {content} ]
    }
}

/// Things side by side that wrap into as many rows as they need.
pub fn row(content: impl SceneList) -> impl Scene {
    bsn! {
        Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(metrics::GAP_M),
            row_gap: px(metrics::GAP_M),
            align_items: AlignItems::Center,
            max_width: percent(100),
        }
        Children [ {content} ]
    }
}

/// Things one below the other, each as wide as the column.
pub fn stack(content: impl SceneList) -> impl Scene {
    bsn! {
        Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
        Children [ {content} ]
    }
}

/// A group with a label, of things that wrap.
pub fn group(label: impl Into<Translated>, content: impl SceneList) -> impl Scene {
    let label = label.into();
    let semantics = Semantics::new(Role::Group).labelled(label.clone());
    bsn! {
        template_value(semantics)
        Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_S), width: percent(100) }
        Children [ paragraph(label), row(content) ]
    }
}

/// What someone says to the player beside a chat: a grown-up, or [`noor`].
pub fn says(face: Person, who: impl Into<Translated>, words: impl SceneList) -> impl Scene {
    bsn! {
        Fill(Token::Aside)
        Edge(Token::Edge)
        Node {
            column_gap: px(metrics::GAP_M),
            align_items: AlignItems::FlexStart,
            padding: {UiRect::all(px(metrics::GAP_M))},
            border: {UiRect::all(px(metrics::LINE))},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
            width: percent(100),
        }
        Children [
            picture(face, Side::Px(metrics::SPEAKER)),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(metrics::GAP_S),
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                }
                Children [ text(who, TypeSize::Small, Token::OnAside), {words} ]
            ),
        ]
    }
}

/// What Noor says, with what its face shows.
pub fn noor(face: Person, words: impl SceneList) -> impl Scene {
    says(face, "noor-name", words)
}

/// A line of what someone says to the player.
pub fn said(translated: impl Into<Translated>) -> impl Scene {
    text(translated, TypeSize::Body, Token::OnAside)
}

/// A sentence about something that happened, read out.
pub fn status(words: impl Into<Translated>) -> impl Scene {
    let semantics = Semantics { live: true, ..Semantics::new(Role::Status) };
    let lines: Parts = vec![part(paragraph(words))];
    bsn! { card(lines) template_value(semantics) }
}

/// A sign's flag and name.
pub fn flagged(sign: Sign) -> impl Scene {
    bsn! {
        Node { column_gap: px(metrics::GAP_S), align_items: AlignItems::Center, width: percent(100) }
        Children [
            picture(sign, Side::Rem(2.0)),
            (said(format!("sign-{}", sign.key())) Node { flex_shrink: 1.0 }),
        ]
    }
}
