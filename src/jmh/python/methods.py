"""The contenders of the benchmark of methods: the same rules in NumPy, and scikit-learn's SGDClassifier.

    methods.py DATA_DIR SECONDS

For each line "NAME POINTS" read from standard input, NAME being plain, features, adam or scikit-learn, it writes a line
"name micros w0 w1 ...": the time of an epoch, and the weights after the first three epochs, to be compared with the
trainer's. DATA_DIR holds POINTS.x and POINTS.y, float64 in the machine's order.
"""

import sys
import time

import numpy as np
from sklearn.linear_model import SGDClassifier

ALPHA = 0.01
BATCH = 32
CHECKED_EPOCHS = 3
TIMED_EPOCHS = 100


class Plain:
    def step(self, w, gradient):
        return w - ALPHA * gradient


class Adam:
    def __init__(self, count):
        self.m, self.v, self.t = np.zeros(count), np.zeros(count), 0

    def step(self, w, gradient):
        self.t += 1
        self.m = 0.9 * self.m + (1 - 0.9) * gradient
        self.v = 0.999 * self.v + (1 - 0.999) * gradient**2
        mean, square = self.m / (1 - 0.9**self.t), self.v / (1 - 0.999**self.t)
        return w - ALPHA * mean / (np.sqrt(square) + 1e-8)


def train(X, y, rule, epochs):
    """Cross-entropy in batches, loss included, from the initial weights of seed 42."""
    w = np.random.RandomState(42).uniform(size=X.shape[1])
    for _ in range(epochs):
        for start in range(0, len(X), BATCH):
            rows, labels = X[start : start + BATCH], y[start : start + BATCH]
            error = 1.0 / (1.0 + np.exp(-rows.dot(w))) - labels
            np.sum(error**2)
            w = rule.step(w, rows.T.dot(error) / rows.shape[0])
    return w


def fit(X, y, epochs):
    """scikit-learn's defaults, but for a number of epochs."""
    model = SGDClassifier(max_iter=epochs, tol=None, random_state=0).fit(X, y)
    return np.r_[model.intercept_, model.coef_[0]]


def work(name, features, y):
    x1, x2 = features.T
    one = np.ones(len(y))
    if name == "scikit-learn":
        labels = y.astype(int)
        return lambda epochs: fit(features, labels, epochs)
    if name == "features":
        X = np.ascontiguousarray(np.c_[one, x1, x2, x1 * x1, x2 * x2, x1 * x2, np.sin(x1), np.sin(x2)])
        return lambda epochs: train(X, y, Plain(), epochs)
    X = np.c_[one, features]
    return lambda epochs: train(X, y, Adam(3) if name == "adam" else Plain(), epochs)


def mean_time(epochs, seconds):
    """The mean, as the trainer's benchmark takes it."""
    epochs(TIMED_EPOCHS)
    runs, begun = 0, time.perf_counter()
    while runs == 0 or time.perf_counter() - begun < seconds:
        epochs(TIMED_EPOCHS)
        runs += 1
    return (time.perf_counter() - begun) / runs / TIMED_EPOCHS


def main():
    folder, seconds = sys.argv[1], float(sys.argv[2])
    for line in sys.stdin:
        name, points = line.split()
        features = np.fromfile(f"{folder}/{points}.x").reshape(-1, 2)
        y = np.fromfile(f"{folder}/{points}.y")
        epochs = work(name, features, y)
        checked = epochs(CHECKED_EPOCHS)
        print(name, repr(mean_time(epochs, seconds) * 1e6), *(repr(float(w)) for w in checked), flush=True)


main()
