//! Double-double arithmetic: numbers of about 106 bits as the unevaluated sum of two `f64` (Dekker 1971; Hida, Li &
//! Bailey 2001). Contains only the operations for ℓ.

/// A number `high + low`, where `low` is at most half a unit in the last place of `high`.
#[derive(Clone, Copy, Debug)]
pub(super) struct DoubleDouble {
    high: f64,
    low: f64,
}

/// ln 2.
const LN_2: DoubleDouble = DoubleDouble {
    high: std::f64::consts::LN_2,
    low: 2.319_046_813_846_299_6e-17,
};
/// The exponent below which powers of e are negligible in all sums here.
const LEAST_POWER: f64 = -80.0;
/// The number of times that an argument is halved before the series for e^x.
const HALVINGS: i32 = 9;
/// The number of terms of that series: for arguments below 2⁻¹⁰, the next term is below 10⁻³².
const TERMS: u32 = 9;

impl DoubleDouble {
    pub(super) const ZERO: Self = Self::from_f64(0.0);

    pub(super) const fn from_f64(number: f64) -> Self {
        Self {
            high: number,
            low: 0.0,
        }
    }

    /// Returns the nearest `f64`.
    pub(super) fn to_f64(self) -> f64 {
        self.high
    }

    /// Returns the exact sum of two numbers.
    pub(super) fn sum(a: f64, b: f64) -> Self {
        let high = a + b;
        let part = high - a;
        let low = (a - (high - part)) + (b - part);
        Self { high, low }
    }

    /// Returns the exact product of two numbers up to about 10³⁰⁰.
    fn product(a: f64, b: f64) -> Self {
        let halves = |number: f64| {
            let scaled = 134_217_729.0 * number; // 2²⁷ + 1
            let high = scaled - (scaled - number);
            (high, number - high)
        };
        let high = a * b;
        let ((a_high, a_low), (b_high, b_low)) = (halves(a), halves(b));
        let rest = ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low;
        Self { high, low: rest }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let high = Self::sum(self.high, other.high);
        let low = Self::sum(self.low, other.low);
        let sum = Self::sum(high.high, high.low + low.high);
        Self::sum(sum.high, sum.low + low.low)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.plus(Self {
            high: -other.high,
            low: -other.low,
        })
    }

    pub(super) fn times(self, other: Self) -> Self {
        let product = Self::product(self.high, other.high);
        let low = product.low + (self.high * other.low + self.low * other.high);
        Self::sum(product.high, low)
    }

    pub(super) fn is_less_than(self, other: Self) -> bool {
        self.minus(other).high < 0.0
    }

    /// Multiplies by 2 to a power. The result must be in range.
    fn scaled(self, power: i32) -> Self {
        let by = 2f64.powi(power);
        Self {
            high: self.high * by,
            low: self.low * by,
        }
    }

    /// Returns e^x for x up to 700; 0 for x below −80.
    fn exp(self) -> Self {
        if self.high < LEAST_POWER {
            return Self::ZERO;
        }
        let doublings = (self.high / LN_2.high).round();
        let rest = self.minus(LN_2.times(Self::from_f64(doublings)));
        let small = rest.scaled(-HALVINGS);
        // e^x − 1 by its series, innermost term first, and then e^2x − 1 = 2 (e^x − 1) + (e^x − 1)².
        let series = (2..=TERMS).rev().fold(Self::from_f64(1.0), |sum, term| {
            let factor = small.times(Self::from_f64(1.0).over(f64::from(term)));
            factor.times(sum).plus(Self::from_f64(1.0))
        });
        let mut less_one = small.times(series);
        for _ in 0..HALVINGS {
            less_one = less_one.scaled(1).plus(less_one.times(less_one));
        }
        less_one.plus(Self::from_f64(1.0)).scaled(doublings as i32)
    }

    fn over(self, divisor: f64) -> Self {
        let quotient = self.high / divisor;
        let rest = self.minus(Self::product(quotient, divisor));
        Self::sum(quotient, rest.high / divisor)
    }

    /// Returns the natural logarithm of a number above 0, up to 2.
    pub(super) fn ln(self) -> Self {
        // For smaller numbers, e^(−ln x) would be too large.
        if self.high < 1e-280 {
            return self
                .scaled(200)
                .ln()
                .minus(LN_2.times(Self::from_f64(200.0)));
        }
        // One step of Newton's method doubles the precision of the standard library's logarithm.
        let found = self.high.ln();
        let one = self.times(Self::from_f64(-found).exp());
        Self::from_f64(found).plus(one.minus(Self::from_f64(1.0)))
    }

    /// Returns ln(e^a + e^b).
    pub(super) fn ln_of_sum(a: Self, b: Self) -> Self {
        let (more, less) = if a.is_less_than(b) { (b, a) } else { (a, b) };
        let part = less.minus(more).exp();
        if part.high == 0.0 {
            return more;
        }
        more.plus(part.plus(Self::from_f64(1.0)).ln())
    }
}
