//! One dialogue in four engines: `story` with ids alone, `story` with words by `l10n`, bladeink and Yarn Spinner.
//!
//! The sources in `dialogue/` have the same lines and replies and the same loop, and every engine gives the same
//! answers, so that all of them take the same steps. A step is one line shown or one reply chosen.

use std::{borrow::Cow, hint::black_box, sync::Arc};

use bladeink::story::Story as InkStory;
use l10n::{Args, Texts};
use story::{Act, Entry, Input, Library, Line, Millis, Phase, Scenario, Session, Words};
use yarnspinner::{
    compiler::{Compiler as YarnCompiler, File as YarnFile},
    core::LineId,
    runtime::{Dialogue, DialogueEvent, MemoryVariableStorage, StringTableTextProvider},
};

/// How often a play-through goes round the dialogue's loop.
pub const LAPS: usize = 20;
/// The replies chosen in one lap.
const REPLIES: usize = 3;
const ID: &str = "sticker-day";
const RON: &str = include_str!("../dialogue/sticker-day.ron");
const FTL: &str = include_str!("../dialogue/sticker-day.ftl");
const INK: &str = include_str!("../dialogue/sticker-day.ink");
const YARN: &str = include_str!("../dialogue/sticker-day.yarn");
/// Time that goes by between two inputs of a session, in milliseconds.
const BEAT: Millis = 500;

/// Why an engine cannot play the dialogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// Its source cannot be read.
    #[error("{engine} cannot read dialogue/{file}: {what}")]
    Source {
        /// The engine.
        engine: &'static str,
        /// The file.
        file: &'static str,
        /// What the engine said.
        what: String,
    },
    /// It stopped in the middle.
    #[error("{engine} stopped while it played the dialogue: {what}")]
    Stopped {
        /// The engine.
        engine: &'static str,
        /// What the engine said.
        what: String,
    },
}

/// What is told while the dialogue is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A line was shown.
    Line(String),
    /// The replies offered.
    Offered(Vec<String>),
    /// Which of them was chosen, from 0.
    Chosen(usize),
}

/// An engine with the dialogue loaded.
pub trait Engine {
    /// Its name, as printed.
    fn name(&self) -> &'static str;

    /// Plays the dialogue from its beginning to its end and returns the number of steps: lines shown and replies
    /// chosen. What is told goes into `transcript`, if there is one.
    ///
    /// # Errors
    /// [`EngineError::Stopped`] where the engine refuses to go on.
    fn play(&mut self, transcript: Option<&mut Vec<Told>>) -> Result<u64, EngineError>;
}

/// Which of the two replies is chosen at the `turn`th question: around the loop until the last lap, by the other way in
/// every other lap.
fn pick(turn: usize) -> usize {
    let (lap, reply) = (turn / REPLIES, turn % REPLIES);
    if reply == REPLIES - 1 { usize::from(lap + 1 == LAPS) } else { lap % 2 }
}

/// All engines, `story` first.
///
/// # Errors
/// [`EngineError::Source`] for a source that an engine cannot read.
pub fn all() -> Result<Vec<Box<dyn Engine>>, EngineError> {
    Ok(vec![
        Box::new(OfStory::ids()?),
        Box::new(OfStory::with_words()?),
        Box::new(OfInk::load(INK)?),
        Box::new(OfYarn::load(YARN)?),
    ])
}

/// `story`, with or without words.
pub struct OfStory {
    scenario: Arc<Scenario>,
    texts: Texts,
    wordy: bool,
}

struct Source<'a>(&'a Texts);

impl Words for Source<'_> {
    fn text(&self, key: &str) -> Option<Cow<'_, str>> {
        self.0.source_text(self.0.source(), key).map(Cow::Owned)
    }
}

impl OfStory {
    /// The session alone: it tells ids, as it does in the game.
    ///
    /// # Errors
    /// [`EngineError::Source`] with the first problem of a source.
    pub fn ids() -> Result<Self, EngineError> {
        Self::load(false)
    }

    /// The session, and the words of each line shown and of each reply offered: all that the peers give.
    ///
    /// # Errors
    /// [`EngineError::Source`] with the first problem of a source.
    pub fn with_words() -> Result<Self, EngineError> {
        Self::load(true)
    }

    fn load(wordy: bool) -> Result<Self, EngineError> {
        let refused = |file, what| EngineError::Source { engine: "story", file, what };
        let mut texts = Texts::new("en");
        if let Some(problem) = texts.set_file("en/sticker-day.ftl", FTL.as_bytes()).first() {
            return Err(refused("sticker-day.ftl", problem.to_string()));
        }
        let loaded = Library::load([(format!("{ID}.ron"), RON.as_bytes().to_vec())], &Source(&texts));
        let Some(scenario) = loaded.library.get(ID) else {
            let first = loaded.diagnostics.first().map_or_else(String::new, ToString::to_string);
            return Err(refused("sticker-day.ron", first));
        };
        Ok(Self { scenario: Arc::clone(scenario), texts, wordy })
    }

