//! What seats, console and wall ask over HTTP.
//!
//! | path | who | what |
//! | --- | --- | --- |
//! | `POST /api/join`, `/api/sync` | seats | [`wire::Join`], [`wire::Sync`]; the token is in the body |
//! | `POST /api/lessons` | the teacher's computer, or who has the start token; where lessons are hosted, everybody | [`Begin`] gives [`Begun`] |
//! | `POST /api/console` | the teacher | [`ConsolePost`]; the token as `Authorization: Bearer` |
//! | `POST /api/console/open` | the teacher | [`Opened`] gives a cookie that may look and do nothing |
//! | `GET /api/console/view`, `/api/console/events` | the teacher | `?lesson=`; bearer token or cookie |
//! | `GET /api/wall`, `/api/wall/events` | the wall | `?lesson=`; the id cannot be guessed, and nothing there is secret |
//!
//! The console's link carries the token behind `#`, which browsers send nowhere. A browser's `EventSource` cannot send headers,
//! so for the stream the page trades its token for a cookie (`HttpOnly`, `SameSite=Strict`, and `Secure` where lessons are hosted) that
//! opens only views: what does something asks for the token itself, so that no other page can do it with the cookie. It is a hash of
//! what the lesson keeps of the token, so that it lasts as long as the lesson, after a restart and at any process, and nothing more
//! is kept.
//!
//! Any other path is a file of the game.
//!
//! Streams send `view` events whose id is the lesson's revision, and `beat` events every ten seconds; `Last-Event-ID` says what
//! was seen. Every refusal is a [`wire::Refusal`].

use std::{
    convert::Infallible,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Query, Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware,
    response::{
        AppendHeaders, IntoResponse, Response,
        sse::{Event, Sse},
    },
    routing::{get, post},
};
use classroom::{
    Asked, ChatIx, Command, ConsoleView, Key, Lesson, Move, Phase, Refused, SeatId, StepIx, TallyCode, Tick, WallView,
    wire,
};
use futures_util::{Stream, stream};
use helplines::{Day, LocalContact, VerifiedHow};
use learning::checkup::SeatCode;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use story::Band;
use subtle::ConstantTimeEq;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    Content, Game, Host, Network, NotDone, Running,
    guard::{Client, Told, guard},
    host::{draw, is_same, key_of},
    links::Links,
    slow::{Begins, Slow},
};

/// The largest body, in bytes.
const LARGEST: usize = 64 * 1024;
/// So often a stream says that it is still there.
const BEAT: Duration = Duration::from_secs(10);

/// How the program serves.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether it answers addresses outside of private networks, too.
    pub anywhere: bool,
    /// Names by which it is reached, beside addresses and `localhost`.
    pub names: Vec<String>,
    /// Whether whoever asks from this computer may begin lessons. Behind a proxy everybody seems to.
    pub loopback_begins: bool,
    /// Opens beginning a lesson from elsewhere.
    pub start: Option<Key>,
    /// Whether lessons of many schools are hosted: everybody may begin one, and all of it goes by https.
    pub hosted: bool,
    /// Whether a proxy near by says who asks, by `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// Everything that requests need.
pub struct App {
    host: Host,
    content: Content,
    options: Options,
    game: Option<Game>,
    slow: Slow,
    begins: Begins,
    links: Option<Links>,
    network: Network,
}

impl App {
    /// A program over a host.
    #[must_use]
    pub fn new(host: Host, content: Content, options: Options) -> Self {
        Self {
            host,
            content,
            options,
            game: None,
            slow: Slow::default(),
            begins: Begins::default(),
            links: None,
            network: Network::default(),
        }
    }

    /// With a place where the links of consoles are kept, so that a restart can open them again.
    #[must_use]
    pub fn with_links(self, links: Links) -> Self {
        Self { links: Some(links), ..self }
    }

    /// With the game to serve.
    #[must_use]
    pub fn with_game(self, game: Option<Game>) -> Self {
        Self { game, ..self }
    }

    /// The lessons.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// Words and plans.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// What this computer's network is like.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// How it serves.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }
}

/// Begins a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// [`wire::VERSION`].
    pub version: u16,
    /// The plan's id.
    pub plan: String,
    /// For which age; without it the plan's first.
    pub band: Option<Band>,
}

/// The answer to [`Begin`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// The lesson.
    pub lesson: String,
    /// What opens its console; told this once.
    pub token: String,
}

