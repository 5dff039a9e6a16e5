"""The contender of the benchmark of surfaces: the mean loss over a grid of two weights in NumPy, row by row of the grid.

    surface.py DATA_DIR SECONDS

For each line "OBJECTIVE POINTS SIDE W0 FROM TO" read from standard input it writes a line "micros v0 v1 ...": the time
of a whole grid, and 41 of its nodes at equal distances, to be compared. DATA_DIR holds POINTS.x and POINTS.y, float64 in
the machine's order.
"""

import sys
import time

import numpy as np

CHECKED = 41

# Of the scores s and the labels y and t, the latter -1 or +1.
LOSSES = {
    "cross-entropy": lambda s, y, t: np.logaddexp(0, -t * s),
    "squared-error": lambda s, y, t: (1 / (1 + np.exp(-s)) - y) ** 2,
    "hinge": lambda s, y, t: np.maximum(0, 1 - t * s),
    "squared-hinge": lambda s, y, t: np.maximum(0, 1 - t * s) ** 2,
    "perceptron": lambda s, y, t: np.maximum(0, -t * s),
    "modified-huber": lambda s, y, t: np.where(t * s >= -1, np.maximum(0, 1 - t * s) ** 2, -4 * t * s),
    "tanh-squared-error": lambda s, y, t: (np.tanh(s) - t) ** 2 / 2,
    "least-squares": lambda s, y, t: (s - t) ** 2 / 2,
}


def surface(loss, x1, x2, y, w0, steps):
    """All columns of a row at once: an array of columns by points for each row."""
    t = 2 * y - 1
    values = np.empty((len(steps), len(steps)))
    across = np.outer(steps, x1)
    for r, w2 in enumerate(steps):
        values[r] = loss(across + (w0 + w2 * x2), y, t).mean(axis=1)
    return values.ravel()


def mean_time(work, seconds):
    """The mean, as the surface's benchmark takes it."""
    work()
    runs, begun = 0, time.perf_counter()
    while runs == 0 or time.perf_counter() - begun < seconds:
        work()
        runs += 1
    return (time.perf_counter() - begun) / runs


def main():
    folder, seconds = sys.argv[1], float(sys.argv[2])
    for line in sys.stdin:
        objective, points, side, w0, low, high = line.split()
        x1, x2 = np.ascontiguousarray(np.fromfile(f"{folder}/{points}.x").reshape(-1, 2).T)
        y = np.fromfile(f"{folder}/{points}.y")
        steps = np.linspace(float(low), float(high), int(side))
        work = lambda: surface(LOSSES[objective], x1, x2, y, float(w0), steps)
        values = work()
        checked = values[np.arange(CHECKED) * (len(values) - 1) // (CHECKED - 1)]
        print(repr(mean_time(work, seconds) * 1e6), *(repr(float(v)) for v in checked), flush=True)


main()
