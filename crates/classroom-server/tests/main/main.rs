//! The teacher's program, from its store to the real program that is killed in the middle of a lesson.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod addresses;
mod api;
mod files;
mod fuzz;
mod guide;
mod killed;
mod kit;
mod network;
mod pages;
mod picture;
mod report;
mod store;
