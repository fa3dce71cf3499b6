//! The crate's tests through its public face. `kit` holds the good files, `playing` the session and all ways through it,
//! `advice` the lint, `shipped` the scenarios that ship, `broken` what arbitrary and damaged files must not do.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod advice;
mod broken;
mod kit;
mod playing;
mod shipped;
/// What makes one version another.
mod version;
