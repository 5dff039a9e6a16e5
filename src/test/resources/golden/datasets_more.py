"""Makes datasets_more.json, in the current directory: our own sets xor and spiral, and scikit-learn's at tiny sizes.
Needs NumPy 1.24 and scikit-learn 1.2; the last bits of X may differ on another machine, the labels may not."""
import json

import numpy as np
import sklearn
from sklearn.datasets import make_blobs, make_circles, make_moons


def noisy(X, noise, random):
    return X + random.normal(scale=noise, size=X.shape) if noise > 0 else X


def make_xor(n_samples, noise, random_state):
    random = np.random.RandomState(random_state)
    X = random.uniform(-5, 5, size=(n_samples, 2))
    X += np.where(X > 0, 0.3, -0.3)
    y = (X[:, 0] * X[:, 1] > 0).astype(int)
    return noisy(X, noise, random), y


def make_spiral(n_samples, noise, random_state):
    random = np.random.RandomState(random_state)
    arms, labels = [], []
    for c, m in enumerate((n_samples // 2, n_samples - n_samples // 2)):
        i = np.arange(m)
        r = 5 * i / m
        t = 3.5 * np.pi * i / m + c * np.pi
        arms.append(np.c_[r * np.sin(t), r * np.cos(t)])
        labels.append(np.full(m, c))
    X, y = np.vstack(arms), np.concatenate(labels)
    order = np.arange(n_samples)
    random.shuffle(order)
    return noisy(X[order], noise, random), y[order]


def main():
    makers = dict(blobs=make_blobs, moons=make_moons, circles=make_circles, xor=make_xor, spiral=make_spiral)
    cases = [(kind, dict(n_samples=n, noise=noise, random_state=seed))
             for kind in ("xor", "spiral")
             for n, noise, seed in ((400, 0.0, 95), (401, 0.1, 7), (1, 0.0, 3), (3, 0.5, 2147483647))]
    cases += [(kind, dict(n_samples=n, noise=0.2, random_state=n)) for kind in ("moons", "circles") for n in (1, 2, 3, 4)]
    cases += [("blobs", dict(n_samples=n, n_features=2, centers=2, cluster_std=2.5, random_state=n)) for n in (2, 3)]
    sets = []
    for kind, params in cases:
        if kind == "circles":
            params = dict(params, factor=0.0)
        X, y = makers[kind](**params)
        sets.append(dict(kind=kind, params=params, n=len(y), features=2, x=X.tolist(), y="".join(map(str, y))))
    made_with = dict(numpy=np.__version__, sklearn=sklearn.__version__)
    with open("datasets_more.json", "w") as f:
        json.dump(dict(name="datasets_more", made_with=made_with, sets=sets), f, separators=(",", ":"))


main()
