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
