//! A real PostgreSQL: the one that `MANARA_TEST_DATABASE` names, as scripts/test does, or one that is started for these tests. Each test
//! has a database of its own in it.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{Arc, OnceLock},
};

use classroom_server::{Host, Options, Postgres, draw_token};
use tokio_postgres::{Config, NoTls, SimpleQueryMessage};

use crate::kit::{School, program_of};

/// A server of its own, which ends with what started it.
pub(crate) struct Server {
    url: String,
    child: Child,
    asks: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/postgres");
        let mut child = Command::new(script)
            .env("MANARA_FSYNC", "on")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("scripts/postgres starts");
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        let none = "NO POSTGRESQL, so that what is hosted is not tested: install Debian's package postgresql, as scripts/test \
                    does, or name one in MANARA_TEST_DATABASE";
        let url = answers.next().expect(none).unwrap();
        Self { url, asks: child.stdin.take(), answers, child }
    }

    /// Stops it, or starts it again.
    pub(crate) fn does(&mut self, what: &str) {
        writeln!(self.asks.as_mut().unwrap(), "{what}").unwrap();
        assert_eq!(self.answers.next().unwrap().unwrap(), format!("{what}: done"), "the server is asked");
    }

    pub(crate) fn database(&self) -> Database {
        Database::of(&self.url)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.asks.take());
        let _ended = self.child.wait();
    }
}

/// The server of all tests.
fn server() -> &'static str {
    static SERVER: OnceLock<(String, Option<std::sync::Mutex<Server>>)> = OnceLock::new();
    let (url, _) = SERVER.get_or_init(|| match std::env::var("MANARA_TEST_DATABASE") {
        Ok(url) => (url, None),
        Err(_) => {
            let server = Server::start();
            (server.url.clone(), Some(std::sync::Mutex::new(server)))
        }
    });
    url
}

/// An empty database.
pub(crate) struct Database {
    url: String,
    name: String,
    server: String,
}

impl Database {
    pub(crate) fn new() -> Self {
        Self::of(server())
    }

    fn of(server: &str) -> Self {
        let name = format!("manara_{}", draw_token().unwrap());
        sql(server, &format!("CREATE DATABASE {name}"));
        let config: Config = server.parse().unwrap();
        let host = match config.get_hosts().first().unwrap() {
            tokio_postgres::config::Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            tokio_postgres::config::Host::Unix(folder) => folder.display().to_string(),
        };
        let mut url = format!("host={host} dbname={name}");
        for port in config.get_ports() {
            url += &format!(" port={port}");
        }
        if let Some(user) = config.get_user() {
            url += &format!(" user={user}");
        }
        if let Some(password) = config.get_password() {
            url += &format!(" password='{}'", String::from_utf8_lossy(password));
        }
        Self { url, name, server: server.to_owned() }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The first column of what a statement gives.
    pub(crate) fn sql(&self, statement: &str) -> Vec<String> {
        sql(&self.url, statement)
    }

    /// Rows of all tables that a lesson leaves.
    pub(crate) fn rows(&self) -> Vec<String> {
        let of = |table| format!("SELECT count(*) FROM manara.{table}");
        ["lessons", "changes", "heard"].into_iter().flat_map(|table| self.sql(&of(table))).collect()
    }

    /// One more process on it.
    pub(crate) async fn process(&self) -> axum::Router {
        self.process_with(hosted()).await
    }

    pub(crate) async fn process_with(&self, options: Options) -> axum::Router {
        let url = self.url.clone();
        let database = tokio::task::spawn_blocking(move || Postgres::open(&url)).await.unwrap().unwrap();
        program_of(Host::shared(Arc::new(database)), options)
    }

    /// A lesson at one process, and the same at another.
    pub(crate) async fn two(&self) -> (School, School) {
        let one = School::at(self.process().await).await;
        let two = School { router: self.process().await, lesson: one.lesson.clone(), token: one.token.clone() };
        (one, two)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // A server that was stopped takes it along.
        let _gone = std::thread::spawn(move || try_sql(&server, &format!("DROP DATABASE {name} WITH (FORCE)"))).join();
    }
}

pub(crate) fn hosted() -> Options {
    Options { hosted: true, anywhere: true, ..Options::default() }
}

fn sql(url: &str, statement: &str) -> Vec<String> {
    let (url, statement) = (url.to_owned(), statement.to_owned());
    // A test may be in a runtime of its own.
    std::thread::spawn(move || try_sql(&url, &statement).unwrap()).join().unwrap()
}

fn try_sql(url: &str, statement: &str) -> Result<Vec<String>, tokio_postgres::Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        let _driven = tokio::spawn(connection);
        let rows = client.simple_query(statement).await?;
        let first = |row: SimpleQueryMessage| {
            if let SimpleQueryMessage::Row(row) = row { Some(row.get(0)?.to_owned()) } else { None }
        };
        Ok(rows.into_iter().filter_map(first).collect())
    })
}
