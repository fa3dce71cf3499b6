"""Writes tests/fixtures/stats.ron: what SciPy and NumPy make of the inputs with which tests/main/stats.rs tries our statistics.

    python3 -m venv target/scipy && target/scipy/bin/pip install scipy numpy statsmodels
    target/scipy/bin/python crates/learning/tests/reference/stats.py

Every figure comes from a routine of theirs where there is one.
"""

from pathlib import Path

import numpy as np
import scipy
import statsmodels.api as models
from scipy import special, stats

FORMS = "ABC"


def interval(ends):
    low, high = ends
    return {"low": float(low), "high": float(high)}


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


def change(before, after, orders, classes):
    """Ordinary least squares of the changes by how much easier one form is than another, A, B and C adding up to 0; the
    standard error is robust (HC1), or by class where that is wider. Without several orders it is the mean."""
    before, after = np.asarray(before), np.asarray(after)
    n, difference = len(before), after - before
    easiness = {"A": [1, 0], "B": [0, 1], "C": [-1, -1]}
    design = np.array([[1, *np.subtract(easiness[second], easiness[first])] for first, second in orders], dtype=float)
    weighed = len(set(orders)) > 1
    # Forms that nobody took say nothing.
    design = design if weighed and np.linalg.matrix_rank(design) == 3 else design[:, :2] if weighed else design[:, :1]
    fit = models.OLS(difference, design)
    fits = [fit.fit(cov_type="HC1", use_t=True)]
    if len(set(classes)) > 1:
        fits.append(fit.fit(cov_type="cluster", cov_kwds={"groups": np.asarray(classes)}, use_t=True))
    mean, ends = fits[0].params[0], max((fit.conf_int()[0] for fit in fits), key=lambda ends: ends[1] - ends[0])
    v1, v2, r = before.var(ddof=1), after.var(ddof=1), np.corrcoef(before, after)[0, 1]
    s, df = np.sqrt((v1 + v2) / 2), n - 1
    d, of_mean = mean / s, (ends[1] - ends[0]) / 2 / s
    of_spread = stats.t.ppf(0.975, df) * np.sqrt(d**2 * (v1**2 + v2**2 + 2 * r**2 * v1 * v2) / (8 * df * s**4))
    reach = np.hypot(of_spread, of_mean)
    children = [
        {"class": int(of), "forms": f"({order[0]}, {order[1]})", "scores": tuple(scores)}
        for of, order, scores in zip(classes, orders, zip(before, after))
    ]
    return {
        "children": children, "mean": mean, "interval": interval(ends), "weighed": weighed, "d": d,
        "d_interval": interval([d - reach, d + reach]),
    }


def retention(before, after, later):
    """Fieller's interval by its closed form: the roots of (k - r g)^2 = t^2 (s_kk - 2 r s_kg + r^2 s_gg) / n."""
    gain, kept = np.subtract(after, before), np.subtract(later, before)
    n = len(gain)
    covariance = np.cov(gain, kept) * stats.t.ppf(0.975, n - 1) ** 2 / n
    g, k = gain.mean(), kept.mean()
    ends = np.roots([g**2 - covariance[0, 0], -2 * (g * k - covariance[0, 1]), k**2 - covariance[1, 1]])
    return {
        "children": [tuple(scores) for scores in zip(before, after, later)], "share": k / g, "interval": interval(sorted(ends)),
        "gain": interval(stats.ttest_1samp(gain, 0).confidence_interval()),
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
    seen = lambda: dict(zip(("right", "wrong", "unsure"), draw.multinomial(3, [0.4 + 0.4 * knows, 0.4 - 0.3 * knows, 0.2 - 0.1 * knows])))
    right = draw.binomial(6, 0.4 + 0.5 * knows)
    wrong = draw.binomial(6 - right, 0.5)
    return {
        "form": form, "band": "Middle", "worrying": tuple(grades(ability / 2)), "benign": tuple(grades(-ability / 2)), "signs": [],
        "for_friend": f"Some({stories[0]})", "for_oneself": stories[1:], "told": int((stories == 2).sum()),
        "worrying_stories": seen(), "fine_stories": seen(), "right": right, "wrong": wrong, "unsure": 6 - right - wrong,
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
        "recognised": None if told is None else child["worrying_stories"]["right"] + child["fine_stories"]["right"],
        "gap": None if told is None else friend - own.mean(), "knowledge": child["right"], "myths": child["wrong"],
        "can": child["can"].mean(), "worry": child["worry"].mean(), "trust": int(child["trust"][5:-1]),
    }


def wilson(share, n):
    """Where the score test of a share just holds it: the roots of (p - x)^2 = z^2 x (1 - x) / n."""
    z2 = stats.norm.ppf(0.975) ** 2
    return interval(sorted(np.roots([1 + z2 / n, -2 * share - z2 / n, share**2]).real))


def report():
    draw = np.random.default_rng(23)
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
            "d_av": difference.mean() / np.sqrt(scores[:2].var(axis=1, ddof=1).mean()), "kept": (means[2] - means[0]) / (means[1] - means[0]),
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
    normal = lambda mean, sd, n: np.round(draw.normal(mean, sd, n), 3)
    sixths = lambda low, high, n: draw.integers(low, high, n).astype(float)
    ability = draw.normal(0, 1, 24)
    binary = (ability[:, None] + draw.normal(0, 1, (24, 6)) > draw.normal(0, 0.7, 6)).astype(int)
    faces = np.clip(np.round(1 + 0.6 * ability[:, None] + draw.normal(0, 0.6, (24, 5))), 0, 2)
    before, many = normal(1.0, 0.7, 25), normal(1.0, 0.7, 120)
    six = lambda n: [FORMS[at % 3] + FORMS[(at + 1 + at // 3 % 2) % 3] for at in range(n)]
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
            change(normal(1.1, 0.8, 8), normal(1.6, 0.8, 8), ["AB"] * 8, [1] * 8),
            change(sixths(0, 5, 25), sixths(2, 7, 25), ["AB", "BA"] * 12 + ["AB"], [1] * 25),
            change(before, before + normal(0.5, 0.6, 25), six(25), [1] * 25),
            change(normal(1, 0.7, 60), normal(1.5, 0.8, 60), six(60), np.arange(60) % 5),
            change(many, many + np.repeat(normal(0.5, 0.6, 6), 20) + normal(0, 0.5, 120), six(120), np.repeat(np.arange(6), 20)),
        ],
        "retentions": [
            retention(before, before + normal(0.7, 0.5, 25), before + normal(0.5, 0.6, 25)),
            retention(sixths(0, 4, 12), sixths(3, 7, 12), sixths(2, 6, 12)),
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
