//! The functions of the page's wasm that are loaded later.

use super::split::Plan;

/// Those that the page calls only when it has loaded them, or when `is_there` returns `true`. They must not be inlined.
pub(super) const LATER_FUNCTIONS: Plan = Plan {
    is_there: "em_coins::wasm::later::is_there",
    moving: &[
        // Views.
        "<em_coins::wasm::Session>::draw_landscape",
        "<em_coins::wasm::Session>::compute_basins",
        "<em_coins::wasm::Session>::ends_in",
        "<em_coins::wasm::Session>::draw_lower_bound",
        "<em_coins::wasm::Session>::draw_objective",
        "<em_coins::wasm::Session>::road_end",
        "<em_coins::wasm::Session>::bound_note",
        "session_liftBound",
        "session_boundOrigin",
        "<em_coins::wasm::Session>::ends",
        "<em_coins::wasm::Session>::lesson_answer",
        "session_iterations",
        "exercises",
        "acceptsAnswer",
        "<em_coins::exercise::",
        // Why a number is what it is.
        "session_explain",
        "em_coins::explanation::",
        "<em_coins::explanation::",
        "em_coins::wasm::explanation::",
        // Predictions.
        "session_predict",
        "session_predictionAnswer",
        "session_predictionErrors",
        "<em_coins::wasm::Session>::share_bar",
        "<em_coins::wasm::Session>::theta_scale",
        "<em_coins::wasm::Session>::draw_predictions",
        "em_coins::wasm::draw::predictions::",
        "em_coins::wasm::predictions::",
        "<em_coins::prediction::Predictions>::answer",
        "<em_coins::narration::prediction_answer::",
        "<em_coins::view::trajectory_chart::TrajectoryChart>::draw_prediction",
        // Saving and reading files.
        "session_csv",
        "session_json",
        "session_numpy",
        "session_drawSvg",
        "em_coins::export::",
        "<em_coins::export::",
        "em_coins::import::",
        "<em_coins::import::",
        "em_coins::wasm::import_text::",
        "<em_coins::wasm::import_text::",
        "<plotters_svg::",
        "<em_coins::wasm::svg_sheet::SvgSheet>::",
        "<em_coins::wasm::render_target::RenderTarget>::finish_svg",
    ],
};