    fn words(&self, id: &str) -> String {
        self.texts.format(self.texts.source(), &format!("{}-{id}", self.scenario.id), &Args::new()).text
    }

    fn line(&self, entry: &Entry) -> Option<String> {
        let Line::Message(message) = entry.line else { return None };
        Some(self.words(&self.scenario.message(message).id))
    }

    fn offered(&self, phase: Option<Phase>) -> Option<Vec<String>> {
        let Some(Phase::Choosing(node)) = phase else { return None };
        let replies = self.scenario.choices_in(node);
        Some(replies.map(|choice| self.words(&self.scenario.choice(choice).id)).collect())
    }
}

impl Engine for OfStory {
    fn name(&self) -> &'static str {
        if self.wordy { "story + l10n" } else { "story" }
    }

    fn play(&mut self, mut transcript: Option<&mut Vec<Told>>) -> Result<u64, EngineError> {
        let stopped = |what| EngineError::Stopped { engine: "story", what };
        let mut session = Session::new(Arc::clone(&self.scenario));
        let (mut at, mut steps, mut turn): (Millis, u64, usize) = (0, 0, 0);
        while session.outcome().is_none() {
            let input = if session.can_advance() {
                Input::Advance
            } else if session.is_asking() {
                Input::Act(Act::SayNo)
            } else {
                let choice = session.choices().nth(pick(turn));
                let choice = choice.ok_or_else(|| stopped(format!("it offers nothing at question {turn}")))?;
                if let Some(transcript) = transcript.as_deref_mut() {
                    transcript.push(Told::Chosen(pick(turn)));
                }
                turn += 1;
                Input::Choose(choice)
            };
            let step = session.step(at, input).map_err(|error| stopped(error.to_string()))?;
            at += BEAT;
            for entry in &session.log()[step.lines.clone()] {
                steps += u64::from(matches!(entry.line, Line::Message(_) | Line::Said(_)));
                if let Some(transcript) = transcript.as_deref_mut() {
                    transcript.extend(self.line(entry).map(Told::Line));
                } else if self.wordy {
                    black_box(self.line(entry));
                }
            }
            if let Some(transcript) = transcript.as_deref_mut() {
                transcript.extend(self.offered(step.phase).map(Told::Offered));
            } else if self.wordy {
                black_box(self.offered(step.phase));
            }
            black_box(&step);
        }
        Ok(steps)
    }
}

/// bladeink, compiled from the `.ink` source at the start.
pub struct OfInk(InkStory);

impl OfInk {
    const NAME: &str = "bladeink 2";

    /// Compiles and loads an ink source.
    ///
    /// # Errors
    /// [`EngineError::Source`] if it does not compile.
    pub fn load(source: &str) -> Result<Self, EngineError> {
        let refused = |what| EngineError::Source { engine: Self::NAME, file: "sticker-day.ink", what };
        let compiled =
            bladeink_compiler::Compiler::new().compile(source).map_err(|error| refused(error.to_string()))?;
        InkStory::new(&compiled).map(Self).map_err(|error| refused(error.to_string()))
    }
}

impl Engine for OfInk {
    fn name(&self) -> &'static str {
        Self::NAME
    }

    fn play(&mut self, mut transcript: Option<&mut Vec<Told>>) -> Result<u64, EngineError> {
        let stopped = |what| EngineError::Stopped { engine: Self::NAME, what };
        let ink = &mut self.0;
        ink.reset_state().map_err(|error| stopped(error.to_string()))?;
        let (mut steps, mut turn) = (0, 0);
        loop {
            while ink.can_continue() {
                let line = black_box(ink.cont().map_err(|error| stopped(error.to_string()))?);
                steps += 1;
                if let Some(transcript) = transcript.as_deref_mut() {
                    transcript.push(Told::Line(line.trim_end().to_owned()));
                }
            }
            let offered = black_box(ink.get_current_choices());
            if offered.is_empty() {
                return Ok(steps);
            }
            if let Some(transcript) = transcript.as_deref_mut() {
                transcript.push(Told::Offered(offered.iter().map(|choice| choice.text.clone()).collect()));
                transcript.push(Told::Chosen(pick(turn)));
            }
            ink.choose_choice_index(pick(turn)).map_err(|error| stopped(error.to_string()))?;
            steps += 1;
            turn += 1;
        }
    }
}

/// Yarn Spinner, compiled from the `.yarn` source at the start, with its own store of variables and words.
pub struct OfYarn(Dialogue);

