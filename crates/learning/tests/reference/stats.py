"""Writes tests/fixtures/stats.ron: what SciPy and NumPy make of the inputs with which tests/main/stats.rs tries our statistics.

    python3 -m venv target/scipy && target/scipy/bin/pip install scipy numpy
    target/scipy/bin/python crates/learning/tests/reference/stats.py

Every figure comes from a routine of theirs where there is one. The bootstrap draws its resamples from a small generator
that the tests have too (SplitMix64, Steele et al. 2014), and SciPy makes the interval of them.
"""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import scipy
from scipy import special, stats

RESAMPLES = 5_000
EXACT_UP_TO = 16


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def u64(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return z ^ (z >> 31)

    def place(self, n):
        return (self.u64() >> 32) * n >> 32

    def places(self, n):
        return [[self.place(n) for _ in range(n)] for _ in range(RESAMPLES)]


def interval(ends):
    low, high = ends
    return {"low": float(low), "high": float(high)}


def scipy_interval(scores, means, method):
    """SciPy's interval for the mean of scores from resampled means that are given to it."""
    given = SimpleNamespace(bootstrap_distribution=np.asarray(means))
    made = stats.bootstrap((scores,), np.mean, n_resamples=0, method=method, bootstrap_result=given)
    return made.confidence_interval


def detection(hits, signals, false_alarms, noise):
    hit, false_alarm = (hits + 0.5) / (signals + 1), (false_alarms + 0.5) / (noise + 1)
    z_hit, z_false_alarm = stats.norm.ppf(hit), stats.norm.ppf(false_alarm)
    parts = [
        rate * (1 - rate) / (shown * stats.norm.pdf(z) ** 2)
        for rate, z, shown in [(hit, z_hit, signals), (false_alarm, z_false_alarm, noise)]
    ]
    return {
        "hits": hits, "signals": signals, "false_alarms": false_alarms, "noise": noise,
        "d_prime": z_hit - z_false_alarm, "criterion": -(z_hit + z_false_alarm) / 2, "error": np.sqrt(sum(parts)),
    }


def area(signals, noise):
    wins = stats.mannwhitneyu(np.repeat(np.arange(6), signals), np.repeat(np.arange(6), noise)).statistic
    return {"signals": tuple(signals), "noise": tuple(noise), "area": wins / (sum(signals) * sum(noise))}


def proportion(part, whole):
    of = stats.binomtest(part, whole)
    return {
        "part": part, "whole": whole,
        "wilson": interval(of.proportion_ci(method="wilson")), "exact": interval(of.proportion_ci(method="exact")),
    }


def change(seed, before, after):
    before, after = np.asarray(before), np.asarray(after)
    difference, n = after - before, len(before)
    draws = SplitMix(seed)
    means = [difference[places].mean() for places in draws.places(n)]
    if n <= EXACT_UP_TO:
        mean_difference = lambda one, other, axis: np.mean(one - other, axis=axis)
        p = stats.permutation_test((after, before), mean_difference, permutation_type="samples", n_resamples=np.inf).pvalue
    else:
        far = 0
        for _ in range(RESAMPLES):
            words = [draws.u64() for _ in range((n + 63) // 64)]
            minus = np.array([words[at // 64] >> (at % 64) & 1 for at in range(n)])
            far += abs(np.sum(np.where(minus == 1, -difference, difference))) >= abs(difference.sum()) - 1e-9
        p = (far + 1) / (RESAMPLES + 1)
    own = stats.bootstrap((difference,), np.mean, n_resamples=50_000, method="BCa", rng=np.random.default_rng(seed))
    return {
        "seed": seed, "before": before, "after": after, "mean": difference.mean(), "sd": difference.std(ddof=1),
        "d_z": difference.mean() / difference.std(ddof=1),
        "d_av": difference.mean() / np.mean([before.std(ddof=1), after.std(ddof=1)]),
        "interval": interval(scipy_interval(difference, means, "BCa")), "own": interval(own.confidence_interval), "p": p,
    }


def retention(seed, before, after, later):
    before, after, later = np.asarray(before), np.asarray(after), np.asarray(later)
    places = SplitMix(seed).places(len(before))
    gains = [(after - before)[at].mean() for at in places]
    kept = [(later - before)[at].mean() for at in places]
    shares = [kept / gain for kept, gain in zip(kept, gains) if gain > 0]
    return {
        "seed": seed, "before": before, "after": after, "later": later,
        "share": (later.mean() - before.mean()) / (after.mean() - before.mean()),
        "interval": interval(np.percentile(shares, [2.5, 97.5])),
        "gain": interval(scipy_interval(after - before, gains, "BCa")),
    }


def alpha(children):
    children = np.asarray(children, dtype=float)
    n, k = children.shape
    covariance = np.cov(children.T)
    value = k / (k - 1) * (1 - np.trace(covariance) / covariance.sum())
    ends = 1 - (1 - value) * stats.f.ppf([0.975, 0.025], n - 1, (n - 1) * (k - 1))
    halves = stats.pearsonr(children[:, ::2].sum(axis=1), children[:, 1::2].sum(axis=1)).statistic
    return {"children": children, "alpha": value, "interval": interval(ends), "halves": halves, "whole": 2 * halves / (1 + halves)}


def kr20(children):
    n, k = children.shape
    right = children.mean(axis=0)
    return {
        "children": children.astype(bool),
        "alpha": k / (k - 1) * (1 - (right * (1 - right)).sum() / children.sum(axis=1).var()),
    }


def correlation(first, second):
    r = stats.pearsonr(first, second)
    return {"first": first, "second": second, "r": r.statistic, "interval": interval(r.confidence_interval())}


def form_difference(first, second):
    first, second = np.asarray(first), np.asarray(second)
    n1, n2 = len(first), len(second)
    # Student's t of two groups is d times the root of the harmonic half of their sizes.
    d = stats.ttest_ind(first, second).statistic * np.sqrt(1 / n1 + 1 / n2)
    correction = 1 - 3 / (4 * (n1 + n2 - 2) - 1)
    reach = stats.norm.ppf(0.975) * correction * np.sqrt((n1 + n2) / (n1 * n2) + d**2 / (2 * (n1 + n2)))
    g = d * correction
    return {"first": first, "second": second, "g": g, "interval": interval([g - reach, g + reach])}


def tally(form, draw, ability, leaning, knows):
    """A child's sums as a check-up of ten-year-olds gives them: eight chats of each kind, graded from 0 to 5."""
    grades = lambda shift: np.bincount(np.digitize(draw.normal(shift + leaning, 1, 8), [-1.2, -0.6, 0, 0.6, 1.2]), minlength=6)
    stories = np.minimum(2, draw.binomial(3, 0.3 + 0.5 * knows, 3))
    right = draw.binomial(6, 0.4 + 0.5 * knows)
    wrong = draw.binomial(6 - right, 0.5)
    return {
        "form": form, "band": "Middle", "worrying": tuple(grades(ability / 2)), "benign": tuple(grades(-ability / 2)), "signs": [],
        "for_friend": f"Some({stories[0]})", "for_oneself": stories[1:], "told": int((stories == 2).sum()),
        "right": right, "wrong": wrong, "unsure": 6 - right - wrong,
        "can": draw.integers(0, 3, 3), "worry": draw.integers(0, 3, 2), "trust": f"Some({draw.integers(0, 3)})",
    }


def measures(child):
    worrying, benign = np.array(child["worrying"]), np.array(child["benign"])
    found = detection(worrying[3:].sum(), worrying.sum(), benign[3:].sum(), benign.sum())
    told = None if child["for_friend"] == "None" else child["told"] / 3
    friend = None if told is None else int(child["for_friend"][5:-1])
    own = child["for_oneself"]
    return {
        "discrimination": found["d_prime"], "bias": found["criterion"], "area": area(worrying, benign)["area"],
        "hits": worrying[3:].mean() * 3 / 8, "false-alarms": benign[3:].mean() * 3 / 8, "benign-correct": benign[:3].mean() * 3 / 8,
        "help-seeking": None if told is None else friend + own.sum(), "told": told,
        "gap": None if told is None else friend - own.mean(), "knowledge": child["right"], "myths": child["wrong"],
        "can": child["can"].mean(), "worry": child["worry"].mean(), "trust": int(child["trust"][5:-1]),
    }


def wilson(share, n):
    """Where the score test of a share just holds it: the roots of (p - x)^2 = z^2 x (1 - x) / n."""
    z2 = stats.norm.ppf(0.975) ** 2
    return interval(sorted(np.roots([1 + z2 / n, -2 * share - z2 / n, share**2]).real))


def report():
    draw = np.random.default_rng(21)
    children = []
    for seat in range(48):
        ability, leaning = draw.normal(1, 0.6), draw.normal(0, 0.3)
        first, second = ("A", "B") if seat % 2 == 0 else ("B", "A")
        occasions = [(first, 0, 0.2), (second, 0.9, 0.6), ("C", 0.7, 0.5)]
        children.append([tally(form, draw, ability + more, leaning, knows) for form, more, knows in occasions])
    children[5][1] = children[9][2] = children[30][0] = None
    children[12][0]["for_friend"] = "None"
    children[12][0]["told"] = min(children[12][0]["told"], int((children[12][0]["for_oneself"] == 2).sum()))
    complete = [child for child in children if None not in child]
    figures = []
    for name in measures(complete[0][0]):
        rows = [[measures(of)[name] for of in child] for child in complete]
        scores = np.array([row for row in rows if None not in row], dtype=float).T
        difference, means = scores[1] - scores[0], scores.mean(axis=1)
        figures.append({
            "measure": f'"{name}"', "children": scores.shape[1], "means": means, "change": difference.mean(), "sd": difference.std(ddof=1),
            "d_av": difference.mean() / scores[:2].std(axis=1, ddof=1).mean(), "kept": (means[2] - means[0]) / (means[1] - means[0]),
            "wilson": [wilson(mean, scores.shape[1]) for mean in means] if name in ("hits", "false-alarms", "benign-correct", "told") else [],
        })
    forms = []
    for name in ("discrimination", "help-seeking", "knowledge"):
        took = lambda form: [measures(child[0])[name] for child in complete if child[0]["form"] == form and measures(child[0])[name] is not None]
        found = form_difference(took("A"), took("B"))
        forms.append((found["g"], found["interval"]))
    told = lambda child: f"Some({ron(child)})" if child else "None"
    return {
        "before": [told(child[0]) for child in children], "after": [told(child[1]) for child in children],
        "later": [told(child[2]) for child in children], "children": len(complete), "figures": figures, "forms": forms,
        "can": alpha([child[0]["can"] for child in complete])["alpha"],
    }


def figures():
    draw = np.random.default_rng(20)
    # Sixty-fourths add up without rounding, so that resamples that equal the mean do so exactly.
    dyadic = lambda values: np.round(64 * values) / 64
    normal = lambda mean, sd, n: dyadic(draw.normal(mean, sd, n))
    sixths = lambda low, high, n: draw.integers(low, high, n).astype(float)
    ability = draw.normal(0, 1, 24)
    binary = (ability[:, None] + draw.normal(0, 1, (24, 6)) > draw.normal(0, 0.7, 6)).astype(int)
    faces = np.clip(np.round(1 + 0.6 * ability[:, None] + draw.normal(0, 0.6, (24, 5))), 0, 2)
    before = normal(1.0, 0.7, 25)
    probabilities = [5e-324, 1e-300, 1e-20, 1e-12, 1e-6, 0.001, 0.025, 0.0749, 0.0751, 0.3, 0.5, 0.6, 0.9249, 0.9251, 0.975, 0.999999]
    deviates = [-38.0, -12.5, -5.0, -1.96, -0.5, 0.0, 1e-9, 0.3, 1.0, 2.575, 6.0, 9.0]
    return {
        "quantiles": [(p, special.ndtri(p)) for p in probabilities],
        "shares": [(x, stats.norm.cdf(x)) for x in deviates],
        "detections": [
            detection(*counts)
            for counts in [(6, 8, 2, 8), (8, 8, 0, 8), (0, 8, 8, 8), (5, 6, 1, 6), (3, 6, 5, 8), (17, 20, 9, 20), (1, 1, 1, 1), (150, 200, 31, 180)]
        ],
        "areas": [
            area(*grades)
            for grades in [
                ([0, 1, 1, 1, 2, 3], [3, 2, 1, 1, 1, 0]),
                ([0, 0, 0, 0, 0, 8], [8, 0, 0, 0, 0, 0]),
                ([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]),
                ([5, 0, 2, 0, 1, 0], [0, 1, 0, 4, 0, 1]),
                ([12, 9, 20, 31, 55, 73], [66, 60, 31, 22, 13, 8]),
            ]
        ],
        "proportions": [
            proportion(*counts)
            for counts in [(0, 1), (1, 1), (0, 25), (25, 25), (1, 25), (13, 25), (20, 25), (3, 7), (80, 100), (997, 1000), (1234, 10000)]
        ],
        "changes": [
            change(1, normal(1.1, 0.8, 8), normal(1.6, 0.8, 8)),
            change(2, [3, 4, 2, 5, 1, 3, 4, 2, 0, 3], [5, 4, 3, 6, 4, 3, 5, 1, 3, 6]),
            change(3, before[:16], before[:16] + normal(0.3, 0.4, 16)),
            change(4, before, before + normal(0.5, 0.6, 25)),
            change(5, sixths(0, 5, 25), sixths(2, 7, 25)),
            change(6, np.zeros(70), dyadic(draw.exponential(0.8, 70) ** 3)),
        ],
        "retentions": [
            retention(7, before, before + normal(0.7, 0.5, 25), before + normal(0.5, 0.6, 25)),
            retention(8, sixths(0, 4, 12), sixths(3, 7, 12), sixths(2, 6, 12)),
        ],
        "alphas": [alpha(binary), alpha(faces), alpha(draw.integers(0, 3, (20, 4)))],
        "kr20s": [kr20(binary)],
        "correlations": [correlation(before, before + normal(0, 0.5, 25)), correlation(normal(0, 1, 20), normal(0, 1, 20))],
        "reports": [report()],
        "forms": [form_difference(normal(4, 1.2, 24), normal(4.3, 1.4, 26)), form_difference(sixths(0, 7, 20), sixths(0, 5, 31))],
    }


def ron(value):
    if isinstance(value, dict):
        return "(" + ", ".join(f"{key}: {ron(part)}" for key, part in value.items()) + ")"
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "(" + ", ".join(ron(part) for part in value) + ")"
    if isinstance(value, (list, np.ndarray)):
        return "[" + ", ".join(ron(part) for part in value) + "]"
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value)).lower()
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    return repr(float(value))


def main():
    lines = [f"// Written by tests/reference/stats.py with SciPy {scipy.__version__} and NumPy {np.__version__}.", "("]
    for name, cases in figures().items():
        lines += [f"    {name}: [", *(f"        {ron(case)}," for case in cases), "    ],"]
    target = Path(__file__).parents[1] / "fixtures" / "stats.ron"
    target.write_text("\n".join([*lines, ")", ""]))


main()
