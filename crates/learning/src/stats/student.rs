//! Student's t distribution.

use super::beta;

/// The value below which a share `p` of a t variable with `df` degrees of freedom lies (Student 1908, Biometrika 6:1-25), by
/// way of the beta distribution of df / (df + t^2) (DLMF 8.17.4 and Abramowitz and Stegun 26.7.1). To about nine digits for
/// `p` from 0.001 to 0.999.
///
/// `None` unless 0 < `p` < 1 and `df` > 0.
#[must_use]
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    let fits = p > 0.0 && p < 1.0 && df > 0.0 && df.is_finite();
    fits.then(|| {
        // Both tails together have twice the smaller share.
        let tails = 2.0 * p.min(1.0 - p);
        let x = beta::quantile(0.5 * df, 0.5, tails);
        let size = if x > 0.0 { (df * (1.0 - x) / x).max(0.0).sqrt() } else { f64::MAX };
        if p < 0.5 { -size } else { size }
    })
}

/// The 0.975 quantile for `df` > 0, with which a 95 % interval leaves 2.5 % on either side.
pub(super) fn t_95(df: f64) -> f64 {
    t_quantile(0.975, df).unwrap_or(f64::MAX)
}
