//! Events: what the page tells of a moment, with its values. The catalogues put them into words.

mod bound_note;
mod bound_origin;
mod comparison;
mod data_event;
mod event;
mod event_values;
mod lesson_answer;
mod movement;
mod prediction_answer;

pub use bound_note::{BoundNote, QNote};
pub use bound_origin::BoundOrigin;
pub use comparison::Comparison;
pub use data_event::DataEvent;
pub use event::Event;
pub use event_values::{Counted, Estimate, Hint, LabelledCount, SetCounts, VisibleTruth};
pub use lesson_answer::LessonAnswer;
pub use movement::Movement;
pub use prediction_answer::{PredictionAnswer, ShareReason, ThetaReason, Verdict};
