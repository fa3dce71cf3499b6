//! The teacher's program, from its store to the real program that is killed in the middle of a lesson.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod addresses;
mod api;
mod database;
mod faults;
mod files;
mod fuzz;
mod guide;
mod hosted;
mod killed;
mod kit;
mod network;
mod pages;
mod picture;
mod postgres;
mod report;
mod serve;
mod store;
mod traffic;
