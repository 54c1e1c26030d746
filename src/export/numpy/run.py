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