/// The console of a lesson was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// [`wire::VERSION`].
    pub version: u16,
    /// The lesson.
    pub lesson: String,
}

/// The teacher asks for something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsolePost {
    /// [`wire::VERSION`].
    pub version: u16,
    /// The lesson.
    pub lesson: String,
    /// What.
    pub command: ConsoleCommand,
}

/// The contact near by as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name of the service, or a role.
    pub who: String,
    /// How to reach it.
    pub how: String,
    /// When it is there.
    pub hours: Option<String>,
    /// When it was checked, in days since 1 January 1970.
    pub verified_on: Day,
    /// How.
    pub verified_how: VerifiedHow,
}

/// What a teacher can ask; [`Command`] says what comes of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the command of its name")]
pub enum ConsoleCommand {
    Tick(Tick, bool),
    Contact(Option<Contact>),
    Room(Option<u16>),
    Chat(ChatIx, bool),
    Joining(bool),
    Go(StepIx),
    Pause(bool),
    Results(bool),
    Remove(SeatId),
    Restore(SeatId),
    Helped(SeatId),
    Hands(Asked, Vec<u16>),
    Wall(Move),
    /// The code on a child's screen, as it was typed.
    Tallies(String),
    Reminded,
    End,
    /// Nothing of the lesson is kept any longer. Only after its end, and once it was read who wants to talk.
    Erase,
}

impl ConsoleCommand {
    /// The command; `None` to erase.
    fn read(self, today: Day) -> Result<Option<Command>, Told> {
        let unreadable = |key| move |_| Told::new(StatusCode::UNPROCESSABLE_ENTITY, key);
        Ok(Some(match self {
            Self::Tick(tick, on) => Command::Tick(tick, on),
            Self::Contact(None) => Command::Contact(None),
            Self::Contact(Some(Contact { who, how, hours, verified_on, verified_how })) => {
                let contact = LocalContact::new(&who, &how, hours.as_deref(), verified_on, verified_how, today);
                Command::Contact(Some(contact.map_err(|_| Told::new(StatusCode::UNPROCESSABLE_ENTITY, "contact"))?))
            }
            Self::Room(room) => Command::Room(room),
            Self::Chat(chat, on) => Command::Chat(chat, on),
            Self::Joining(on) => Command::Joining(on),
            Self::Go(step) => Command::Go(step),
            Self::Pause(on) => Command::Pause(on),
            Self::Results(on) => Command::Results(on),
            Self::Remove(seat) => Command::Remove(seat),
            Self::Restore(seat) => Command::Restore(seat),
            Self::Helped(seat) => Command::Helped(seat),
            Self::Hands(asked, counts) => Command::Hands(asked, counts),
            Self::Wall(moved) => Command::Wall(moved),
            Self::Tallies(code) => Command::Tallies(TallyCode::decode(&code).map_err(unreadable("tallies"))?),
            Self::Reminded => Command::Reminded,
            Self::End => Command::End,
            Self::Erase => return Ok(None),
        }))
    }
}

/// Every path of the API and the game's files, with the layers that guard them.
pub fn router(app: Arc<App>) -> Router {
    router_with(app, Router::new())
}

/// The same with pages, which are guarded, too.
pub fn router_with(app: Arc<App>, pages: Router<Arc<App>>) -> Router {
    pages
        .route("/api/join", post(join))
        .route("/api/sync", post(sync))
        .route("/api/lessons", post(begin))
        .route("/api/console", post(console))
        .route("/api/console/open", post(open))
        .route("/api/console/view", get(console_view))
        .route("/api/console/events", get(console_events))
        .route("/api/wall", get(wall_view))
        .route("/api/wall/events", get(wall_events))
        .fallback(game)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard))
        .with_state(app)
}

/// A file of the game.
async fn game(State(app): State<Arc<App>>, method: Method, uri: Uri, headers: HeaderMap) -> Result<Response, Told> {
    if method != Method::GET && method != Method::HEAD || uri.path().starts_with("/api/") {
        return Err(Told::new(StatusCode::NOT_FOUND, "path"));
    }
    let Some(game) = &app.game else { return Err(Told::new(StatusCode::NOT_FOUND, "game")) };
    // Whoever types the address from the wall comes to join a lesson.
    if uri.path() == "/" && uri.query().is_none() {
        return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/?class=")]).into_response());
    }
    game.answer(uri.path(), &headers).ok_or(Told::new(StatusCode::NOT_FOUND, "path"))
}

