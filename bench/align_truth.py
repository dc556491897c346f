"""The true links of a story of bench/make_stories.py, and how many of them a partition into rows has."""
import collections, json, os

import numpy as np
from scipy import sparse


class Truth:
    """All sentences of all versions, one after the other; `begins` has each version's first, and the end."""

    def __init__(self, folder):
        versions = json.load(open(os.path.join(folder, 'truth.json'), encoding='utf-8'))['versions']
        self.files = [v['file'] for v in versions]
        self.texts = [text for v in versions for text, _ in v['sentences']]
        self.facts = [tuple(facts) for v in versions for _, facts in v['sentences']]
        self.begins = np.concatenate([[0], np.cumsum([len(v['sentences']) for v in versions])])
        self.version = np.repeat(np.arange(len(versions)), np.diff(self.begins))
        rows = np.repeat(np.arange(len(self.facts)), [len(f) for f in self.facts])
        columns = np.concatenate([np.array(f) for f in self.facts])
        self.matrix = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)))
        self.across = self.matrix.T.tocsr()

    def rows(self, first, last):
        """True pairs of the sentences first..last with all of other versions, as a matrix of ones."""
        true = (self.matrix[first:last] @ self.across).tocsr()
        true.data[:] = 1
        true.data[(true.indices >= first) & (true.indices < last)] = 0
        true.eliminate_zeros()
        return true

    def count(self):
        """All true pairs of different versions."""
        return count_pairs(range(len(self.facts)), self)

    def score_rows(self, row_of):
        """Pair precision and recall; `row_of` gives each sentence's row, None for none."""
        rows = collections.defaultdict(list)
        for sentence, row in enumerate(row_of):
            if row is not None:
                rows[row].append(sentence)
        hits = found = 0
        for members in rows.values():
            counts = collections.Counter(self.version[m] for m in members)
            found += (len(members) ** 2 - sum(n * n for n in counts.values())) // 2
            hits += count_pairs(members, self)
        return hits / max(found, 1), hits / max(self.count(), 1)


def count_pairs(members, truth):
    """Pairs of different versions that share a fact. A pair that shares two counts once: pairs of facts are taken off again."""
    total = 0
    for size, sign in ((1, 1), (2, -1)):
        tellers = collections.defaultdict(collections.Counter)
        for m in members:
            facts = truth.facts[m]
            for key in ((f,) for f in facts) if size == 1 else ([facts] if len(facts) == 2 else []):
                tellers[key][truth.version[m]] += 1
        for counts in tellers.values():
            total += sign * (sum(counts.values()) ** 2 - sum(n * n for n in counts.values())) // 2
    return total
