//! The tolerance with which most code for this example stops.

/// A change of θ and of an estimated prior below which EM stops: a power of ten from 1e-2 to 1e-12.
///
/// A small change does not show that EM is near its limit. Without a tolerance, EM stops when it is; see
/// [`TOLERANCE`](super::TOLERANCE).
///
/// ```
/// # use em_coins::{Em, Example, Method, Tolerance};
/// let method = Method { tolerance: Tolerance::from_digits(4), ..Method::default() };
/// let mut em = Em::new(Example::Paper.data().0, Example::Paper.guess(), method);
/// em.converge()?;
/// assert_eq!(em.iteration(), 11);
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tolerance(u8);

impl Tolerance {
    /// Every tolerance, the largest first.
    pub const ALL: [Self; 11] = {
        let mut all = [Self(0); 11];
        let mut index = 0;
        while index < all.len() {
            all[index] = Self(index as u8 + 2);
            index += 1;
        }
        all
    };

    /// Returns the tolerance 10^−`digits`; `None` if there is no such tolerance.
    #[must_use]
    pub fn from_digits(digits: u8) -> Option<Self> {
        Some(Self(digits)).filter(|it| Self::ALL.contains(it))
    }

    /// Returns the number of decimal places.
    #[must_use]
    pub fn digits(self) -> u8 {
        self.0
    }

    /// Returns the change below which EM stops.
    #[must_use]
    pub fn change(self) -> f64 {
        1.0 / 10_f64.powi(self.0.into())
    }

    /// Returns the name in links and files, as in `"1e-4"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 11] = [
            "1e-2", "1e-3", "1e-4", "1e-5", "1e-6", "1e-7", "1e-8", "1e-9", "1e-10", "1e-11",
            "1e-12",
        ];
        NAMES[usize::from(self.0) - 2]
    }
}
