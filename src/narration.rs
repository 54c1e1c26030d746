//! Events: what the page tells of a moment, with its values. The catalogues put them into words.

mod bound_note;
mod data_event;
mod event;
mod event_values;
mod jensen_example;
mod lesson_answer;
mod method_comparison;
mod movement;
mod prediction_answer;

pub use bound_note::{BoundNote, QNote};
pub use data_event::DataEvent;
pub use event::Event;
pub use event_values::{Counted, Estimate, Hint, LabelledCount, SetCounts, VisibleTruth};
pub use jensen_example::JensenExample;
pub use lesson_answer::LessonAnswer;
pub use method_comparison::Comparison;
pub use movement::Movement;
pub use prediction_answer::{PredictionAnswer, ShareReason, ThetaReason, Verdict};
