//! The harbour town: a window is lit for each chat that was played, a flag hoisted for each sign that was learnt, and the
//! sky goes from dusk through night to morning.

use bevy::{prelude::*, ui::ColorStop};
use story::Sign;

use super::{
    picture::{Alone, Picture, Region, Shows, Side, flag_of},
    sheets::{HOISTS, WINDOWS},
};
use crate::{
    accessibility::{Role, Semantics},
    text::Translated,
    theme::{
        ApplyTheme, Fill, Theme, Token, metrics,
        motion::{How, Moving},
    },
    widgets::{Parts, part},
};

/// The picture's width to its height.
const ASPECT: f32 = 3.0;

/// What the town shows of the player's way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Growth {
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

impl Growth {
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

/// Where the lighthouse's beam lies: its middle is the lamp's.
const BEAM: Region = Region { left: 0.0675, top: -0.17, width: 1.2, height: 0.6 };

fn paint(mut commands: Commands, theme: Res<Theme>, skies: Query<(Entity, Ref<Heaven>)>) {
    for (entity, sky) in skies.iter().filter(|(_, sky)| sky.is_changed() || theme.is_changed()) {
        let stops = sky.0.map(|token| ColorStop::auto(token.color(*theme)));
        let gradient = LinearGradient::to_bottom(stops.to_vec());
        commands.entity(entity).try_insert(BackgroundGradient::from(gradient));
    }
}

fn at(place: Region) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(place.left * 100.0),
        top: percent(place.top * 100.0),
        width: percent(place.width * 100.0),
        height: percent(place.height * 100.0),
        ..default()
    }
}

/// Something that comes in, if it is new.
fn coming(how: How, new: bool) -> Option<Box<dyn Scene>> {
    new.then(|| {
        let moving = Moving::from(how);
        part(bsn! { template_value(moving) })
    })
}

/// The lighthouse's beam, which lies over everything.
fn beam(sweeps: bool) -> impl Scene {
    let node = at(BEAM);
    let moving = coming(How::Sweep, sweeps);
    bsn! { Alone("art/harbour/beam.png") template_value(node) {moving} }
}

/// The town. On narrow screens its middle is shown. What it did not show `before` comes in: windows are lit, flags hoisted,
/// and the beam sweeps to its rest. Without a `before` everything is there.
pub fn town(progress: &Growth, before: Option<&Growth>) -> impl Scene {
    let label = Translated::new("hub-town")
        .number("windows", i64::try_from(progress.lit).unwrap_or(i64::MAX))
        .number("flags", i64::try_from(progress.signs.len()).unwrap_or(i64::MAX));
    let semantics = Semantics::new(Role::Image).labelled(label);
    let windows = WINDOWS.iter().take(progress.lit).enumerate().map(|(number, place)| {
        let node = at(*place);
        let moving = coming(How::Kindle, before.is_some_and(|before| number >= before.lit));
        part(bsn! { template_value(node) Fill(Token::SkyWindow) {moving} })
    });
    let flags = HOISTS.iter().zip(&progress.signs).map(|(place, sign)| {
        let node = at(*place);
        let picture = Picture { shows: Shows::Flag(flag_of(*sign)), side: Side::Filled };
        let moving = coming(How::Hoist, before.is_some_and(|before| !before.signs.contains(sign)));
        part(bsn! { template_value(node) template_value(picture) {moving} })
    });
    let light = part(beam(before.is_some()));
    let over: Parts = windows.chain(flags).chain([light]).collect();
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
        let hour = |lit, all| Growth { lit, all, signs: Vec::new() }.hour();
        assert_eq!(hour(0, 0), Hour::Dusk, "without chats it is dusk");
        assert_eq!(hour(0, 8), Hour::Dusk, "it begins at dusk");
        assert_eq!(hour(3, 8), Hour::Dusk);
        assert_eq!(hour(4, 8), Hour::Night, "with half of them it is night, and the windows shine");
        assert_eq!(hour(8, 8), Hour::Morning, "with all of them morning comes");
    }
}
