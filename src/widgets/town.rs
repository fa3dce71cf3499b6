//! The harbour town: a window is lit for each chat that was played, a flag hoisted for each sign that was learnt, and the
//! sky goes from dusk through night to morning.

use bevy::{prelude::*, ui::ColorStop};
use story::Sign;

use super::{
    picture::{Alone, Picture, Place, Shows, Side, flag_of},
    sheets::{HOISTS, WINDOWS},
};
use crate::{
    accessibility::{Role, Semantics},
    screens::{Parts, part},
    text::Translated,
    theme::{ApplyTheme, Fill, Theme, Token, metrics},
};

/// The picture's width to its height.
const ASPECT: f32 = 3.0;

/// What the town shows of the player's way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// How many chats were played, each counted once.
    pub lit: usize,
    /// How many there are.
    pub all: usize,
    /// The signs that were learnt.
    pub signs: Vec<Sign>,
}

/// The time of day in the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hour {
    Dusk,
    Night,
    Morning,
}

impl Progress {
    fn hour(&self) -> Hour {
        match (self.lit, self.all) {
            (lit, all) if all > 0 && lit >= all => Hour::Morning,
            (lit, all) if lit * 2 >= all && lit > 0 => Hour::Night,
            _ => Hour::Dusk,
        }
    }
}

impl Hour {
    /// The sky from above to the horizon.
    fn sky(self) -> [Token; 3] {
        match self {
            Self::Dusk => [Token::SkyPlum, Token::SkyRose, Token::SkyLamp],
            Self::Night => [Token::Sky, Token::Surface, Token::SkyPlum],
            Self::Morning => [Token::SkyFoam, Token::SkyMist, Token::SkyWindow],
        }
    }
}

/// The town's sky, from above.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
struct Heaven([Token; 3]);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, paint.in_set(ApplyTheme));
}

fn paint(mut commands: Commands, theme: Res<Theme>, skies: Query<(Entity, Ref<Heaven>)>) {
    for (entity, sky) in skies.iter().filter(|(_, sky)| sky.is_changed() || theme.is_changed()) {
        let stops = sky.0.map(|token| ColorStop::auto(token.color(theme.0)));
        let gradient = LinearGradient::to_bottom(stops.to_vec());
        commands.entity(entity).try_insert(BackgroundGradient::from(gradient));
    }
}

fn at(place: Place) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(place.left * 100.0),
        top: percent(place.top * 100.0),
        width: percent(place.width * 100.0),
        height: percent(place.height * 100.0),
        ..default()
    }
}

/// The town. On narrow screens its middle is shown.
pub fn town(progress: &Progress) -> impl Scene {
    let label = Translated::new("hub-town")
        .number("windows", i64::try_from(progress.lit).unwrap_or(i64::MAX))
        .number("flags", i64::try_from(progress.signs.len()).unwrap_or(i64::MAX));
    let semantics = Semantics::new(Role::Image).labelled(label);
    let windows = WINDOWS.iter().take(progress.lit).map(|place| {
        let node = at(*place);
        part(bsn! { template_value(node) Fill(Token::SkyWindow) })
    });
    let flags = HOISTS.iter().zip(&progress.signs).map(|(place, sign)| {
        let node = at(*place);
        let picture = Picture { shows: Shows::Flag(flag_of(*sign)), side: Side::Filled };
        part(bsn! { template_value(node) template_value(picture) })
    });
    let over: Parts = windows.chain(flags).collect();
    let sky = Heaven(progress.hour().sky());
    bsn! {
        template_value(semantics)
        template_value(sky)
        Node {
            width: percent(100),
            justify_content: JustifyContent::Center,
            overflow: {Overflow::clip()},
            border_radius: {BorderRadius::all(px(metrics::ROUND))},
        }
        Children [
            (
                Alone("art/harbour/town.png")
                Node {
                    width: percent(100),
                    min_width: px(metrics::TOWN),
                    aspect_ratio: {Some(ASPECT)},
                    flex_shrink: 0.0,
                }
                Children [ {over} ]
            )
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_goes_by_with_the_chats() {
        let hour = |lit, all| Progress { lit, all, signs: Vec::new() }.hour();
        assert_eq!(hour(0, 0), Hour::Dusk, "without chats it is dusk");
        assert_eq!(hour(0, 8), Hour::Dusk, "it begins at dusk");
        assert_eq!(hour(3, 8), Hour::Dusk);
        assert_eq!(hour(4, 8), Hour::Night, "with half of them it is night, and the windows shine");
        assert_eq!(hour(8, 8), Hour::Morning, "with all of them morning comes");
    }
}
