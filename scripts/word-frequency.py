#!/usr/bin/env python3
"""Writes assets/lexicons/word_frequency.tsv: how common English words are, by stem.

    scripts/word-frequency.py [WORDNET FOLDER] > assets/lexicons/word_frequency.tsv

Two counts of WordNet 3.0 (Debian's wordnet-base) are put together, one part to three: words of the glosses and their examples
(data.*), and how often a lemma's senses were tagged in running text (cntlist.rev). From a word's share f of running text
follows the share of sentences of 22 words that hold it, 1 - (1 - f)^22; it is kept as a number of half halvings
("7" is 2^-3.5). Needs Debian's python3-snowballstemmer."""
import collections, math, os, re, sys
import snowballstemmer

WORDS_A_SENTENCE = 22
CONTENT_SHARE = 0.45   # of running text that carries a sense tag
RAREST = 24            # half halvings; rarer stems are left to the default

folder = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/wordnet'
stem = snowballstemmer.stemmer('english').stemWord
gloss, tagged = collections.Counter(), collections.Counter()
for part in ('noun', 'verb', 'adj', 'adv'):
    for line in open(os.path.join(folder, 'data.' + part), encoding='utf-8'):
        if line.startswith('  ') or '|' not in line:
            continue
        for word in re.findall(r"[a-z]+(?:'[a-z]+)?|[0-9]+", line.split('|', 1)[1].lower()):
            gloss[stem(word)] += 1
for line in open(os.path.join(folder, 'cntlist.rev'), encoding='utf-8'):
    key, _, count = line.split()
    lemma = key.split('%')[0]
    if '_' not in lemma:
        tagged[stem(lemma.lower())] += int(count)

total_gloss, total_tagged = sum(gloss.values()), sum(tagged.values())
functional = {w for w in gloss if gloss[w] / total_gloss > 20 * (tagged[w] + 1) * CONTENT_SHARE / total_tagged}
levels = collections.defaultdict(list)
for word in sorted(set(gloss) | set(tagged)):
    in_gloss, in_text = gloss[word] / total_gloss, CONTENT_SHARE * tagged[word] / total_tagged
    share = in_gloss if word in functional else (in_gloss + 3 * in_text) / 4
    level = round(-2 * math.log2(1 - (1 - share) ** WORDS_A_SENTENCE))
    if level <= RAREST and word.isascii() and not re.fullmatch('[0-9]{3,}', word):
        levels[max(level, 1)].append(word)
print('# half halvings of the share of sentences that hold the stem, stems, source (written by scripts/word-frequency.py)')
for level in sorted(levels):
    words = levels[level]
    for i in range(0, len(words), 40):
        print('%d\t%s\tWordNet 3.0' % (level, ' '.join(words[i:i + 40])))
