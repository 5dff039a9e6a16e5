"""The tutorial's rule, as a whole program: the yardstick for the time that `train` takes from start to end.

Logistic regression by mini-batch gradient descent on 400 points of two blobs: 100 epochs, learning rate 0.01, batches
of 32, no reshuffling. With a folder as its argument it saves the tutorial's two figures there.
"""

import sys

import numpy as np
from sklearn.datasets import make_blobs

EPOCHS = 100
LEARNING_RATE = 0.01
BATCH_SIZE = 32


def sigmoid(scores):
    return 1.0 / (1.0 + np.exp(-scores))


def train(points, labels):
    """Returns the last weights and the loss of each epoch: the mean of its batches' sums of squared errors."""
    rows = np.c_[np.ones(len(points)), points]
    weights = np.random.RandomState(42).uniform(size=rows.shape[1])
    history = []
    for _ in range(EPOCHS):
        losses = []
        for start in range(0, len(rows), BATCH_SIZE):
            batch = rows[start : start + BATCH_SIZE]
            error = sigmoid(batch.dot(weights)) - labels[start : start + BATCH_SIZE]
            losses.append(np.sum(error**2))
            weights = weights - LEARNING_RATE * batch.T.dot(error) / len(batch)
        history.append(np.mean(losses))
    return weights, history


def save_figures(folder, points, labels, weights, history):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    line_x = np.array([points[:, 0].min(), points[:, 0].max()])
    line_y = -(weights[0] + weights[1] * line_x) / weights[2]
    plt.figure()
    plt.title("Data and decision line")
    plt.scatter(points[:, 0], points[:, 1], c=labels)
    plt.plot(line_x, line_y, "r-")
    plt.savefig(folder + "/points.png")
    plt.figure()
    plt.title("Loss")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.plot(np.arange(1, len(history) + 1), history)
    plt.savefig(folder + "/loss.png")


def main():
    points, labels = make_blobs(n_samples=400, n_features=2, centers=2, cluster_std=2.5, random_state=95)
    weights, history = train(points, labels)
    print(weights, history[-1])
    if len(sys.argv) > 1:
        save_figures(sys.argv[1], points, labels, weights, history)


if __name__ == "__main__":
    main()
