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


def e_step(theta, rest, log_prior):
    """ln P(coin | set): how far each coin is responsible for each set."""
    tossed, drawn = log_likelihoods(theta, rest), log_prior
    log_odds = (tossed - tossed[::-1]) + (drawn - drawn[::-1])[:, np.newaxis]
    if hard:
        size = -np.sum(tossed, axis=0) - np.sum(drawn)
        tie = 1e-12 * np.where(np.isfinite(size), size, 0.0)  # only rounding
        more_probable = np.array([log_odds[0] >= -tie, log_odds[0] < -tie])
        return np.where(more_probable, 0.0, -np.inf)
    return -np.logaddexp(0, -log_odds)


def log_mean(logs):
    """ln of the mean of e^logs, which itself may be too small for a float."""
    largest = max(np.max(logs), np.finfo(float).min)
    return largest + times_log(1, np.average(np.exp(logs - largest), weights=alike))


def m_step(theta, rest, log_prior, log_shares):
    """Expected heads / expected tosses of each coin, and the mean of its shares."""
    theta, rest = theta.copy(), rest.copy()
    tossed = heads + tails > 0
    for coin in (0, 1):
        largest = np.max(log_shares[coin, tossed], initial=-np.inf)
        if largest == -np.inf:
            continue  # nothing is learnt about a coin without expected tosses
        # In a ratio the largest share may count as 1, so that exp(-1600) is not lost.
        shares = alike[tossed] * np.exp(log_shares[coin, tossed] - largest)
        expected = np.array([shares @ heads[tossed], shares @ tails[tossed]])
        theta[coin], rest[coin] = expected / np.sum(expected)
    if learn_prior:
        log_prior = np.apply_along_axis(log_mean, 1, log_shares)
    return theta, rest, log_prior


rest = 1 - theta  # kept beside theta, which near 1 is too coarse to tell it
log_prior = times_log(1, prior)  # a prior that is too small for a float may grow again
for iteration in range(iterations):
    if log_likelihood(theta, rest, log_prior) == -np.inf:
        print("Neither coin can have made some set: move theta away from 0 or 1.")
        break
    shares = e_step(theta, rest, log_prior)
    theta, rest, log_prior = m_step(theta, rest, log_prior, shares)

print(f"theta A = {theta[0]}\ntheta B = {theta[1]}")
if learn_prior:
    print(f"prior A = {np.exp(log_prior[0])}\nprior B = {np.exp(log_prior[1])}")
print(f"log-likelihood = {log_likelihood(theta, rest, log_prior)}")
