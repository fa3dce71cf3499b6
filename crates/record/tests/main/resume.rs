//! The snapshot of a chat in play.

use std::sync::Arc;

use learning::{
    Seed,
    hint::{Hints, Strength},
    score,
};
use proptest::prelude::*;
use record::{Resume, ResumeError, Settings};
use story::{Band, Input, Millis, Scenario, Session};

use crate::{
    kit::{any_play, index, library_with, scenario},
    save::damaged,
};

fn snapshot(chat: &Scenario, inputs: Vec<(Millis, Input)>) -> Resume {
    let (scenario, hash) = (chat.id.to_string(), chat.hash);
    let settings = Settings { language: Some("ar".into()), band: Some(Band::Younger), ..Settings::default() };
    let hints = Hints::from(vec![(index(2), Strength::Look), (index(2), Strength::Ask)]);
    Resume { scenario, hash, seed: Seed(u64::MAX), inputs, hints, noted: false, settings }
}

/// All that can be seen of two sessions is the same.
fn same(one: &Session, other: &Session) -> bool {
    let acts = one.acts() == other.acts() && one.kept() == other.kept();
    let place = one.node() == other.node() && one.outcome() == other.outcome() && one.typing() == other.typing();
    one.log() == other.log() && one.flags() == other.flags() && acts && place && score(one) == score(other)
}

#[test]
fn a_snapshot_fits_only_the_version_that_was_played() {
    let chat = scenario("tower-code");
    let resume = snapshot(&chat, vec![(5, Input::Advance)]);
    assert!(resume.replay(&chat).is_ok(), "the very version is taken up again");
    let commented = library_with(|text| format!("{text}// a new comment\n"));
    assert!(resume.replay(commented.get("tower-code").unwrap()).is_ok(), "nor does a comment matter");
    let changed = library_with(|text| text.replace("also_ok: [S10, S13]", "also_ok: [S10]"));
    let error = resume.replay(changed.get("tower-code").unwrap()).unwrap_err();
    assert!(matches!(error, ResumeError::OtherVersion { .. }), "a changed chat cannot go on in its middle");
    assert!(error.to_string().contains("the chat `tower-code` has changed since"), "a person reads `{error}`");
    let error = resume.replay(&scenario("tower-club")).unwrap_err();
    assert!(error.to_string().contains("not of `tower-club`"), "a person reads `{error}`");
}

#[test]
fn a_snapshot_that_cannot_be_read_is_refused_with_its_place() {
    let text = snapshot(&scenario("tower-code"), vec![(5, Input::Advance)]).encode().unwrap();
    for (text, part) in [
        (text.replace("manara-resume 1", "manara-save 1"), "line 1: expected `manara-resume`"),
        (text.replace("manara-resume 1", "manara-resume 2"), "has version 2, but this game reads version 1"),
        (text.replace("Advance", "Retreat"), "line 7, column "),
    ] {
        let error = Resume::decode(&text).unwrap_err().to_string();
        assert!(error.contains(part), "`{error}` does not say `{part}`");
    }
}

proptest! {
    #[test]
    fn a_chat_comes_back_as_it_was((session, inputs) in any_play()) {
        let resume = snapshot(session.scenario(), inputs);
        let read = Resume::decode(&resume.encode().unwrap());
        prop_assert_eq!(read.as_ref(), Ok(&resume), "a snapshot is read back");
        let back = resume.replay(session.scenario()).unwrap();
        prop_assert!(same(&session, &back), "the chat must stand where it stood");
    }

    #[test]
    fn a_lost_input_is_seen((session, inputs) in any_play()) {
        // Teeth of the comparison above: without its last accepted advance or reply a chat is another.
        let chat = session.scenario();
        let steps = |input: &Input| matches!(input, Input::Advance | Input::Choose(_));
        let accepted = |count: usize| {
            let before = snapshot(chat, inputs[..count].to_vec()).replay(chat).unwrap();
            let (at, input) = &inputs[count];
            let mut after = before.clone();
            after.step(*at, input.clone()).is_ok().then_some((before, after))
        };
        let last = (0..inputs.len()).rev().filter(|at| steps(&inputs[*at].1)).find_map(accepted);
        if let Some((before, after)) = last {
            prop_assert!(!same(&before, &after), "a step must show");
        }
    }

    #[test]
    fn any_snapshot_is_read_or_refused(
        text: String,
        (session, inputs) in any_play(),
        damage in prop::collection::vec(any::<(prop::sample::Index, u8, u8)>(), 1..8),
    ) {
        let _either = Resume::decode(&text);
        let _either = Resume::decode(&format!("manara-resume 1\n{text}"));
        let chat = Arc::clone(session.scenario());
        if let Ok(resume) = Resume::decode(&damaged(&snapshot(&chat, inputs).encode().unwrap(), &damage)) {
            let _either = resume.replay(&chat);
        }
    }
}
