# Coin A comes before coin B everywhere; an array of both has a row for each coin and a
# column for each set.


def times_log(count, p):
    """count * ln p, where 0 * ln 0 is 0."""
    with np.errstate(divide="ignore"):  # ln 0 is -inf
        return count * np.log(np.where(count == 0, 1.0, p))


def log_likelihoods(theta, rest):
    """ln p(set | coin), as logarithms because many tosses make too small a product."""
    theta, rest = theta[:, np.newaxis], rest[:, np.newaxis]
    return times_log(heads, theta) + times_log(tails, rest)


def log_likelihood(theta, rest, log_prior):
    """The sum over all sets of ln(prior_A p(set | A) + prior_B p(set | B))."""
    log_a, log_b = log_likelihoods(theta, rest) + log_prior[:, np.newaxis]
    return np.sum(alike * np.logaddexp(log_a, log_b))
