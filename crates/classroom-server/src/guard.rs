//! What every request passes: whether it may come from there, by that name and from that page; how long it may take; and the
//! headers of every answer. Whatever goes wrong below becomes a sentence here.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Json,
    body::Body,
    extract::{ConnectInfo, Query, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use classroom::wire::Refusal;
use l10n::Lang;
use serde::Deserialize;

use crate::api::App;

/// So long a request may take until its answer begins.
const LONGEST: Duration = Duration::from_secs(20);

/// Why a request was refused: becomes a [`Refusal`] in the language that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    /// The end of the message key.
    pub(crate) key: &'static str,
    pub(crate) wanted: Option<u32>,
}

impl Told {
    pub(crate) fn new(status: StatusCode, key: &'static str) -> Self {
        Self { status, key, wanted: None }
    }
}

impl IntoResponse for Told {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The outermost layer.
pub(crate) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let lang = language(&app, &request);
    let api = request.uri().path().starts_with("/api/");
    let mut response = match checked(&app, &request) {
        Err(told) => told.into_response(),
        Ok(client) => match tokio::time::timeout(LONGEST, next.run(from(request, client))).await {
            Ok(response) => response,
            Err(_) => Told::new(StatusCode::REQUEST_TIMEOUT, "slow").into_response(),
        },
    };
    let told = told(&response);
    if let Some(told) = told {
        let sentence = app.content().refusal(lang, told.key);
        let kept = response.headers().clone();
        response = if api {
            let refusal = Refusal { key: told.key.to_owned(), sentence, wanted: told.wanted };
            (told.status, Json(refusal)).into_response()
        } else {
            (told.status, sentence).into_response()
        };
        if let Some(allow) = kept.get(header::ALLOW) {
            response.headers_mut().insert(header::ALLOW, allow.clone());
        }
    }
    add_headers(&mut response, api || told.is_some());
    response
}

/// The language of a refusal: the page's that asks, else the browser's.
fn language(app: &App, request: &Request) -> Lang {
    #[derive(Deserialize)]
    struct Asked {
        lang: String,
    }
    let asked = Query::<Asked>::try_from_uri(request.uri()).ok();
    let asked = asked.and_then(|Query(asked)| app.content().texts().nearest(&[&asked.lang]));
    let wishes = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|wishes| wishes.to_str().ok());
    asked.unwrap_or_else(|| app.content().language(wishes))
}

/// What a response that is no success has to say.
fn told(response: &Response<Body>) -> Option<Told> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    let key = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "path",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::REQUEST_TIMEOUT => "slow",
        status if status.is_server_error() => "fault",
        _ => "body",
    };
    Some(response.extensions().get::<Told>().copied().unwrap_or(Told::new(status, key)))
}

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Client(pub(crate) IpAddr);

fn from(mut request: Request, client: Client) -> Request {
    request.extensions_mut().insert(client);
    request
}

fn checked(app: &App, request: &Request) -> Result<Client, Told> {
    let options = app.options();
    let client = client_of(request, options.behind_proxy).ok_or(Told::new(StatusCode::FORBIDDEN, "far"))?;
    if !options.anywhere && !is_near(client) {
        return Err(Told::new(StatusCode::FORBIDDEN, "far"));
    }
    let host = host_of(request).ok_or(Told::new(StatusCode::MISDIRECTED_REQUEST, "host"))?;
    if !is_ours(&host, &options.names) {
        return Err(Told::new(StatusCode::MISDIRECTED_REQUEST, "host"));
    }
    let origin = request.headers().get(header::ORIGIN);
    let own = origin.is_none_or(|origin| is_same_origin(origin, &host));
    if own || request.method() == Method::GET || request.method() == Method::HEAD {
        Ok(Client(client))
    } else {
        Err(Told::new(StatusCode::FORBIDDEN, "origin"))
    }
}

/// Who asks: as the connection says, or behind a proxy as that says at the end of `X-Forwarded-For`; what stands before is only what
/// somebody told the proxy. Only a proxy near by is believed, so that nobody goes past it.
fn client_of(request: &Request, behind_proxy: bool) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical())?;
    if !behind_proxy {
        return Some(peer);
    }
    if !is_near(peer) {
        return None;
    }
    // The proxy itself may ask whether the program is there.
    let Some(said) = request.headers().get_all("x-forwarded-for").iter().next_back() else { return Some(peer) };
    let last = said.to_str().ok()?.rsplit(',').next()?.trim();
    let with_port = || last.parse::<SocketAddr>().map(|address| address.ip());
    last.parse().or_else(|_| with_port()).ok().map(|address: IpAddr| address.to_canonical())
}

/// Whether an address is in a network of this house: private, link-local, loopback.
#[must_use]
pub(crate) fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => address.is_private() || address.is_loopback() || address.is_link_local(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local(),
    }
}

/// Host and port as the request names them: in its address, if they stand there, else in its field.
fn host_of(request: &Request) -> Option<String> {
    let named = || request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    request.uri().authority().map(ToString::to_string).or_else(named).map(|host| host.to_ascii_lowercase())
}

/// Whether a host is one that leads here: an address as it stands, this computer, or a name that was given. Any other name may
/// be a page's that lets it point here, to read what only this network may see.
#[must_use]
pub(crate) fn is_ours(host: &str, names: &[String]) -> bool {
    let bare = match host.strip_prefix('[') {
        Some(v6) => v6.split_once(']').map_or(v6, |(address, _)| address),
        None => host.split_once(':').map_or(host, |(name, _)| name),
    };
    bare == "localhost" || bare.parse::<IpAddr>().is_ok() || names.iter().any(|name| name.eq_ignore_ascii_case(bare))
}

fn is_same_origin(origin: &HeaderValue, host: &str) -> bool {
    let Ok(origin) = origin.to_str() else { return false };
    origin.split_once("://").is_some_and(|(_, of)| of.eq_ignore_ascii_case(host))
}

/// What keeps an answer to itself. `data`: it is no page and no file, and nothing may be loaded for it.
fn add_headers(response: &mut Response, data: bool) {
    let headers = response.headers_mut();
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, "no-referrer");
    set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if data {
        set(headers, header::CACHE_CONTROL, "no-store");
        set(headers, header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    }
    // A page brings its own; the game's says in itself what it may load.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let policy = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        set(headers, header::CONTENT_SECURITY_POLICY, policy);
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
