//! The menus of the invented apps. Each hides its report in another place, as real ones do.

use story::App;

/// An item of an app's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MenuItem {
    Profile,
    Mute,
    Report,
    Block,
    Leave,
    Safety,
}

impl MenuItem {
    /// The name used in message keys: `profile`, `mute` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Mute => "mute",
            Self::Report => "report",
            Self::Block => "block",
            Self::Leave => "leave",
            Self::Safety => "safety",
        }
    }

    /// Whether it leads to the report.
    #[must_use]
    pub fn leads_on(self) -> bool {
        matches!(self, Self::Report | Self::Safety)
    }
}

/// The items of an app's menu, in its order.
#[must_use]
pub fn menu(app: App) -> [MenuItem; 5] {
    use MenuItem::{Block, Leave, Mute, Profile, Report, Safety};
    match app {
        App::Messenger => [Profile, Mute, Report, Block, Leave],
        App::GameChat => [Mute, Leave, Profile, Safety, Block],
        App::LiveStream => [Leave, Safety, Mute, Profile, Block],
        App::ClassGroup => [Profile, Leave, Mute, Block, Report],
    }
}
