//! Motion: things arrive a little below their place and slow down into it. With less motion they are there at once.

use std::time::Duration;

use bevy::{
    math::curve::{Curve, EaseFunction, EasingCurve},
    prelude::*,
};

use crate::{platform::Preferences, saves::Saved, settings::less_motion, wake::Wake};

/// How long an arrival takes.
pub const ARRIVAL: Duration = Duration::from_millis(200);
/// How far below its place a thing begins, in logical pixels.
pub const WAY: f32 = 12.0;
/// How an arrival slows down.
pub const EASE: EaseFunction = EaseFunction::CubicOut;

/// A thing that arrives. Gone once it is there.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
#[require(UiTransform)]
pub struct Arrive {
    since: Duration,
}

pub(super) fn plugin(app: &mut App) {
    let arrive = arrive.run_if(any_with_component::<Arrive>);
    app.add_systems(PostUpdate, arrive.before(bevy::ui::UiSystems::Prepare));
}

/// How far below its place a thing is, this long after it began.
fn way(since: Duration) -> f32 {
    let part = (since.as_secs_f32() / ARRIVAL.as_secs_f32()).min(1.0);
    EasingCurve::new(WAY, 0.0, EASE).sample_clamped(part)
}

fn arrive(
    time: Res<Time>,
    saved: Res<Saved>,
    system: Res<Preferences>,
    mut wake: ResMut<Wake>,
    mut commands: Commands,
    mut things: Query<(Entity, &mut Arrive, &mut UiTransform)>,
) {
    let still = less_motion(&saved.settings, *system);
    for (entity, mut thing, mut transform) in &mut things {
        // The frame that shows a thing first may come after a long sleep, which is no part of its way.
        let first = thing.is_added();
        if !first {
            thing.since += time.delta();
        }
        let there = still || thing.since >= ARRIVAL;
        transform.translation = if there { Val2::ZERO } else { Val2::px(0.0, way(thing.since)) };
        if there {
            commands.entity(entity).try_remove::<Arrive>();
        } else {
            wake.now();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrival_slows_down_and_ends_in_its_place() {
        let ways: Vec<f32> = (0..=4).map(|quarter| way(ARRIVAL * quarter / 4)).collect();
        assert!((ways[0] - WAY).abs() < 0.01, "it begins below: {ways:?}");
        assert!(ways.windows(2).all(|pair| pair[1] < pair[0]), "it never turns back: {ways:?}");
        assert!(ways[0] - ways[1] > ways[3] - ways[4], "it slows down: {ways:?}");
        assert!(way(ARRIVAL * 2).abs() < f32::EPSILON, "and stays where it belongs");
    }
}
