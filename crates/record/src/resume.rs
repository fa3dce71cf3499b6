//! The snapshot of a chat in play: used once, after a lost graphics context, and held in memory until then.

use std::sync::Arc;

use learning::{Seed, hint::Hints};
use serde::{Deserialize, Serialize};
use story::{ContentHash, Input, Millis, Scenario, Session};

use crate::{
    Settings,
    envelope::{TextError, open, parse, seal},
};

const NAME: &str = "manara-resume";

/// The version that [`Resume::encode`] writes and [`Resume::decode`] reads.
const VERSION: u32 = 1;

/// All that is needed to come back to where a chat was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resume {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's version.
    pub hash: ContentHash,
    /// The seed from which its names were drawn.
    pub seed: Seed,
    /// What went into the session, with times.
    pub inputs: Vec<(Millis, Input)>,
    /// The lines that Noor had pointed at, and what was said of them.
    pub hints: Hints,
    /// Whether what it showed had gone into the progress.
    pub noted: bool,
    /// What the player chose: language, age group, text size and so on.
    pub settings: Settings,
}

/// A snapshot that cannot be used. The chat starts again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResumeError {
    /// Its text cannot be read or written.
    #[error(transparent)]
    Text(#[from] TextError),
    /// It is of another chat.
    #[error("the snapshot is of the chat `{snapshot}`, not of `{given}`; give it that one, or start the chat again")]
    OtherScenario {
        /// The chat of the snapshot.
        snapshot: String,
        /// The chat that was given.
        given: String,
    },
    /// The chat has changed since.
    #[error("the chat `{scenario}` has changed since (it was version {snapshot} and is {given}); it starts again")]
    OtherVersion {
        /// The chat.
        scenario: String,
        /// The version of the snapshot.
        snapshot: ContentHash,
        /// The version that was given.
        given: ContentHash,
    },
}

impl Resume {
    /// The text of the snapshot.
    ///
    /// # Errors
    /// [`ResumeError::Text`] if a value has no text.
    pub fn encode(&self) -> Result<String, ResumeError> {
        Ok(seal(NAME, VERSION, 2, self)?)
    }

    /// The snapshot of a text.
    ///
    /// # Errors
    /// [`ResumeError::Text`] with its place for a text that is damaged, too long or of a later version.
    pub fn decode(text: &str) -> Result<Self, ResumeError> {
        Ok(parse(open(NAME, VERSION, text)?)?)
    }

    /// The session as it was: a new one that takes the same inputs. An input that was refused then is refused again and
    /// changes nothing, so it does not matter whether refused inputs were noted.
    ///
    /// # Errors
    /// A [`ResumeError`] if `scenario` is not the very version of the chat that was played.
    pub fn replay(&self, scenario: &Arc<Scenario>) -> Result<Session, ResumeError> {
        if *self.scenario != *scenario.id {
            return Err(ResumeError::OtherScenario { snapshot: self.scenario.clone(), given: scenario.id.to_string() });
        }
        if self.hash != scenario.hash {
            let (snapshot, given) = (self.hash, scenario.hash);
            return Err(ResumeError::OtherVersion { scenario: self.scenario.clone(), snapshot, given });
        }
        let mut session = Session::new(Arc::clone(scenario));
        for (at, input) in &self.inputs {
            let _refused = session.step(*at, input.clone());
        }
        Ok(session)
    }
}
