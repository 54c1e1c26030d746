path = np.array(path)
fig, ax = plt.subplots()
for coin, name, color in (0, "A", "#005fb0"), (1, "B", "#b34f00"):
    ax.plot(path[:, coin], "o-", color=color, markersize=3, label=f"coin {name}")
ax.set(xlabel="iteration", ylabel="θ, probability of heads", ylim=(0, 1))
ax.legend()
plt.show()