impl OfYarn {
    const NAME: &str = "yarnspinner 0.9";

    /// Compiles and loads a Yarn source.
    ///
    /// # Errors
    /// [`EngineError::Source`] if it does not compile.
    pub fn load(source: &str) -> Result<Self, EngineError> {
        let refused = |what| EngineError::Source { engine: Self::NAME, file: "sticker-day.yarn", what };
        let file = YarnFile { file_name: "sticker-day.yarn".to_owned(), source: source.to_owned() };
        let compiled = YarnCompiler::new().add_file(file).compile().map_err(|error| refused(error.to_string()))?;
        let program = compiled.program.ok_or_else(|| refused("it gives no program".to_owned()))?;
        let mut words = StringTableTextProvider::new();
        let lines = compiled.string_table.into_iter();
        words.extend_base_language(lines.map(|(id, line)| -> (LineId, String) { (id, line.text) }));
        let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(words));
        dialogue.add_program(program);
        Ok(Self(dialogue))
    }
}

impl Engine for OfYarn {
    fn name(&self) -> &'static str {
        Self::NAME
    }

    fn play(&mut self, mut transcript: Option<&mut Vec<Told>>) -> Result<u64, EngineError> {
        let stopped = |what| EngineError::Stopped { engine: Self::NAME, what };
        let yarn = &mut self.0;
        yarn.set_node("swap").map_err(|error| stopped(error.to_string()))?;
        let (mut steps, mut turn) = (0, 0);
        loop {
            for event in black_box(yarn.continue_().map_err(|error| stopped(error.to_string()))?) {
                match event {
                    DialogueEvent::Line(line) => {
                        steps += 1;
                        if let Some(transcript) = transcript.as_deref_mut() {
                            transcript.push(Told::Line(line.text));
                        }
                    }
                    DialogueEvent::Options(offered) => {
                        let option = offered.get(pick(turn)).map(|option| option.id);
                        let option = option.ok_or_else(|| stopped(format!("it offers nothing at question {turn}")))?;
                        yarn.set_selected_option(option).map_err(|error| stopped(error.to_string()))?;
                        if let Some(transcript) = transcript.as_deref_mut() {
                            transcript
                                .push(Told::Offered(offered.into_iter().map(|option| option.line.text).collect()));
                            transcript.push(Told::Chosen(pick(turn)));
                        }
                        steps += 1;
                        turn += 1;
                    }
                    DialogueEvent::DialogueComplete => return Ok(steps),
                    DialogueEvent::Command(_)
                    | DialogueEvent::NodeComplete(_)
                    | DialogueEvent::NodeStart(_)
                    | DialogueEvent::LineHints(_) => {}
                }
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    fn transcript(engine: &mut dyn Engine) -> Vec<Told> {
        let mut told = Vec::new();
        engine.play(Some(&mut told)).unwrap();
        told
    }

    #[test]
    fn all_engines_tell_the_same_and_count_the_same_steps() {
        let mut engines = all().unwrap();
        let first = transcript(&mut *engines[0]);
        assert!(first.contains(&Told::Line("It glitters in the sun.".to_owned())), "words are told: {first:#?}");
        let steps = first.iter().filter(|told| !matches!(told, Told::Offered(_))).count();
        // Seven lines and three replies a lap, and the last line.
        assert_eq!(steps, LAPS * 10 + 1, "a ratio of other steps would say nothing");
        for engine in &mut engines {
            assert_eq!(transcript(&mut **engine), first, "{} must play the same dialogue", engine.name());
            for _ in 0..3 {
                assert_eq!(engine.play(None).unwrap(), steps as u64, "{} plays it again the same", engine.name());
            }
        }
    }

    #[test]
    fn a_changed_line_or_a_changed_way_is_seen() {
        let first = transcript(&mut OfStory::ids().unwrap());
        let mut line = OfInk::load(&INK.replace("Two of them wave.", "Two of them wait.")).unwrap();
        assert_ne!(transcript(&mut line), first, "other words are another dialogue");
        let mut way = OfYarn::load(&YARN.replace("<<jump whale>>", "<<jump crabs>>")).unwrap();
        assert_ne!(transcript(&mut way), first, "another way is another dialogue");
    }

    #[test]
    fn a_source_that_cannot_be_read_is_said_with_its_file() {
        let error = OfInk::load("-> nowhere").err().unwrap().to_string();
        assert!(error.contains("bladeink 2 cannot read dialogue/sticker-day.ink"), "the place is named: {error}");
        let error = OfYarn::load("title: a\n---\n<<set $lamp to 1 + true>>\n===\n").err().unwrap().to_string();
        assert!(error.contains("yarnspinner 0.9 cannot read dialogue/sticker-day.yarn"), "here too: {error}");
    }
}
