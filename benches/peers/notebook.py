"""The notebook that the page replaces: a matrix of zeros and ones, whose rows are summed wherever heads are needed."""

from statistics import median
from time import perf_counter

import numpy as np

TRUE, GUESS = (0.8, 0.45), (0.6, 0.5)


def toss(sets, tosses):
    rng = np.random.default_rng(7)
    coins = rng.integers(2, size=sets)
    return np.array([rng.binomial(1, TRUE[coin], tosses) for coin in coins])


def iterate(x, a, b):
    tosses = x.shape[1]
    likelihood_a = a ** x.sum(axis=1) * (1 - a) ** (tosses - x.sum(axis=1))
    likelihood_b = b ** x.sum(axis=1) * (1 - b) ** (tosses - x.sum(axis=1))
    share_a = 0.5 * likelihood_a / (0.5 * likelihood_a + 0.5 * likelihood_b)
    share_b = 0.5 * likelihood_b / (0.5 * likelihood_a + 0.5 * likelihood_b)
    heads_a = (share_a * x.sum(axis=1)).sum()
    tails_a = (share_a * (tosses - x.sum(axis=1))).sum()
    heads_b = (share_b * x.sum(axis=1)).sum()
    tails_b = (share_b * (tosses - x.sum(axis=1))).sum()
    return heads_a / (heads_a + tails_a), heads_b / (heads_b + tails_b)


def seconds_of_iteration(x, iterations):
    theta, start = GUESS, perf_counter()
    for _ in range(iterations):
        theta = iterate(x, *theta)
    return (perf_counter() - start) / iterations


for sets, tosses in [(10, 20), (1_000, 20)]:
    x = toss(sets, tosses)
    print("iteration", f"{sets}x{tosses}", median(seconds_of_iteration(x, 100) for _ in range(15)))

start = perf_counter()
x = toss(1_000_000, 100)
tossed = perf_counter() - start
iteration = median(seconds_of_iteration(x, 1) for _ in range(5))
print("iteration 1000000x100", iteration)
print("toss 1000000x100", tossed)
# A hundred iterations take a minute and a half, and each the same.
print("all 1000000x100", tossed + 100 * iteration)
print("megabytes 1000000x100", x.nbytes / 1e6)
