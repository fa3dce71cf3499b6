//! A connection that is kept, as a browser keeps it, and opened anew when it was lost.

use std::{
    error::Error,
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use http_body_util::{BodyExt, Full};
use hyper::{Request, StatusCode, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde::{Serialize, de::DeserializeOwned};
use tokio::net::TcpStream;

/// What went wrong, as a sentence.
pub(crate) type Trouble = Box<dyn Error + Send + Sync>;

/// So long an answer may take before it counts as lost.
const LONGEST: Duration = Duration::from_secs(10);

/// A connection to a program.
pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    /// As which address a proxy in front would tell of it.
    pub(crate) told_as: Option<Ipv4Addr>,
    sender: Option<http1::SendRequest<Full<Bytes>>>,
}

impl Client {
    pub(crate) fn to(address: SocketAddr) -> Self {
        Self { address, told_as: None, sender: None }
    }

    async fn sender(&mut self) -> Result<&mut http1::SendRequest<Full<Bytes>>, Trouble> {
        let open = self.sender.take().filter(|sender| !sender.is_closed());
        let sender = match open {
            Some(sender) => sender,
            None => {
                let stream = TcpStream::connect(self.address).await?;
                stream.set_nodelay(true)?;
                let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
                tokio::spawn(connection);
                sender
            }
        };
        let sender = self.sender.insert(sender);
        sender.ready().await?;
        Ok(sender)
    }

    async fn asks(&mut self, request: Request<Full<Bytes>>) -> Result<(StatusCode, Bytes), Trouble> {
        let answered = async {
            let answer = self.sender().await?.send_request(request).await?;
            let status = answer.status();
            Ok::<_, Trouble>((status, answer.into_body().collect().await?.to_bytes()))
        };
        let answered = tokio::time::timeout(LONGEST, answered).await;
        let answered = answered.map_err(Trouble::from).flatten();
        if answered.is_err() {
            self.sender = None;
        }
        answered
    }

    fn request(&self, method: &str, path: &str) -> hyper::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("host", self.address.to_string());
        match self.told_as {
            Some(address) => request.header("x-forwarded-for", address.to_string()),
            None => request,
        }
    }

    /// What is at a path, by status.
    pub(crate) async fn get(&mut self, path: &str) -> Result<(StatusCode, Bytes), Trouble> {
        let request = self.request("GET", path).header("accept-encoding", "gzip");
        self.asks(request.body(Full::default())?).await
    }

    /// Posts JSON; the answer by status.
    pub(crate) async fn posts(
        &mut self,
        path: &str,
        bearer: Option<&str>,
        body: &impl Serialize,
    ) -> Result<(StatusCode, Bytes), Trouble> {
        let mut request = self.request("POST", path).header("content-type", "application/json");
        if let Some(token) = bearer {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        self.asks(request.body(Full::from(serde_json::to_vec(body)?))?).await
    }

    /// The same; whatever is no answer of this type is trouble.
    pub(crate) async fn post<T: DeserializeOwned>(
        &mut self,
        path: &str,
        bearer: Option<&str>,
        body: &impl Serialize,
    ) -> Result<T, Trouble> {
        let (status, bytes) = self.posts(path, bearer, body).await?;
        if !status.is_success() {
            return Err(format!("{path}: {status} {}", String::from_utf8_lossy(&bytes)).into());
        }
        Ok(serde_json::from_slice(&bytes)?)
    }
}
