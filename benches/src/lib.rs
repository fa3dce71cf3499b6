//! What the benches share: the engines that play one dialogue, the inputs that are measured, and the arithmetic of
//! rounds. The programs that print are in `src/bin/` and `benches/`.

pub mod engines;
pub mod inputs;
pub mod measure;
