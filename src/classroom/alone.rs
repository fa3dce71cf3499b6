//! What a child did alone, as a code for its teacher where no network is: sums without a name, in memory only, and handed on by the child
//! itself.

use bevy::prelude::*;
use classroom::{ChatTally, IdTag, LessonTally, TallyCode, TallyContent};
use learning::{checkup::Sheet, score_with};

use super::Class;
use crate::{
    platform,
    play::{Play, Stepped},
};

/// What was done since the game was started, and the codes that were made of it: the same one each time it is shown.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Alone {
    chats: Vec<ChatTally>,
    of_chats: Option<String>,
    of_check_up: Option<String>,
}

impl Alone {
    /// The code of the chats that were played to their end, the last few of them.
    #[must_use]
    pub fn chats(&self) -> Option<&str> {
        self.of_chats.as_deref()
    }

    /// The code of the check-up that was taken last.
    #[must_use]
    pub fn check_up(&self) -> Option<&str> {
        self.of_check_up.as_deref()
    }

    /// A check-up was taken to its end.
    pub fn took(&mut self, sheet: &Sheet) {
        self.of_check_up = code(TallyContent::CheckUp(sheet.clone()));
    }

    /// A chat was played to its end; again, it does not count twice.
    fn played(&mut self, played: ChatTally) {
        if self.chats.iter().any(|chat| chat.chat == played.chat) {
            return;
        }
        self.chats.push(played);
        let first = self.chats.len().saturating_sub(LessonTally::MOST_CHATS);
        let chats = self.chats[first..].to_vec();
        self.of_chats =
            code(TallyContent::Lesson(LessonTally { plan: LessonTally::NO_PLAN, chats, votes: Vec::new() }));
    }
}

fn code(content: TallyContent) -> Option<String> {
    let nonce = u32::try_from(platform::seed().ok()? >> 32).ok()?;
    TallyCode::new(nonce, content).inspect_err(|error| warn!("{error}")).ok().map(|code| code.encode())
}

/// Notes down what was played to its end, unless a lesson hears of it anyway.
pub(super) fn note(stepped: On<Stepped>, play: Option<Res<Play>>, class: Res<Class>, mut alone: ResMut<Alone>) {
    let Some(play) = play.filter(|_| stepped.ended() && !class.sits()) else { return };
    let record = score_with(&play.session, &play.assignment.hints);
    alone.played(ChatTally {
        chat: IdTag::of(&record.scenario),
        counts: (&record.counts).into(),
        acts: record.acts.iter().map(|act| act.kind).collect(),
        like_real: None,
        helped: None,
    });
}