/// A body of this version. Another version is told before anything else of it is read.
struct Body<T>(T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Told;

    async fn from_request(request: Request, state: &S) -> Result<Self, Told> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u16,
        }
        let bad = Told::new(StatusCode::BAD_REQUEST, "body");
        // Another site's form can send other types here, and this one only after asking.
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Told::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "body"));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejected| match rejected.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Told::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            _ => bad,
        })?;
        let Versioned { version } = serde_json::from_slice(&bytes).map_err(|_| bad)?;
        if version != wire::VERSION {
            return Err(Told::new(StatusCode::CONFLICT, "version"));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|_| bad)
    }
}

fn refused(refused: Refused) -> Told {
    let wanted = if let Refused::Gap(wanted) = refused { Some(wanted) } else { None };
    Told { status: StatusCode::CONFLICT, key: refused.key(), wanted }
}

pub(crate) fn not_done(error: NotDone) -> Told {
    match error {
        NotDone::Refused(why) => refused(why),
        NotDone::Store(_) | NotDone::NoChance => Told::new(StatusCode::SERVICE_UNAVAILABLE, "store"),
        NotDone::NoLesson => no_lesson(),
    }
}

pub(crate) fn no_lesson() -> Told {
    Told::new(StatusCode::NOT_FOUND, "lesson")
}

fn no_token() -> Told {
    Told::new(StatusCode::UNAUTHORIZED, "token")
}

/// From whom something comes. A part of the request that is read before its body is.
struct From(std::net::IpAddr);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for From {
    type Rejection = Told;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, Told> {
        let client = parts.extensions.get::<Client>();
        client.map(|client| Self(client.0)).ok_or(Told::new(StatusCode::FORBIDDEN, "far"))
    }
}

async fn join(
    State(app): State<Arc<App>>,
    From(peer): From,
    Body(join): Body<wire::Join>,
) -> Result<Json<wire::Joined>, Told> {
    let key = key_of(&join.token).ok_or_else(no_token)?;
    let Some(running) = app.host.find(&join.code).await.map_err(not_done)? else {
        slow_down(&app, peer).await;
        return Err(Told::new(StatusCode::NOT_FOUND, "code"));
    };
    let window = join.window;
    let command = match join.card {
        Some(card) if join.back => {
            let silent = is_silent(&app, &running, card).await.map_err(not_done)?;
            Command::Move { card, key, window, silent }
        }
        None if join.back => return Err(refused(Refused::NoCard)),
        card => {
            let random = draw().map_err(not_done)?;
            Command::Join { key, window, random, card, children: join.children }
        }
    };
    let back = join.back;
    let lesson = match running.does(vec![command]).await {
        Ok(lesson) => lesson,
        Err(error) => {
            // Cards can be guessed like codes.
            if back && error == NotDone::Refused(Refused::NoCard) {
                slow_down(&app, peer).await;
            }
            return Err(not_done(error));
        }
    };
    let seat = lesson.seat_of(key).ok_or_else(|| refused(Refused::NoSeat))?;
    running.hear(seat);
    let last = lesson.seat(seat).map_or(0, classroom::Seat::last);
    let view = lesson.seat_view(seat).ok_or_else(|| refused(Refused::Removed))?;
    Ok(Json(wire::Joined { lesson: running.id().to_string(), seat, last, view }))
}

async fn slow_down(app: &App, peer: std::net::IpAddr) {
    tokio::time::sleep(app.slow.wrong(peer, tokio::time::Instant::now().into_std())).await;
}

/// Whether the device that has a card is silent.
async fn is_silent(app: &App, running: &Running, card: SeatCode) -> Result<bool, NotDone> {
    running.catch_up().await?;
    let seat = running.lesson().present().find(|(_, seat)| seat.card == card).map(|(seat, _)| seat);
    match seat {
        Some(seat) => app.host.is_silent(running, seat).await,
        None => Ok(false),
    }
}

