//! What is asked for on the command line.

use std::path::PathBuf;

use story::Band;

/// What `--help` says.
pub const HELP: &str = "\
manara-classroom: a lesson with a class, on the teacher's computer

  --plan ID        begin this lesson at once (without it the page in the browser asks)
  --band BAND      for which age: younger (8-9), middle (10-12), older (13-15)
  --port PORT      where it answers; otherwise the first free one from 8080 on
  --game DIR       the game for the web, as `cargo xtask web` built it
  --data DIR       where the lesson is kept while it lasts; otherwise the system's temporary folder
  --lang LANG      the language of these lines, such as en or ar
  --name NAME      a name by which this computer is reached; more than one can be given
  --anywhere       answer other networks, too: only behind a proxy with https
  --no-browser     do not open the browser
  --help           this
";

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "`HELP` says what each is")]
pub struct Arguments {
    pub plan: Option<String>,
    pub band: Option<Band>,
    pub port: Option<u16>,
    pub game: Option<PathBuf>,
    pub data: Option<PathBuf>,
    pub lang: Option<String>,
    pub names: Vec<String>,
    pub anywhere: bool,
    pub no_browser: bool,
    pub help: bool,
}

impl Arguments {
    /// Reads arguments, the program's name left out.
    ///
    /// # Errors
    /// A sentence about the first that makes no sense.
    pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut read = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let (name, given) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            let mut value = || {
                let value = given.clone().or_else(|| arguments.next());
                value
                    .filter(|value| !value.is_empty())
                    .ok_or_else(|| format!("{name} needs a value; --help says which."))
            };
            match name.as_str() {
                "--plan" => read.plan = Some(value()?),
                "--band" => read.band = Some(band(&value()?)?),
                "--port" => {
                    let port = value()?;
                    let number =
                        port.parse().map_err(|_| format!("`{port}` is no port: it is a number up to 65535."))?;
                    read.port = Some(number);
                }
                "--game" => read.game = Some(value()?.into()),
                "--data" => read.data = Some(value()?.into()),
                "--lang" => read.lang = Some(value()?),
                "--name" => read.names.push(value()?),
                "--anywhere" => read.anywhere = true,
                "--no-browser" => read.no_browser = true,
                "--help" | "-h" => read.help = true,
                other => return Err(format!("`{other}` is not known here; --help says what is.")),
            }
        }
        Ok(read)
    }
}

fn band(text: &str) -> Result<Band, String> {
    match text.to_ascii_lowercase().as_str() {
        "younger" => Ok(Band::Younger),
        "middle" => Ok(Band::Middle),
        "older" => Ok(Band::Older),
        other => Err(format!("`{other}` is no age; there are younger, middle and older.")),
    }
}
