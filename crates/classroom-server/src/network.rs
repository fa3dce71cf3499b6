//! Whether children can reach this computer: what is to be told when it is in no network, its address changes, its usual port is taken,
//! or nobody comes. The program looks around every few seconds ([`Network::look`]) and prints what is new; the console shows what
//! still holds ([`Network::notices`]).

use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use l10n::{Args, Lang};
use tokio::time::Instant;

use crate::Content;

/// After so long without a visitor the teacher is told what may hold them off.
const LONELY: Duration = Duration::from_secs(60);

/// Something that a teacher has to know of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// There is none.
    NoNetwork,
    /// Children open another address now.
    Changed(String),
    /// The port that was asked for is another program's.
    Port {
        /// The one that was asked for.
        asked: u16,
        /// The one that was free.
        at: u16,
    },
    /// Nobody has come from another device in a whole minute.
    Nobody,
}

impl Notice {
    /// The sentence that says it.
    #[must_use]
    pub fn say(&self, content: &Content, lang: Lang) -> String {
        let (key, args) = match self {
            Self::NoNetwork => ("network-none", Args::new()),
            Self::Changed(address) => ("network-changed", Args::new().text("address", address)),
            Self::Port { asked, at } => {
                ("network-port", Args::new().text("port", &asked.to_string()).text("other", &at.to_string()))
            }
            Self::Nobody => ("network-nobody", Args::new()),
        };
        content.say(lang, key, &args)
    }
}

/// What is known of the network; nothing is until the program looks, as where a proxy stands between it and the children.
#[derive(Debug, Default)]
pub struct Network {
    /// Whether somebody came from another device since the address is what it is.
    visited: AtomicBool,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    addresses: Option<Vec<String>>,
    port: Option<Notice>,
    changed: Option<Notice>,
    /// Since when this address could be reached, and whether it was told that nobody did.
    alone: Option<(Instant, bool)>,
    /// Since when children were invited, as the console shows it.
    open: Option<Instant>,
}

impl Network {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The port that was asked for was taken, and another one was free.
    pub fn took_port(&self, asked: u16, at: u16) {
        self.seen().port = Some(Notice::Port { asked, at });
    }

    /// Somebody came from another device.
    pub fn visit(&self) {
        self.visited.store(true, Ordering::Relaxed);
    }

    fn is_visited(&self) -> bool {
        self.visited.load(Ordering::Relaxed)
    }

    /// Looks around: of the addresses that there are now, what is new and has to be told.
    pub fn look(&self, at: Instant, addresses: Vec<String>) -> Vec<Notice> {
        let mut seen = self.seen();
        let mut news = Vec::new();
        if seen.addresses.as_ref() != Some(&addresses) {
            self.visited.store(false, Ordering::Relaxed);
            seen.changed = match (addresses.first(), &seen.addresses) {
                (Some(first), Some(_)) => Some(Notice::Changed(first.clone())),
                _ => None,
            };
            seen.alone = addresses.first().map(|_| (at, false));
            seen.open = None;
            news.extend(addresses.is_empty().then_some(Notice::NoNetwork));
            news.extend(seen.changed.clone());
            seen.addresses = Some(addresses);
        }
        if let Some((since, told)) = &mut seen.alone
            && !*told
            && at.duration_since(*since) > LONELY
        {
            *told = true;
            news.extend((!self.is_visited()).then_some(Notice::Nobody));
        }
        news
    }

    /// What still holds, for a console whose lesson children can join or not: once somebody came nothing stands in the way, and
    /// nobody is missed before the door is open for a minute.
    #[must_use]
    pub fn notices(&self, at: Instant, joining: bool) -> Vec<Notice> {
        let mut seen = self.seen();
        let Some(addresses) = &seen.addresses else { return Vec::new() };
        if addresses.is_empty() {
            return vec![Notice::NoNetwork];
        }
        let open = joining.then(|| seen.open.unwrap_or(at));
        seen.open = open;
        if self.is_visited() {
            return Vec::new();
        }
        let nobody = open.is_some_and(|open| at.duration_since(open) > LONELY).then_some(Notice::Nobody);
        [seen.port.clone(), seen.changed.clone(), nobody].into_iter().flatten().collect()
    }
}