async fn sync(State(app): State<Arc<App>>, Body(sync): Body<wire::Sync>) -> Result<Json<wire::Synced>, Told> {
    let running = app.host.reach(&sync.lesson).await.map_err(not_done)?;
    let key = key_of(&sync.token).ok_or_else(no_token)?;
    let seat = running.seat_of(key).await.map_err(not_done)?.ok_or_else(no_token)?;
    let before = running.lesson();
    if sync.deeds.len() > Lesson::DEEDS {
        return Err(Told::new(StatusCode::PAYLOAD_TOO_LARGE, "deeds"));
    }
    if sync.first == 0 {
        return Err(Told::new(StatusCode::BAD_REQUEST, "body"));
    }
    let window = sync.window;
    let hold = sync.take.then_some(Command::Hold { seat, window });
    // After the end there is nothing to tell, and still something to show.
    let over = before.phase() == Phase::Ended && sync.deeds.is_empty();
    let lesson = if over {
        before
    } else {
        let told = Command::Sync { seat, window, first: sync.first, deeds: sync.deeds };
        running.does(hold.into_iter().chain([told]).collect()).await.map_err(not_done)?
    };
    running.hear(seat);
    let ack = lesson.seat(seat).map_or(0, classroom::Seat::last);
    let view = if lesson.revision() > sync.seen || lesson.seat(seat).is_some_and(|seat| seat.removed) {
        Some(lesson.seat_view(seat).ok_or_else(|| refused(Refused::Removed))?)
    } else {
        None
    };
    Ok(Json(wire::Synced { ack, view }))
}

async fn begin(
    State(app): State<Arc<App>>,
    From(peer): From,
    headers: HeaderMap,
    Body(begin): Body<Begin>,
) -> Result<Json<Begun>, Told> {
    let here = app.options.loopback_begins && peer.is_loopback();
    let knows = match (app.options.start, bearer(&headers)) {
        (Some(start), Some(key)) => is_same(start, key),
        _ => false,
    };
    if !here && !knows && !app.options.hosted {
        return Err(Told::new(StatusCode::FORBIDDEN, "start"));
    }
    let found = app.content.lesson(&begin.plan, begin.band);
    let (plan, band, chats) = found.ok_or(Told::new(StatusCode::UNPROCESSABLE_ENTITY, "plan"))?;
    if app.options.hosted && !app.begins.may(peer, tokio::time::Instant::now().into_std()) {
        return Err(Told::new(StatusCode::TOO_MANY_REQUESTS, "often"));
    }
    let (running, token) = app.host.begin(plan, band, chats).await.map_err(not_done)?;
    if let Some(links) = &app.links
        && links.add(running.id(), &token).is_err()
    {
        app.host.erase(running.id()).await.map_err(|error| not_done(error.into()))?;
        return Err(Told::new(StatusCode::SERVICE_UNAVAILABLE, "store"));
    }
    Ok(Json(Begun { lesson: running.id().to_string(), token }))
}

/// The key of the token in `Authorization: Bearer`.
fn bearer(headers: &HeaderMap) -> Option<Key> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key_of(token.trim()))?
}

/// The lesson whose console the token opens. Without a token nobody learns whether there is such a lesson.
async fn taught(app: &App, lesson: &str, headers: &HeaderMap) -> Result<Arc<Running>, Told> {
    let key = bearer(headers).ok_or_else(no_token)?;
    let running = app.host.reach(lesson).await.map_err(not_done)?;
    if is_same(running.lesson().begun().console, key) { Ok(running) } else { Err(no_token()) }
}

fn today() -> Day {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / (24 * 60 * 60));
    Day(u32::try_from(days).unwrap_or(u32::MAX))
}

async fn console(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Body(post): Body<ConsolePost>,
) -> Result<Json<ConsoleView>, Told> {
    let running = taught(&app, &post.lesson, &headers).await?;
    let Some(command) = post.command.read(today())? else {
        running.catch_up().await.map_err(not_done)?;
        let lesson = running.lesson();
        if lesson.phase() != Phase::Ended {
            return Err(refused(Refused::NotHere));
        }
        // With the lesson goes the list of those who want to talk.
        if lesson.console().answered > 0 && !lesson.is_reminded() {
            return Err(Told::new(StatusCode::CONFLICT, "unread"));
        }
        app.host.erase(running.id()).await.map_err(|error| not_done(error.into()))?;
        // The link leads nowhere now; a file that cannot be written just then changes nothing of that.
        let _kept = app.links.as_ref().map(|links| links.remove(running.id()));
        return Ok(Json(lesson.console()));
    };
    let lesson = running.does(vec![command]).await.map_err(not_done)?;
    Ok(Json(lesson.console()))
}

/// The name of a console's cookie: one for each lesson, since a browser may teach two.
fn cookie_name(lesson: &crate::LessonId) -> String {
    format!("console-{lesson}")
}

