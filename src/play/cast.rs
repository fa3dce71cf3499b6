//! The names of the people in a chat: drawn from the chosen language's own pool, again when the language changes.

use std::sync::Arc;

use bevy::prelude::*;
use l10n::{Args, Gender as Grammatical};
use learning::{Seed, draw_genders, stream};
use story::{CastMember, Gender, Party, Scenario};

use super::Play;
use crate::text::{FillTexts, Language, Translated};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<NamedFor>().init_resource::<Reading>();
    app.add_systems(PreUpdate, name.run_if(resource_exists::<Language>));
    // A line that is read outside of play comes with its chat in the same frame.
    app.add_systems(PostUpdate, name.run_if(resource_exists::<Language>).before(FillTexts));
}

/// A chat of which lines are read outside of play, and the seed from which its people are named.
#[derive(Resource, Default, Debug, Clone)]
pub(crate) struct Reading(pub(crate) Option<(Arc<Scenario>, u64)>);

/// For which language and chat the names were drawn.
#[derive(Resource, Default, PartialEq, Eq)]
struct NamedFor(String);

fn grammatical(gender: Option<Gender>) -> Grammatical {
    match gender {
        Some(Gender::Feminine) => Grammatical::Feminine,
        Some(Gender::Masculine) | None => Grammatical::Masculine,
    }
}

fn name(mut language: ResMut<Language>, play: Option<Res<Play>>, reading: Res<Reading>, mut named: ResMut<NamedFor>) {
    let played = play.as_ref().map(|play| (play.session.scenario(), play.assignment.seed));
    let Some((scenario, seed)) = played.or_else(|| reading.0.as_ref().map(|(scenario, seed)| (scenario, *seed))) else {
        return;
    };
    let genders = draw_genders(Seed(seed), scenario);
    let wanted = NamedFor(format!("{} {} {seed}", language.texts.code(language.lang), scenario.id));
    if *named == wanted {
        return;
    }
    *named = wanted;
    let people: Vec<(&CastMember, Grammatical)> =
        scenario.cast.iter().zip(&genders).map(|(member, gender)| (member, grammatical(*gender))).collect();
    let drawn: Vec<(&str, Grammatical)> = people
        .iter()
        .filter(|(member, _)| matches!(member.party, Party::Friend { .. } | Party::Other { .. } | Party::Mentioned))
        .map(|(member, gender)| (&*member.id, *gender))
        .collect();
    let pair = scenario.pair();
    let mut stream = stream(Seed(seed), "names", pair);
    let names = language
        .texts
        .manifest(language.lang)
        .map(|manifest| l10n::draw_names(manifest, &mut stream, &drawn))
        .unwrap_or_default();
    let mut args = Args::new();
    for name in names {
        args = args.person(&name.id, &name.name, name.gender);
    }
    for (member, gender) in people {
        let called = match member.party {
            Party::Adult { role } => format!("role-{}", role.key()),
            Party::Player => "chat-you".to_owned(),
            Party::Noor => "noor-name".to_owned(),
            Party::Friend { .. } | Party::Other { .. } | Party::Mentioned => continue,
        };
        let label = language.plain(&Translated::new(called));
        args = args.person(&member.id, &label, gender);
    }
    // The game's own words speak of the friend, whatever the scenario calls it.
    let addressee = scenario.person(scenario.addressee());
    let name = args.get_text(&addressee.id).unwrap_or_default().to_owned();
    let gender = grammatical(genders.get(scenario.addressee().at()).copied().flatten());
    language.cast = args.person("friend", &name, gender);
}
