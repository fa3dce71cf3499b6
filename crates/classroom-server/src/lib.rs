//! The program that a teacher starts: it serves the game, takes what children do, and keeps the lesson while it lasts. Everything
//! that decides is in `classroom`; here are clock, chance, disk and network.

mod addresses;
mod api;
mod arguments;
mod expiry;
mod files;
mod guard;
pub mod guide;
mod host;
mod links;
mod network;
pub mod pages;
pub mod picture;
mod postgres;
pub mod report;
mod serve;
mod slow;
mod store;
mod words;

pub use addresses::{Reach, of_this_computer as addresses_here, reachable};
pub use api::{App, Begin, Begun, ConsoleCommand, ConsolePost, Contact, Opened, Options, router, router_with};
pub use arguments::{Arguments, DATABASE, HELP};
pub use expiry::{FORGOTTEN_AFTER, QUIET_AFTER};
pub use files::Game;
pub use host::{Host, NotDone, Running, SILENT_AFTER, draw_token, is_same, key_of};
pub use links::Links;
pub use network::{Network, Notice};
pub use postgres::Postgres;
pub use serve::{Limits, serve};
pub use store::{Disk, LessonId, Memory, Store, StoreError};
pub use words::Content;
