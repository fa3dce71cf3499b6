//! What is wrong with a file, and where: a place, a sentence and a hint.

use std::fmt;

use source::Position;

/// Which check found something. Everything but [`Layer::Advice`] keeps a scenario from being loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The file is not RON: the first such error of a file, and the characters in it that are no part of RON.
    Syntax,
    /// A field or value does not have the form that the format asks for: the first such error of each part.
    Shape,
    /// The scenario can be read but breaks a rule.
    Meaning,
    /// It can be played; it would be better otherwise. Also what to know about a file that was passed over.
    Advice,
}

/// One thing that is wrong with a scenario's file, or could be better.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    /// The file's name as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The scenario's id, where it is known.
    pub scenario: Option<String>,
    /// The node's id, where it is inside one.
    pub node: Option<String>,
    /// Which check found it.
    pub layer: Layer,
    /// What is wrong: a full sentence that names the id.
    pub message: String,
    /// What to do: a full sentence, or empty if the message says it all.
    pub hint: String,
}

impl Diagnostic {
    /// Where it is.
    #[must_use]
    pub fn place(&self) -> Position {
        Position { line: self.line, column: self.column }
    }

    /// Whether the scenario is refused because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.layer != Layer::Advice
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        match (&self.scenario, &self.node) {
            (Some(scenario), Some(node)) => write!(f, " (scenario {scenario}, node {node})")?,
            (Some(scenario), None) => write!(f, " (scenario {scenario})")?,
            (None, Some(node)) => write!(f, " (node {node})")?,
            (None, None) => {}
        }
        if !self.message.ends_with(['.', '!', '?']) {
            f.write_str(".")?;
        }
        if !self.hint.is_empty() {
            write!(f, " {}", self.hint)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_reads_as_place_sentence_ids_and_hint() {
        let mut diagnostic = Diagnostic {
            file: "tower.ron".into(),
            line: 3,
            column: 9,
            scenario: Some("tower".into()),
            node: Some("hello".into()),
            layer: Layer::Meaning,
            message: "There is no node `helo`".into(),
            hint: "Write `hello`.".into(),
        };
        let expected = "tower.ron:3:9: There is no node `helo` (scenario tower, node hello). Write `hello`.";
        assert_eq!(diagnostic.to_string(), expected, "editors jump to file:line:column");
        (diagnostic.scenario, diagnostic.node) = (None, None);
        assert_eq!(
            diagnostic.to_string(),
            "tower.ron:3:9: There is no node `helo`. Write `hello`.",
            "an unknown id leaves no empty brackets"
        );
    }
}
