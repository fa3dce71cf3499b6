//! Where the child is: which screen is shown and what lies over it, and the ways to go there and back. States and events only;
//! `screens` and `overlays` draw what they name.

use bevy::{input::keyboard::KeyboardInput, prelude::*, ui_widgets::Activate};
use story::MessageIx;

use crate::frame::FrameRequest;

/// Which screen is shown.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Content is on its way.
    #[default]
    Loading,
    /// The child chooses a language.
    Language,
    /// The child chooses its age band.
    Band,
    /// The hub: what to play next.
    Hub,
    /// A chat.
    Chat,
    /// The chat again, with Noor.
    Debrief,
    /// The flag book.
    Book,
    /// The check-up.
    CheckUp,
    /// A short look back.
    Booster,
    /// What the child looks for well.
    Lights,
    /// The report practice.
    Practice,
    /// A lesson with a class: joining, and what the seat does now.
    Class,
    /// What this game keeps.
    About,
    /// Who made what, and its licences.
    Credits,
    /// Every widget and picture, for those who design.
    Gallery,
    /// The game cannot start.
    Failed,
}

impl Screen {
    /// Every screen.
    pub const ALL: [Self; 16] = [
        Self::Loading,
        Self::Language,
        Self::Band,
        Self::Hub,
        Self::Chat,
        Self::Debrief,
        Self::Book,
        Self::CheckUp,
        Self::Booster,
        Self::Lights,
        Self::Practice,
        Self::Class,
        Self::About,
        Self::Credits,
        Self::Gallery,
        Self::Failed,
    ];

    /// Whether it is shown by itself, and not as a part of loading or of a chat that is played.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        match self {
            Self::Loading | Self::Chat | Self::Debrief | Self::Gallery => false,
            Self::Language
            | Self::Band
            | Self::Hub
            | Self::Book
            | Self::CheckUp
            | Self::Booster
            | Self::Lights
            | Self::Practice
            | Self::Class
            | Self::About
            | Self::Credits
            | Self::Failed => true,
        }
    }
}

/// What lies over the screen.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Overlay {
    /// None.
    #[default]
    None,
    /// The beacon's panel.
    Beacon,
    /// Telling a grown-up.
    Tell,
    /// The report flow.
    Report,
    /// Blocking someone.
    Block,
    /// The help card.
    Help,
    /// Which sign a message shows.
    Mark(MessageIx),
    /// What the child chose.
    Settings,
    /// A copy of a record that the child brings back.
    Copy,
    /// Whom a grown-up at home names for the child.
    Contact,
    /// A break: a neutral screen over everything.
    Break,
    /// "Eyes up": the teacher holds the class.
    Eyes,
}

/// Takes back the last step: closes what is open. Escape, and every "back" button of an overlay.
#[derive(Event, Debug, Clone, Copy, Default)]
pub struct GoBack;

/// Keeps the states.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>().init_state::<Overlay>();
    app.add_systems(Update, escape);
    app.add_systems(PostUpdate, go_on);
    app.add_observer(go_back);
}

/// Where the game goes to another screen or dialog, it does so in the next frame, which comes at once, whoever asked for it.
fn go_on(screen: Res<NextState<Screen>>, overlay: Res<NextState<Overlay>>, mut frame: ResMut<FrameRequest>) {
    if !matches!(*screen, NextState::Unchanged) || !matches!(*overlay, NextState::Unchanged) {
        frame.now();
    }
}

fn escape(mut keys: MessageReader<KeyboardInput>, mut commands: Commands) {
    if keys.read().any(|key| key.key_code == KeyCode::Escape && key.state.is_pressed() && !key.repeat) {
        commands.trigger(GoBack);
    }
}

fn go_back(_: On<GoBack>, overlay: Res<State<Overlay>>, mut next: ResMut<NextState<Overlay>>) {
    if !matches!(overlay.get(), Overlay::None | Overlay::Eyes) {
        next.as_mut().set_if_neq(Overlay::None);
    }
}

/// Goes to a screen at a press.
pub fn go(screen: Screen) -> impl Fn(On<Activate>, ResMut<NextState<Screen>>) + Clone + Send + Sync + 'static {
    move |_, mut next| next.as_mut().set_if_neq(screen)
}

/// Opens an overlay at a press.
pub fn open(overlay: Overlay) -> impl Fn(On<Activate>, ResMut<NextState<Overlay>>) + Clone + Send + Sync + 'static {
    move |_, mut next| next.as_mut().set_if_neq(overlay)
}

/// Goes back at a press.
pub fn back(_: On<Activate>, mut commands: Commands) {
    commands.trigger(GoBack);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_screens_is_whole() {
        let places: Vec<_> = Screen::ALL.iter().map(|screen| *screen as usize).collect();
        assert_eq!(places, (0..=Screen::Failed as usize).collect::<Vec<_>>(), "each stands in it once, in its place");
        assert_eq!(Screen::ALL.iter().filter(|screen| screen.stands_alone()).count(), 12, "most stand alone");
    }
}
