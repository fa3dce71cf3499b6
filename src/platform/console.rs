//! The log in the browser's console. The engine's own logger brings a language for filters and a registry of spans, which
//! nobody uses on a page.

use std::fmt::{Debug, Write};

use bevy::prelude::*;
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    level_filters::LevelFilter,
    span::{Attributes, Id, Record},
};

/// Sends what the game, the engine and its libraries log to the browser's console: from `info` up, libraries that use the
/// crate `log` from `warn` up, the graphics library errors alone.
pub struct Console;

impl Plugin for Console {
    fn build(&self, _app: &mut App) {
        // Who came first stays: a page that starts twice has one log.
        if log::set_logger(&Console).is_ok() {
            log::set_max_level(log::LevelFilter::Warn);
        }
        tracing::subscriber::set_global_default(Console).ok();
    }
}

impl Subscriber for Console {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= Level::INFO
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::INFO)
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        let metadata = event.metadata();
        write(*metadata.level(), metadata.target(), &line.0);
    }

    // Spans are not enabled, so none of these is asked.
    fn new_span(&self, _span: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

impl log::Log for Console {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() == log::Level::Error || !metadata.target().starts_with("wgpu")
    }

    fn log(&self, record: &log::Record<'_>) {
        if log::Log::enabled(self, record.metadata()) {
            let level = if record.level() == log::Level::Error { Level::ERROR } else { Level::WARN };
            write(level, record.target(), &record.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// One line in the making: the message, and behind it what else was given.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing into a string cannot fail.
        match field.name() {
            "message" => write!(self.0, "{value:?}").ok(),
            name => write!(self.0, " {name}={value:?}").ok(),
        };
    }
}

fn write(level: Level, target: &str, line: &str) {
    let line = format!("{target}: {line}").into();
    match level {
        Level::ERROR => web_sys::console::error_1(&line),
        Level::WARN => web_sys::console::warn_1(&line),
        _ => web_sys::console::info_1(&line),
    }
}
