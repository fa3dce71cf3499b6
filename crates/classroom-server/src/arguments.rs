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

for whoever hosts lessons of many schools (docs/hosting.md):

  --hosted         anybody may begin a lesson; needs --database and --name
  --database URL   where lessons are kept, as postgres://user:password@host/name; MANARA_DATABASE in the
                   environment says the same, and shows in no list of processes
  --behind-proxy   a proxy in the same network says who asks, at the end of X-Forwarded-For
";

/// The variable of the environment that says the same as `--database`.
pub const DATABASE: &str = "MANARA_DATABASE";

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
    pub hosted: bool,
    pub database: Option<String>,
    pub behind_proxy: bool,
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
                "--hosted" => read.hosted = true,
                "--database" => read.database = Some(value()?),
                "--behind-proxy" => read.behind_proxy = true,
                "--no-browser" => read.no_browser = true,
                "--help" | "-h" => read.help = true,
                other => return Err(format!("`{other}` is not known here; --help says what is.")),
            }
        }
        read.fit()?;
        Ok(read)
    }

    /// Whether they go together.
    fn fit(&self) -> Result<(), String> {
        if self.help {
            return Ok(());
        }
        if !self.hosted {
            let only_hosted = "--database is for lessons that are hosted: add --hosted, or leave it out.";
            return if self.database.is_some() { Err(only_hosted.to_owned()) } else { Ok(()) };
        }
        if self.names.is_empty() {
            return Err(
                "--hosted needs --name and the name by which schools reach it, such as lessons.example.org.".to_owned()
            );
        }
        let own = [("--plan", self.plan.is_some()), ("--band", self.band.is_some()), ("--data", self.data.is_some())];
        match own.iter().find(|(_, given)| *given) {
            Some((name, _)) => {
                Err(format!("{name} is for a lesson on the teacher's own computer and does not go with --hosted."))
            }
            None => Ok(()),
        }
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
