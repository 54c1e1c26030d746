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
