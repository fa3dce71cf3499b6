//! The regularised incomplete beta function and its inverse.
//!
//! `statrs` and `puruspe` have both, but compute with `std`'s `ln` and `exp` as soon as any crate of the build switches
//! `num-traits/std` on, and their inverses may not end for odd input.

/// Steps of the continued fraction after which it is left as it is. It takes about the square root of the larger
/// parameter, so that this is enough for every count of 32 bits.
const STEPS: u32 = 200_000;

/// Steps towards a quantile, after which its bounds are neighbours even where all were halvings, or it is 0 for every purpose.
const TRIES: u32 = 200;

/// I_x(a, b), the share of a beta variable below `x`, for `a`, `b` > 0 and 0 <= `x` <= 1: the continued fraction of
/// DLMF 8.17.22 (<https://dlmf.nist.gov/8.17.E22>) by the method of Lentz as changed by Thompson and Barnett 1986, on the
/// side of 8.17.4 on which it is fast.
pub(super) fn regularised(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::exp(scale(a, b) + a * libm::log(x) + b * libm::log1p(-x));
    let share = if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    };
    share.clamp(0.0, 1.0)
}

/// The logarithm of 1 over the beta function.
fn scale(a: f64, b: f64) -> f64 {
    libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    // A denominator that vanishes is replaced by this.
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for step in 1..=STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}

/// The value below which a share `p` of a beta variable lies, in 0..=1: by Newton's method, and by halving where that would
/// leave what is known. It always ends, since the share is monotone.
pub(super) fn quantile(a: f64, b: f64, p: f64) -> f64 {
    let scale = scale(a, b);
    let (mut low, mut high) = (0.0, 1.0);
    let mut x = 0.5;
    for _ in 0..TRIES {
        let share = regularised(a, b, x);
        if share < p {
            low = x;
        } else {
            high = x;
        }
        let density = libm::exp(scale + (a - 1.0) * libm::log(x) + (b - 1.0) * libm::log1p(-x));
        let newton = x - (share - p) / density;
        let next = if low < newton && newton < high { newton } else { 0.5 * (low + high) };
        if (next - x).abs() <= f64::EPSILON * x || next <= low || next >= high {
            return next;
        }
        x = next;
    }
    x
}
