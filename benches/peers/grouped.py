"""An expert's NumPy: only the heads of each set are drawn, and sets alike are counted once."""

from statistics import median
from time import perf_counter

import numpy as np

TRUE, GUESS = np.array([0.8, 0.45]), (0.6, 0.5)


def toss(sets, tosses):
    rng = np.random.default_rng(7)
    return rng.binomial(tosses, TRUE[rng.integers(2, size=sets)])


def group(x, tosses):
    sets = np.bincount(x, minlength=tosses + 1)
    heads = np.flatnonzero(sets)
    return heads.astype(float), sets[heads].astype(float)


def iterate(heads, sets, tosses, all_sets, all_heads, a, b):
    slope = np.log(b / (1 - b)) - np.log(a / (1 - a))
    share_a = sets / (1 + np.exp(slope * heads + tosses * np.log((1 - b) / (1 - a))))
    sets_a, heads_a = share_a.sum(), share_a @ heads
    return heads_a / (sets_a * tosses), (all_heads - heads_a) / ((all_sets - sets_a) * tosses)


def run(x, tosses, iterations):
    heads, sets = group(x, tosses)
    all_sets, all_heads = sets.sum(), sets @ heads
    theta, start = GUESS, perf_counter()
    for _ in range(iterations):
        theta = iterate(heads, sets, tosses, all_sets, all_heads, *theta)
    return (perf_counter() - start) / iterations


def seconds(act):
    start = perf_counter()
    act()
    return perf_counter() - start


for sets, tosses in [(10, 20), (1_000, 20), (1_000_000, 100)]:
    x = toss(sets, tosses)
    print("iteration", f"{sets}x{tosses}", median(run(x, tosses, 100) for _ in range(15)))

print("toss 1000000x100", median(seconds(lambda: toss(1_000_000, 100)) for _ in range(5)))
everything = median(seconds(lambda: run(toss(1_000_000, 100), 100, 100)) for _ in range(5))
print("all 1000000x100", everything)
print("megabytes 1000000x100", x.nbytes / 1e6)