async fn open(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Body(opened): Body<Opened>,
) -> Result<impl IntoResponse, Told> {
    let running = taught(&app, &opened.lesson, &headers).await?;
    let (name, value) = (cookie_name(running.id()), cookie_of(&running));
    let secure = if app.options.hosted { "; Secure" } else { "" };
    let set = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}");
    Ok((AppendHeaders([(header::SET_COOKIE, set)]), Json(running.lesson().console())))
}

/// The cookie that opens a lesson's views. Whoever has it learns nothing of the token, nor of what is kept of that.
fn cookie_of(running: &Running) -> String {
    let Key(words) = running.lesson().begun().console;
    let hash = Sha256::digest(format!("cookie of {:016x}{:016x}", words[0], words[1]));
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The lesson that is looked at, by token or cookie, as it is now.
pub(crate) async fn looked_at(app: &App, lesson: &str, headers: &HeaderMap) -> Result<Arc<Running>, Told> {
    if headers.contains_key(header::AUTHORIZATION) {
        taught(app, lesson, headers).await?;
        return app.host.look(lesson).await.map_err(not_done);
    }
    let id = crate::LessonId::of(lesson).ok_or_else(no_lesson)?;
    let name = cookie_name(&id);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let value = cookies
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then(|| value.to_owned()));
    let value = value.ok_or_else(no_token)?;
    let running = app.host.look(lesson).await.map_err(not_done)?;
    let opens = bool::from(value.as_bytes().ct_eq(cookie_of(&running).as_bytes()));
    if opens { Ok(running) } else { Err(no_token()) }
}

#[derive(Deserialize)]
struct Which {
    lesson: String,
}

type Asks = Result<Query<Which>, axum::extract::rejection::QueryRejection>;

fn which(asked: Asks) -> Result<String, Told> {
    asked.map(|Query(Which { lesson })| lesson).map_err(|_| no_lesson())
}

async fn console_view(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Json<ConsoleView>, Told> {
    Ok(Json(looked_at(&app, &which(asked)?, &headers).await?.lesson().console()))
}

async fn wall_view(State(app): State<Arc<App>>, asked: Asks) -> Result<Json<WallView>, Told> {
    Ok(Json(app.host.look(&which(asked)?).await.map_err(not_done)?.lesson().wall_view()))
}

async fn console_events(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let running = looked_at(&app, &which(asked)?, &headers).await?;
    let view = |lesson: &Lesson| {
        let view = lesson.console();
        (json(&view), json(&ConsoleView { revision: 0, ..view }))
    };
    Ok(Sse::new(views(running.watch(), seen(&headers), view)).into_response())
}

async fn wall_events(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let running = app.host.look(&which(asked)?).await.map_err(not_done)?;
    let view = |lesson: &Lesson| {
        let view = lesson.wall_view();
        (json(&view), json(&WallView { revision: 0, ..view }))
    };
    Ok(Sse::new(views(running.watch(), seen(&headers), view)).into_response())
}

fn seen(headers: &HeaderMap) -> Option<u64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}

fn json(view: &impl Serialize) -> String {
    serde_json::to_string(view).unwrap_or_default()
}

/// What changes in a view, from one that was seen on, and beats while nothing does. A view that looks as before, but for its
/// revision, is not sent: when somebody did something is nobody's business.
fn views(
    lesson: watch::Receiver<Arc<Lesson>>,
    seen: Option<u64>,
    view: fn(&Lesson) -> (String, String),
) -> impl Stream<Item = Result<Event, Infallible>> {
    let looks = seen.filter(|seen| *seen == lesson.borrow().revision()).map(|_| view(&lesson.borrow()).1);
    let next_beat = tokio::time::Instant::now() + BEAT;
    stream::unfold((lesson, looks, next_beat), move |(mut watched, looks, next_beat)| async move {
        loop {
            let lesson = Arc::clone(&watched.borrow_and_update());
            let (data, now) = view(&lesson);
            if looks.as_ref() != Some(&now) {
                let event = Event::default().event("view").id(lesson.revision().to_string()).data(data);
                return Some((Ok(event), (watched, Some(now), tokio::time::Instant::now() + BEAT)));
            }
            match tokio::time::timeout_at(next_beat, watched.changed()).await {
                Ok(Ok(())) => {}
                // The lesson was erased.
                Ok(Err(_)) => return None,
                Err(_) => {
                    let beat = Event::default().event("beat").data("-");
                    return Some((Ok(beat), (watched, looks, next_beat + BEAT)));
                }
            }
        }
    })
}
