"""The contenders of the trainer's benchmark: the tutorial's rule in NumPy, and scikit-learn's SGDClassifier.

    contenders.py DATA_DIR SECONDS

For each cell "points batch" read from standard input it writes a line "name points batch micros w0 w1 w2": the time of an
epoch, and the weights after the first updates from the initial weights (an epoch, but at most 40,000 updates), to be
compared with the trainer's. DATA_DIR holds POINTS.x and POINTS.y, float64 in the machine's order.
"""

import sys
import time

import numpy as np
from sklearn.linear_model import SGDClassifier

ALPHA = 0.01
CHECKED_UPDATES = 40_000
INITIAL = np.random.RandomState(42).uniform(size=3)


def train(X, y, w, batch, updates):
    """The tutorial's rule, loss included: a pass over the batches, cut short after so many updates."""
    for start in range(0, min(len(X), batch * updates), batch):
        rows, labels = X[start : start + batch], y[start : start + batch]
        error = 1.0 / (1.0 + np.exp(-rows.dot(w))) - labels
        np.sum(error**2)
        w = w - ALPHA * rows.T.dot(error) / rows.shape[0]
    return w


def mean_time(work, seconds):
    """The mean, as the trainer's benchmark takes it."""
    work()
    runs, begun = 0, time.perf_counter()
    while runs == 0 or time.perf_counter() - begun < seconds:
        work()
        runs += 1
    return (time.perf_counter() - begun) / runs


def numpy_rule(X, y, batch, seconds):
    checked = train(X, y, INITIAL, batch, CHECKED_UPDATES)
    per_epoch = (len(X) + batch - 1) // batch
    updates = min(per_epoch, 20_000)
    mean = mean_time(lambda: train(X, y, INITIAL, batch, updates), seconds)
    return mean * per_epoch / updates, checked


def scikit_learn(X, y, seconds):
    def fit(rows, epochs):
        model = SGDClassifier(
            loss="log_loss", penalty=None, learning_rate="constant", eta0=ALPHA, shuffle=False, max_iter=epochs, tol=None
        )
        labels = y[:rows].astype(int)
        start = INITIAL.copy()  # which it trains in place
        model.fit(X[:rows, 1:], labels, coef_init=start[1:].reshape(1, 2), intercept_init=start[:1])
        return np.r_[model.intercept_, model.coef_[0]]

    checked = fit(min(len(X), CHECKED_UPDATES), 1)
    epochs = max(1, 400_000 // len(X))
    return mean_time(lambda: fit(len(X), epochs), seconds) / epochs, checked


def report(name, points, batch, result):
    seconds, w = result
    print(name, points, batch, repr(seconds * 1e6), *(repr(float(v)) for v in w), flush=True)


def main():
    folder, seconds = sys.argv[1], float(sys.argv[2])
    for line in sys.stdin:
        points, batch = (int(word) for word in line.split())
        features = np.fromfile(f"{folder}/{points}.x").reshape(points, 2)
        X = np.c_[np.ones(points), features]
        y = np.fromfile(f"{folder}/{points}.y")
        report("numpy", points, batch, numpy_rule(X, y, batch, seconds))
        if batch == 1:
            report("scikit-learn", points, batch, scikit_learn(X, y, seconds))


main()
