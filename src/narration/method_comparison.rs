//! What a comparison of soft EM, hard EM and the complete-data estimate says.

/// The smallest difference of log-likelihoods that two decimals show.
const VISIBLE_DIFFERENCE: f64 = 0.005;

/// The findings of a comparison of soft EM, hard EM and the complete-data estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Whether ℓ is higher at the end of soft EM than at the complete-data estimate.
    pub soft_is_higher: bool,
    /// The difference of ℓ by which hard EM ends below soft EM, if two decimals show it.
    pub hard_is_lower: Option<f64>,
}

impl Comparison {
    /// Compares ℓ at the end of soft EM, at the end of hard EM, and at the complete-data estimate, as far as they are
    /// known.
    #[must_use]
    pub fn of(soft: Option<f64>, hard: Option<f64>, estimate: Option<f64>) -> Self {
        let lower = soft.zip(hard).map(|(soft, hard)| soft - hard);
        Self {
            soft_is_higher: soft
                .zip(estimate)
                .is_some_and(|(soft, estimate)| soft > estimate),
            hard_is_lower: lower.filter(|&by| by > VISIBLE_DIFFERENCE),
        }
    }
}
