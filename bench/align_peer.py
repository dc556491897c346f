#!/usr/bin/python3
"""scikit-learn's TF-IDF on a story of bench/make_stories.py: what the synopsis is measured against.

    OMP_NUM_THREADS=1 bench/align_peer.py FOLDER [--words all] [--sample N]

Prints one line of JSON: CPU seconds of vectorising and of the sparse product alone (every sentence with those of all other
versions, a version's rows at a time, so that the result never fills the memory), the peak memory, and pair precision, recall
and F1 at the single cosine threshold that is best for this story. The threshold is looked for apart from the timing, over the
rows of N versions spread evenly (default: all, at most 20).

English stop words are left out unless --words all: the product of all words takes about ten times as long and finds no more.
Needs Debian's python3-sklearn (bench/setup.sh)."""
import argparse, json, os, resource, time

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from align_truth import Truth


def timed(work):
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def product(vectors, across, begins):
    """The time of all blocks; each is dropped at once."""
    took = 0.0
    for first, last in zip(begins, begins[1:]):
        block, seconds = timed(lambda: vectors[first:last] @ across)
        took += seconds
    return took


def best_threshold(vectors, across, truth, versions):
    """Precision, recall, F1 and the threshold, from counts of pairs by cosine."""
    steps = 1000
    hits, all_found, wanted = np.zeros(steps + 1), np.zeros(steps + 1), 0
    for v in versions:
        first, last = truth.begins[v], truth.begins[v + 1]
        true = truth.rows(first, last)
        wanted += true.sum()
        found = (vectors[first:last] @ across).tocsr()
        found.data[(found.indices >= first) & (found.indices < last)] = 0
        step = lambda data: np.minimum((data * steps).astype(int), steps)
        all_found += np.bincount(step(found.data), minlength=steps + 1)
        hits += np.bincount(step(found.multiply(true).data), minlength=steps + 1)
    hits, all_found = hits[::-1].cumsum()[::-1], all_found[::-1].cumsum()[::-1]
    f1 = 2 * hits[1:] / (all_found[1:] + wanted)
    at = int(f1.argmax()) + 1
    return {'precision': hits[at] / all_found[at], 'recall': hits[at] / wanted, 'f1': f1[at - 1], 'threshold': at / steps}


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument('folder')
    ap.add_argument('--words', choices=('content', 'all'), default='content')
    ap.add_argument('--sample', type=int, default=20)
    a = ap.parse_args()
    truth = Truth(a.folder)
    vectorizer = TfidfVectorizer(stop_words='english' if a.words == 'content' else None)
    vectors, vectorising = timed(lambda: vectorizer.fit_transform(truth.texts))
    across = vectors.T.tocsr()
    seconds = product(vectors, across, truth.begins)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    count = len(truth.begins) - 1
    versions = range(0, count, max(1, -(-count // a.sample)))
    told = {'vectorising': vectorising, 'product': seconds, 'memory': memory}
    told.update(best_threshold(vectors, across, truth, versions))
    print(json.dumps(told))


if __name__ == '__main__':
    main()
