//! A button: a caption in words, at least as large as a child's finger. `press` says when it is pressed, which it tells by
//! [`Activate`](bevy::ui_widgets::Activate).

use bevy::{
    input_focus::tab_navigation::TabIndex,
    picking::hover::Hovered,
    prelude::*,
    ui::{InteractionDisabled, Pressed},
    ui_widgets::Button,
};

use crate::{
    accessibility::{Key, Role, Semantics},
    text::{Translated, text},
    theme::{
        Edge, Fill, Ink, Tint, Token,
        metrics::{self, TypeSize},
        motion::{How, Moving},
    },
    widgets::{
        Parts, part,
        picture::{Shows, Side, icon, picture},
    },
};

/// What a button is for, which decides its colours.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// What most players want next.
    Main,
    /// Anything else.
    #[default]
    Plain,
    /// The beacon.
    Beacon,
}

/// A button's props.
#[derive(Debug, Clone, Default)]
pub struct Props {
    /// The caption.
    pub caption: Translated,
    /// What it is for.
    pub look: Look,
    /// The picture before the caption.
    pub picture: Option<Shows>,
    /// Whether the picture has just been hoisted.
    pub hoisted: bool,
    /// Whether it is on, for one that switches.
    pub on: Option<bool>,
    /// Whether it can be used now.
    pub off: bool,
    /// Its label where the caption is not enough by itself.
    pub label: Option<Translated>,
    /// More about it, for screen readers.
    pub description: Option<Translated>,
}

impl Props {
    /// A plain button with a caption.
    #[must_use]
    pub fn new(caption: impl Into<Translated>) -> Self {
        Self { caption: caption.into(), ..default() }
    }

    /// A main button with a caption.
    #[must_use]
    pub fn main(caption: impl Into<Translated>) -> Self {
        Self { look: Look::Main, ..Self::new(caption) }
    }

    /// The same with a look.
    #[must_use]
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// The same with a picture before its caption.
    #[must_use]
    pub fn picture(mut self, picture: impl Into<Shows>) -> Self {
        self.picture = Some(picture.into());
        self
    }

    /// The same with a picture that has just been hoisted, if it has.
    #[must_use]
    pub fn hoisted(mut self, hoisted: bool) -> Self {
        self.hoisted = hoisted;
        self
    }

    /// The same as a switch.
    #[must_use]
    pub fn on(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    /// The same, not usable now if `off`.
    #[must_use]
    pub fn off(mut self, off: bool) -> Self {
        self.off = off;
        self
    }

    /// The same with a label of its own.
    #[must_use]
    pub fn label(mut self, label: impl Into<Translated>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The same with a description.
    #[must_use]
    pub fn description(mut self, description: impl Into<Translated>) -> Self {
        self.description = Some(description.into());
        self
    }
}

/// A button.
pub fn button(props: Props) -> impl Scene {
    let Props { caption, look, picture: shows, hoisted, on, off, label, description } = props;
    let named = label.as_ref().unwrap_or(&caption);
    let key = Key(format!("{}|{:?}|{:?}", named.key, named.args, named.deferred));
    let semantics = Semantics { label, description, pressed: on, ..Semantics::new(Role::Button) };
    let disabled = off.then(|| bsn! { template_value(InteractionDisabled) });
    let (fill, ink) = colours(look, State { on: on == Some(true), off, active: false });
    let moving = hoisted.then(|| {
        let moving = Moving::from(How::Hoist);
        bsn! { template_value(moving) }
    });
    let before: Parts = shows
        .map(|shows| match shows {
            Shows::Icon(shown) => part(bsn! { icon(shown, ink) {moving} Caption }),
            Shows::Flag(_) => part(bsn! { picture(shows, Side::Rem(1.6)) {moving} }),
            Shows::Person(_) => part(picture(shows, Side::Rem(2.0))),
        })
        .into_iter()
        .collect();
    bsn! {
        Button
        Hovered
        TabIndex(0)
        template_value(look)
        template_value(semantics)
        template_value(key)
        Fill(fill)
        Edge(Token::Edge)
        {disabled}
        Node {
            min_width: px(metrics::TARGET),
            min_height: px(metrics::TARGET),
            max_width: percent(100),
            padding: {UiRect::axes(px(metrics::GAP_M), px(metrics::GAP_S))},
            border: {UiRect::all(px(metrics::LINE))},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            column_gap: px(metrics::GAP_S),
        }
        Children [ {before}, (text(caption, TypeSize::Body, ink) TextLayout { justify: Justify::Center } Pickable::IGNORE Caption) ]
    }
}

/// Marks a button's words, which take their colour from its state.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Caption;

#[derive(Debug, Clone, Copy)]
struct State {
    on: bool,
    off: bool,
    active: bool,
}

fn colours(look: Look, state: State) -> (Token, Token) {
    match (look, state) {
        (_, State { off: true, .. }) => (Token::Off, Token::OnOff),
        (_, State { on: true, .. }) => (Token::Chosen, Token::OnChosen),
        (Look::Main, State { active: false, .. }) => (Token::Main, Token::OnMain),
        (Look::Main, State { active: true, .. }) => (Token::MainActive, Token::OnMain),
        (Look::Plain, State { active: false, .. }) => (Token::Plain, Token::OnPlain),
        (Look::Plain, State { active: true, .. }) => (Token::PlainActive, Token::OnPlain),
        (Look::Beacon, State { active: false, .. }) => (Token::Beacon, Token::OnBeacon),
        (Look::Beacon, State { active: true, .. }) => (Token::BeaconActive, Token::OnBeacon),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, dress.before(crate::theme::ApplyTheme));
}

type Dressed = (
    &'static Look,
    &'static Semantics,
    &'static Hovered,
    Has<Pressed>,
    Has<InteractionDisabled>,
    &'static mut Fill,
    Option<&'static Children>,
);

/// Colours follow the state.
fn dress(
    mut buttons: Query<Dressed, With<Button>>,
    mut captions: Query<(Option<&mut Ink>, Option<&mut Tint>), With<Caption>>,
) {
    for (look, semantics, hovered, pressed, off, mut fill, children) in &mut buttons {
        let on = semantics.pressed == Some(true);
        let (wanted, ink) = colours(*look, State { on, off, active: hovered.0 || pressed });
        if fill.0 != wanted {
            fill.0 = wanted;
        }
        for child in children.into_iter().flatten() {
            let Ok((words, icon)) = captions.get_mut(*child) else { continue };
            if let Some(mut words) = words {
                words.set_if_neq(Ink(ink));
            }
            if let Some(mut icon) = icon {
                icon.set_if_neq(Tint(ink));
            }
        }
    }
}
