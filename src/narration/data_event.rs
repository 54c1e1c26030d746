//! What is announced when the data change.

use crate::example::Example;
use crate::setup::Source;

/// The announcement of other tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataEvent {
    /// A lesson was opened.
    Lesson(Example),
    /// The simulator made tosses from this seed.
    Simulated(u32),
    /// The reader entered or imported tosses.
    Custom,
}

impl From<&Source> for DataEvent {
    fn from(source: &Source) -> Self {
        match source {
            Source::Example(example) => Self::Lesson(*example),
            Source::Simulated(_, seed) => Self::Simulated(*seed),
            Source::Given(_) => Self::Custom,
        }
    }
}
