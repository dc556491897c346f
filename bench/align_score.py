#!/usr/bin/python3
"""Scores rows against the true links of a story of bench/make_stories.py.

    bench/align_score.py FOLDER ROWS

ROWS: a line "article row text" a sentence, as bench/align_time.cpp writes it. Prints a line of JSON: pair precision and recall,
and how many sentences reading cut otherwise than they were made (their links count as missed)."""
import collections, json, sys

from align_truth import Truth


def main():
    truth = Truth(sys.argv[1])
    rows = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in open(sys.argv[2], encoding='utf-8'):
        article, row, text = line.rstrip('\n').split(' ', 2)
        rows[int(article)][text].append(int(row))
    row_of = []
    for version, text in zip(truth.version, truth.texts):
        found = rows[version][text]
        row_of.append(found.pop(0) if found else None)
    precision, recall = truth.score_rows(row_of)
    print(json.dumps({'precision': precision, 'recall': recall, 'cut_otherwise': row_of.count(None)}))


if __name__ == '__main__':
    main()
