//! Motion: things arrive, flags are hoisted, windows are lit, the lighthouse's beam comes to rest. Each is over within
//! seconds, after which nothing moves. With less motion everything is there at once.

use std::time::Duration;

use bevy::{
    math::curve::{Curve, EaseFunction, EasingCurve},
    prelude::*,
};

use super::ApplyTheme;
use crate::frame::FrameRequest;

/// Whether everything is simply there.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReducedMotion(pub bool);

/// How a thing comes to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum How {
    /// From a little below: lines, questions, screens, dialogs.
    #[default]
    Arrive,
    /// From below by its own height: a flag.
    Hoist,
    /// Out of the dark: a window.
    Kindle,
    /// Turning: the lighthouse's beam.
    Sweep,
    /// Brighter and darker, and bright in the end: the beacon when it is pointed at.
    Breathe,
}

impl How {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Arrive, Self::Hoist, Self::Kindle, Self::Sweep, Self::Breathe];

    /// How long it takes.
    #[must_use]
    pub fn lasts(self) -> Duration {
        Duration::from_millis(match self {
            Self::Arrive => 200,
            Self::Hoist => 500,
            Self::Kindle => 900,
            Self::Sweep => 1800,
            Self::Breathe => 5100,
        })
    }

    /// Whether its brightness changes.
    fn shines(self) -> bool {
        matches!(self, Self::Kindle | Self::Breathe)
    }

    /// How it slows down.
    fn ease(self) -> EaseFunction {
        match self {
            Self::Arrive | Self::Hoist => EaseFunction::CubicOut,
            Self::Kindle => EaseFunction::SineInOut,
            Self::Sweep => EaseFunction::SineOut,
            Self::Breathe => EaseFunction::Linear,
        }
    }

    /// Where a thing is, this long after it began.
    #[must_use]
    pub fn at(self, since: Duration) -> Pose {
        let part = (since.as_secs_f32() / self.lasts().as_secs_f32()).min(1.0);
        let left = 1.0 - EasingCurve::new(0.0, 1.0, self.ease()).sample_clamped(part);
        match self {
            Self::Arrive => Pose { below: Val::Px(WAY * left), ..Pose::THERE },
            Self::Hoist => Pose { below: Val::Percent(100.0 * left), ..Pose::THERE },
            Self::Kindle => Pose { light: 1.0 - left, ..Pose::THERE },
            Self::Sweep => Pose { turned: SWEEP * left, ..Pose::THERE },
            // Two and a half waves, so that it ends bright: less than one change of brightness a second.
            Self::Breathe => Pose { light: 0.65 - 0.35 * (part * 2.5 * std::f32::consts::TAU).cos(), ..Pose::THERE },
        }
    }
}

/// How far below its place a thing begins to arrive, in logical pixels.
pub const WAY: f32 = 12.0;
/// How far from its rest the beam begins, in radians.
const SWEEP: f32 = 0.5;

/// Where a thing is on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// How far below its place; percents are of its own height.
    pub below: Val,
    /// How far it is turned, in radians.
    pub turned: f32,
    /// How bright it is, 0 to 1.
    pub light: f32,
}

impl Pose {
    /// In its place.
    pub const THERE: Self = Self { below: Val::ZERO, turned: 0.0, light: 1.0 };
}

/// A thing on its way. Gone once it is there.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
#[require(UiTransform)]
pub struct Moving {
    how: How,
    since: Duration,
    /// How opaque its colour is in the end.
    full: Option<f32>,
}

impl From<How> for Moving {
    fn from(how: How) -> Self {
        Self { how, ..default() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<ReducedMotion>();
    let go = go.run_if(any_with_component::<Moving>);
    app.add_systems(PostUpdate, go.after(ApplyTheme).before(bevy::ui::UiSystems::Prepare));
}

type Things = (
    Entity,
    &'static mut Moving,
    &'static mut UiTransform,
    Option<&'static mut BackgroundColor>,
    Option<&'static mut BoxShadow>,
);

fn go(
    time: Res<Time>,
    reduced: Res<ReducedMotion>,
    mut frame: ResMut<FrameRequest>,
    mut commands: Commands,
    mut things: Query<Things>,
) {
    for (entity, mut thing, mut transform, fill, glow) in &mut things {
        // The frame that shows a thing first may come after a long sleep, which is no part of its way.
        if !thing.is_added() {
            thing.since += time.delta();
        }
        let there = reduced.0 || thing.since >= thing.how.lasts();
        let pose = if there { Pose::THERE } else { thing.how.at(thing.since) };
        transform.translation = Val2::new(Val::ZERO, pose.below);
        transform.rotation = Rot2::radians(pose.turned);
        if let Some(colour) =
            colour(fill.map(Mut::into_inner), glow.map(Mut::into_inner)).filter(|_| thing.how.shines())
        {
            let full = *thing.full.get_or_insert(colour.alpha());
            colour.set_alpha(full * pose.light);
        }
        if there {
            commands.entity(entity).try_remove::<Moving>();
        } else {
            frame.now();
        }
    }
}

/// What of a thing can shine: its own colour, or the light around it.
fn colour<'a>(fill: Option<&'a mut BackgroundColor>, glow: Option<&'a mut BoxShadow>) -> Option<&'a mut Color> {
    let around = glow.and_then(|glow| glow.0.first_mut()).map(|shadow| &mut shadow.color);
    around.or(fill.map(|fill| &mut fill.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_slows_down_and_ends_in_its_place() {
        for how in [How::Arrive, How::Hoist] {
            let way = |quarter: u32| match how.at(how.lasts() * quarter / 4).below {
                Val::Px(way) | Val::Percent(way) => way,
                other => panic!("{how:?} has no way but {other:?}"),
            };
            let ways: Vec<f32> = (0..=4).map(way).collect();
            assert!(ways[0] >= WAY, "{how:?} begins below: {ways:?}");
            assert!(ways.windows(2).all(|pair| pair[1] < pair[0]), "{how:?} never turns back: {ways:?}");
            assert!(ways[0] - ways[1] > ways[3] - ways[4], "{how:?} slows down: {ways:?}");
        }
        for how in How::ALL {
            let end = how.at(how.lasts() * 2);
            assert!(
                (end.light - 1.0).abs() < 1e-3 && end.turned.abs() < 1e-6,
                "{how:?} ends bright and straight: {end:?}"
            );
            assert!(matches!(end.below, Val::Px(way) | Val::Percent(way) if way.abs() < 1e-6), "{how:?} ends: {end:?}");
        }
    }

    #[test]
    fn nothing_flashes() {
        // WCAG 2.2, 2.3.1 allows three flashes a second. One change of brightness a second is far from it.
        for how in How::ALL {
            let light = |millis: u64| how.at(Duration::from_millis(millis)).light;
            let steps: Vec<f32> =
                (0..how.lasts().as_millis() as u64).step_by(20).map(|at| light(at + 20) - light(at)).collect();
            let turns = steps.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count();
            let seconds = how.lasts().as_secs_f64();
            assert!(turns as f64 / seconds < 1.0, "{how:?} turns {turns} times in {seconds} s");
        }
    }
}
