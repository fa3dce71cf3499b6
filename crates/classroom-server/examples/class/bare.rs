//! What is measured beside: a handler of axum that stores one number in redb, each on disk before it is answered.

use std::{
    env,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{Json, Router, extract::State, routing::post};
use hyper::StatusCode;
use redb::{Database, TableDefinition};
use tokio::{net::TcpListener, task::JoinSet};

use crate::client::{Client, Trouble};

const NUMBERS: TableDefinition<'_, u32, u64> = TableDefinition::new("numbers");

/// The handler in a process of its own, as the program that it is measured against is.
pub(crate) struct Bare {
    child: Child,
    address: SocketAddr,
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

impl Bare {
    pub(crate) fn start(folder: &str) -> Result<Self, Trouble> {
        let mut child = Command::new(env::current_exe()?).args(["--bare", folder]).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("it says nothing")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, line.trim().parse()?));
        Ok(Self { child, address })
    }

    /// How many numbers a second are stored for so many who hurry.
    pub(crate) async fn hurried(&self, clients: u32, round: Duration) -> Result<f64, Trouble> {
        let since = Instant::now();
        let mut hurrying = JoinSet::new();
        for number in 0..clients {
            let mut client = Client::to(self.address);
            hurrying.spawn(async move {
                let mut stored = 0;
                while since.elapsed() < round {
                    let (status, _) = client.posts("/", None, &(number, stored)).await?;
                    if status != StatusCode::OK {
                        return Err(Trouble::from(format!("the bare handler answers {status}")));
                    }
                    stored += 1;
                }
                Ok(stored)
            });
        }
        let mut all = 0;
        while let Some(stored) = hurrying.join_next().await {
            all += stored??;
        }
        Ok(all as f64 / since.elapsed().as_secs_f64())
    }
}

async fn store(
    State(database): State<Arc<Database>>,
    Json((key, number)): Json<(u32, u64)>,
) -> Result<Json<u64>, StatusCode> {
    let stored = tokio::task::spawn_blocking(move || {
        let write = database.begin_write()?;
        write.open_table(NUMBERS)?.insert(key, number)?;
        write.commit()?;
        Ok::<_, redb::Error>(())
    });
    let stored = stored.await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    stored.map(|()| Json(number)).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// Serves, and prints its port.
#[allow(clippy::print_stdout, reason = "the port is what is asked for")]
pub(crate) async fn serve(folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder)?;
    let database = Arc::new(Database::create(folder.join("numbers.redb"))?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    axum::serve(listener, Router::new().route("/", post(store)).with_state(database)).await?;
    Ok(())
}
