//! A bar that fills.

use bevy::prelude::*;

use crate::{
    accessibility::{Role, Semantics},
    text::Translated,
    theme::{Edge, Fill, Token, metrics},
};

/// The part of a bar that is full.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Filled;

/// A bar that is so many percent full.
pub fn progress(label: impl Into<Translated>, percent_full: u8) -> impl Scene {
    let mut semantics = Semantics::new(Role::ProgressIndicator).labelled(label);
    semantics.percent = Some(percent_full.min(100));
    bsn! {
        template_value(semantics)
        Fill(Token::Deck)
        Edge(Token::Edge)
        Node {
            width: percent(100),
            height: px(metrics::GAP_L),
            border: {UiRect::all(px(metrics::LINE))},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
        }
        Children [ (Filled Fill(Token::Main) Node { width: percent(percent_full), height: percent(100) }) ]
    }
}
