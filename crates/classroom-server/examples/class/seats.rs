//! Seats that play as children's devices do, or as fast as they are answered, and how long they waited.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use classroom::{ChatIx, Deed, Task, What, Window, wire};
use story::{Mark, Sign};

use crate::{
    client::{Client, Trouble},
    program::{CHAT, Lesson},
};

/// How many answers may be lost in a row.
const TRIES: usize = 200;
/// Before the next try.
const AGAIN: Duration = Duration::from_millis(25);

/// A seat that plays.
pub(crate) struct Seat {
    client: Client,
    /// Where else it is answered, if here it is not any more.
    others: Vec<SocketAddr>,
    lesson: String,
    token: String,
    window: Window,
    acknowledged: u32,
    seen: u64,
    pub(crate) waits: Waits,
}

/// How long posts waited for their answers, in milliseconds, and what else came of them.
#[derive(Debug, Default)]
pub(crate) struct Waits {
    pub(crate) millis: Vec<f64>,
    pub(crate) deeds: u64,
    /// Posts without an answer, each of which was tried again.
    pub(crate) lost: u64,
    /// Answers that are none: refusals, or with another count than was told.
    pub(crate) wrong: Vec<String>,
}

impl Waits {
    pub(crate) fn add(&mut self, more: Self) {
        self.millis.extend(more.millis);
        self.deeds += more.deeds;
        self.lost += more.lost;
        self.wrong.extend(more.wrong);
    }

    /// What so many of a thousand waited at most.
    pub(crate) fn of_thousand(&mut self, part: usize) -> f64 {
        self.millis.sort_by(f64::total_cmp);
        let last = self.millis.len().saturating_sub(1);
        self.millis.get((self.millis.len() * part / 1000).min(last)).copied().unwrap_or(f64::NAN)
    }
}

impl Seat {
    /// Takes a seat of a lesson and begins its chat.
    pub(crate) async fn join(addresses: &[SocketAddr], code: &str, window: u32) -> Result<Self, Trouble> {
        let (first, others) = addresses.split_first().ok_or("nothing serves")?;
        let mut client = Client::to(*first);
        let (token, joined) = Lesson::join(&mut client, code, window).await?;
        let mut seat = Self {
            client,
            others: others.to_vec(),
            lesson: joined.lesson,
            token,
            window: Window(window),
            acknowledged: joined.last,
            seen: joined.view.revision,
            waits: Waits::default(),
        };
        let Task::Chat(_, chats) = joined.view.task else { return Err("no chat runs".into()) };
        let chat = chats.first().map_or(ChatIx(0), |(chat, ..)| *chat);
        seat.tells(vec![What::Began(chat), What::Read(3)], Instant::now()).await?;
        seat.waits = Waits::default();
        Ok(seat)
    }

    /// Posts deeds until they are acknowledged. It has waited since `due`.
    async fn tells(&mut self, deeds: Vec<What>, due: Instant) -> Result<(), Trouble> {
        let count = u32::try_from(deeds.len())?;
        let sync = wire::Sync {
            version: wire::VERSION,
            lesson: self.lesson.clone(),
            token: self.token.clone(),
            window: self.window,
            take: false,
            first: self.acknowledged + 1,
            deeds: deeds.into_iter().map(|what| Deed { step: CHAT, what }).collect(),
            seen: self.seen,
        };
        for _ in 0..TRIES {
            let Ok((status, bytes)) = self.client.posts("/api/sync", None, &sync).await else {
                self.waits.lost += 1;
                if !self.others.is_empty() {
                    self.others.push(self.client.address);
                    self.client = Client::to(self.others.remove(0));
                }
                tokio::time::sleep(AGAIN).await;
                continue;
            };
            self.waits.millis.push(due.elapsed().as_secs_f64() * 1000.0);
            if !status.is_success() {
                self.waits.wrong.push(format!("{status} {}", String::from_utf8_lossy(&bytes)));
                return Ok(());
            }
            let synced: wire::Synced = serde_json::from_slice(&bytes)?;
            if synced.ack != self.acknowledged + count {
                self.waits.wrong.push(format!("{} deeds are there and not {}", synced.ack, self.acknowledged + count));
            }
            self.acknowledged = synced.ack;
            self.waits.deeds += u64::from(count);
            self.seen = synced.view.map_or(self.seen, |view| view.revision);
            return Ok(());
        }
        Err("nothing answers any more".into())
    }

    /// Something that was not so before: a flag goes up and down.
    fn news(&self) -> What {
        What::Flagged(1, self.acknowledged.is_multiple_of(2).then_some(Mark::Sign(Sign::S4)))
    }

    /// Asks every second from `first` on, and answers something every other time.
    pub(crate) async fn plays(mut self, first: Instant, until: Instant) -> Result<Self, Trouble> {
        let mut due = first;
        let mut acts = self.window.0.is_multiple_of(2);
        while due < until {
            tokio::time::sleep_until(due.into()).await;
            let deeds = if acts { vec![self.news()] } else { Vec::new() };
            self.tells(deeds, due).await?;
            acts = !acts;
            due += Duration::from_secs(1);
        }
        Ok(self)
    }

    /// Answers something as soon as the last answer is stored.
    pub(crate) async fn hurries(mut self, until: Instant) -> Result<Self, Trouble> {
        while Instant::now() < until {
            let news = self.news();
            self.tells(vec![news], Instant::now()).await?;
        }
        Ok(self)
    }

    /// What is there of it, asked once more: it must be what was acknowledged.
    pub(crate) async fn checks(&mut self) -> Result<bool, Trouble> {
        let before = self.acknowledged;
        self.seen = 0;
        self.tells(Vec::new(), Instant::now()).await?;
        Ok(self.acknowledged == before)
    }
}
