# Coin A comes before coin B everywhere; a matrix has a row for each coin and a column
# for each set. Probabilities that may be too small for a number are kept as logarithms.

# count * ln p, where 0 * ln 0 is 0.
times_log <- function(count, p) ifelse(count == 0, 0, count * log(p))

# ln(e^x + e^y).
log_add <- function(x, y) {
  larger <- pmax(x, y)
  ifelse(larger == -Inf, -Inf, larger + log1p(exp(-abs(x - y))))
}

# ln p(set | coin).
log_likelihoods <- function(now) {
  of_coin <- function(coin) {
    times_log(heads, now$theta[coin]) + times_log(tails, now$rest[coin])
  }
  rbind(of_coin(1), of_coin(2))
}

# The sum over all sets of ln(prior_A p(set | A) + prior_B p(set | B)).
log_likelihood <- function(now) {
  joint <- log_likelihoods(now) + now$log_prior
  sum(alike * log_add(joint[1, ], joint[2, ]))
}

# ln P(coin | set): how far each coin is responsible for each set.
e_step <- function(now) {
  tossed <- log_likelihoods(now)
  log_odds <- (tossed[1, ] - tossed[2, ]) + (now$log_prior[1] - now$log_prior[2])
  if (hard) {
    size <- -colSums(tossed) - sum(now$log_prior)
    tie <- ifelse(is.finite(size), 1e-12 * size, 0)  # only rounding
    to_a <- log_odds >= -tie
    return(rbind(ifelse(to_a, 0, -Inf), ifelse(to_a, -Inf, 0)))
  }
  rbind(-log_add(0, -log_odds), -log_add(0, log_odds))
}

# Expected heads / expected tosses of each coin, and the mean of its shares.
m_step <- function(now, log_shares) {
  for (coin in 1:2) {
    tossed <- heads + tails > 0 & log_shares[coin, ] > -Inf
    if (!any(tossed)) next  # nothing is learnt about a coin without expected tosses
    # In a ratio the largest share may count as 1, so that exp(-1600) is not lost.
    logs <- log_shares[coin, tossed]
    shares <- alike[tossed] * exp(logs - max(logs))
    expected <- c(sum(shares * heads[tossed]), sum(shares * tails[tossed]))
    now$theta[coin] <- expected[1] / sum(expected)
    now$rest[coin] <- expected[2] / sum(expected)
  }
  if (learn_prior) now$log_prior <- apply(log_shares, 1, log_mean)
  now
}

# ln of the mean of e^logs over the sets.
log_mean <- function(logs) {
  largest <- max(logs)
  if (largest == -Inf) return(-Inf)
  largest + log(sum(alike * exp(logs - largest)) / sum(alike))
}

# 1 - theta is kept beside theta, which near 1 is too coarse to tell it.
now <- list(theta = theta, rest = 1 - theta, log_prior = log(prior))
for (iteration in seq_len(iterations)) {
  if (log_likelihood(now) == -Inf) {
    cat("Neither coin can have made some set: move theta away from 0 or 1.\n")
    break
  }
  now <- m_step(now, e_step(now))
}

cat(sprintf("theta %s = %.17g\n", c("A", "B"), now$theta), sep = "")
if (learn_prior) {
  cat(sprintf("prior %s = %.17g\n", c("A", "B"), exp(now$log_prior)), sep = "")
}
cat(sprintf("log-likelihood = %.17g\n", log_likelihood(now)))
