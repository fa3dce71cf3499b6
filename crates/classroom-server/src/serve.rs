//! Connections: how many there may be, how long a head may take, and how they end. `axum::serve` has no limits of its own, so that one
//! device that opens connections and says nothing would hold a whole class up.
//!
//! How long a body may take is the guard's: it ends a request as a whole.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    future::Future,
    net::{IpAddr, SocketAddr},
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

/// The largest head of a request, in bytes, and its most fields.
const HEAD: usize = 16 * 1024;
const FIELDS: usize = 64;
/// After accepting failed, as it does when the system has no file handles left, it is tried again so much later.
const AGAIN: Duration = Duration::from_millis(100);
/// Files that are open beside connections.
const OTHER_FILES: u64 = 64;

/// What connections may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Connections at once; who comes then waits.
    pub connections: usize,
    /// Of them, those of one address other than this computer's own; more are closed at once. `None` behind a proxy, whose address
    /// everybody has.
    pub of_one: Option<usize>,
    /// How long a head may take, and how long a connection may lie idle before the next.
    pub head: Duration,
    /// How long whoever is sent something may take nothing of it.
    pub stalled: Duration,
    /// How long those that are being answered may take after the end.
    pub last: Duration,
}

impl Default for Limits {
    /// For the largest class behind one address, some 56 devices with six connections each, and room for others.
    fn default() -> Self {
        Self {
            connections: 4096,
            of_one: Some(512),
            head: Duration::from_secs(15),
            stalled: Duration::from_secs(30),
            last: Duration::from_secs(2),
        }
    }
}

/// Serves until `until`; then takes nothing new, and lets what is being answered come to its end within [`Limits::last`].
///
/// What runs longer, such as a wall's stream, ends with the runtime.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, until: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).max_headers(FIELDS).max_buf_size(HEAD);
    let doors = Doors::new(limits);
    let ending = GracefulShutdown::new();
    let mut until = pin!(until);
    loop {
        let (stream, peer, place) = tokio::select! {
            () = &mut until => break,
            next = doors.next(&listener) => next,
        };
        let _slower = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(limits.stalled));
        let router = router.clone();
        let answers = service_fn(move |request: hyper::Request<Incoming>| answer(router.clone(), peer, request));
        let connection = ending.watch(http.serve_connection(TokioIo::new(Box::pin(stream)), answers));
        tokio::spawn(async move {
            // Whoever goes away in the middle is nobody's fault.
            let _gone = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _late = tokio::time::timeout(limits.last, ending.shutdown()).await;
}

async fn answer(
    router: Router,
    peer: SocketAddr,
    request: hyper::Request<Incoming>,
) -> Result<axum::response::Response, Infallible> {
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    router.oneshot(request).await
}

/// Who is let in.
struct Doors {
    places: Arc<Semaphore>,
    of_one: Option<usize>,
    /// How many connections each address has.
    there: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
}

/// A connection's place; another can have it once this is dropped.
struct Place {
    address: IpAddr,
    there: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
    _place: OwnedSemaphorePermit,
}

impl Doors {
    fn new(limits: Limits) -> Self {
        // Systems give a program few files unless it asks for more: macOS 256, where a class needs more connections.
        let wanted = u64::try_from(limits.connections).unwrap_or(u64::MAX).saturating_add(OTHER_FILES);
        let files = rlimit::increase_nofile_limit(wanted).unwrap_or(wanted);
        let files = usize::try_from(files.saturating_sub(OTHER_FILES)).unwrap_or(usize::MAX);
        let places = limits.connections.min(files.max(1)).min(Semaphore::MAX_PERMITS);
        Self { places: Arc::new(Semaphore::new(places)), of_one: limits.of_one, there: Arc::default() }
    }

    /// The next connection that is let in.
    async fn next(&self, listener: &TcpListener) -> (TcpStream, SocketAddr, Place) {
        loop {
            // Never closed: `self` keeps it.
            let Ok(place) = Arc::clone(&self.places).acquire_owned().await else { continue };
            match listener.accept().await {
                Ok((stream, peer)) => {
                    if let Some(place) = self.let_in(peer.ip().to_canonical(), place) {
                        return (stream, peer, place);
                    }
                }
                Err(_) => tokio::time::sleep(AGAIN).await,
            }
        }
    }

    fn let_in(&self, address: IpAddr, place: OwnedSemaphorePermit) -> Option<Place> {
        let mut there = self.there.lock().unwrap_or_else(PoisonError::into_inner);
        let count = there.entry(address).or_insert(0);
        if self.of_one.is_some_and(|most| *count >= most) && !address.is_loopback() {
            return None;
        }
        *count += 1;
        Some(Place { address, there: Arc::clone(&self.there), _place: place })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut there = self.there.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = there.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                there.remove(&self.address);
            }
        }
    }
}
