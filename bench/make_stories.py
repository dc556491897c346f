#!/usr/bin/python3
"""Writes one story as many versions tell it, and which of their sentences tell the same.

    bench/make_stories.py FOLDER VERSIONS SENTENCES [--seed N] [--strength X] [--wordnet FOLDER]
    bench/make_stories.py --check

FOLDER gets one text a version (0000.txt ...: a headline, then paragraphs) and truth.json:
    {"versions": [{"file", "sentences": [[text, [fact, ...]], ...]}, ...]}
Two sentences of different versions are a true pair when they share a fact. A sentence of one version only has a fact of its own;
a merged sentence has two facts; the halves of a split sentence have the same one. The headline is not listed.

How a story comes about: a hidden list of facts, each of one to three clauses (examples of use from WordNet 3.0, so that words
are as common as in English), some with a person, a place, a figure. Persons recur, as in news. A version tells about two
thirds of the facts in nearly the same order: some change places with a neighbour, a few go far away. Each is told anew:
synonyms of WordNet's first two senses for some words, words left out, clauses in another order or left out, another way to name
the person and to write the figure. Some sentences are split in two, some merged with the next, some stand in one version
alone. How freely a version rewrites is its own: from half to one and a half times --strength.

The same arguments give the same bytes on every machine (Python's Mersenne Twister). Needs Debian's wordnet-base; see
bench/setup.sh.

Calibration: plain TF-IDF (bench/align_peer.py FOLDER [--words all]) at its best cosine threshold, default strength, seed 1:
    versions x sentences   content words: recall / precision   all words: recall / precision
    20 x 100               .869 / .960                         .913 / .972
    50 x 300               .869 / .940                         .907 / .961

--check makes a small story twice and looks whether all said above holds."""
import argparse, json, os, random, re, sys, tempfile

TOLD, OWN, SPLIT, MERGED, FAR = 0.65, 0.10, 0.03, 0.02, 0.03
CONNECTORS = ('while', 'as', 'after', 'because', 'and')
SAYING = ('said', 'reported', 'told reporters that', 'noted that')
ROUGHLY = ('about', 'nearly', 'some')


class WordNet:
    """Clauses, names and synonyms out of WordNet's data files."""

    def __init__(self, folder):
        self.clauses, self.people, self.places, self.roles, self.things = [], [], [], [], []
        self.senses, self.exceptions = {}, {}
        synsets = {}
        for part in ('noun', 'verb', 'adj', 'adv'):
            for line in open(os.path.join(folder, 'data.' + part), encoding='utf-8'):
                if not line.startswith('  '):
                    self.read_synset(line, part, synsets)
        for part in ('noun', 'verb', 'adj', 'adv'):
            self.read_index(folder, part, synsets)
            for line in open(os.path.join(folder, part + '.exc'), encoding='utf-8'):
                form, lemma = line.split()[:2]
                self.exceptions.setdefault((part, form), lemma)
        self.clauses = sorted(set(self.clauses))

    def read_synset(self, line, part, synsets):
        data, gloss = line.split('|', 1)
        fields = data.split()
        count = int(fields[3], 16)
        words = [re.sub(r'\(.*\)', '', w) for w in fields[4:4 + 2 * count:2]]
        synsets[part, fields[0]] = [w.replace('_', ' ') for w in words if re.fullmatch(r"[a-z_-]+", w)]
        for example in re.findall(r'"([^"]+)"', gloss):
            if re.fullmatch(r"[A-Za-z][A-Za-z', -]*", example) and 4 <= len(example.split()) <= 12:
                self.clauses.append(re.sub(r"^([A-Z])(?=[a-z]* )", lambda m: m.group(1).lower(), example.strip(' ,')))
        plain = re.fullmatch(r'[A-Z][a-z]{3,}', words[0])
        if part == 'noun' and fields[1] == '18':
            last = words[0].rsplit('_', 1)[-1]
            if ' @i ' in data and re.fullmatch(r'[A-Z][a-z]{3,}', last):
                self.people.append((words[0].split('_')[0], last))
            elif re.fullmatch(r'[a-z]{5,9}', words[0]):
                self.roles.append(words[0])
        if part == 'noun' and fields[1] == '15' and plain:
            self.places.append(words[0])
        if part == 'noun' and fields[1] == '06' and re.fullmatch(r'[a-z]{4,8}', words[0]):
            self.things.append(words[0] + 's')

    def read_index(self, folder, part, synsets):
        for line in open(os.path.join(folder, 'index.' + part), encoding='utf-8'):
            if line.startswith('  '):
                continue
            fields = line.split()
            offsets = fields[-int(fields[2]):]
            if '_' not in fields[0]:
                self.senses[part, fields[0]] = [synsets[part, o] for o in offsets[:2]]

    def synonyms(self, word):
        """Other words for `word`, with its ending."""
        for part, lemma, ending in self.readings(word):
            found = [w for sense in self.senses.get((part, lemma), []) for w in sense if w != lemma]
            if found:
                return [inflect(w, ending) for w in found]
        return []

    def readings(self, word):
        for part in ('noun', 'verb', 'adj', 'adv'):
            yield part, word, ''
        for part, ending in (('noun', 's'), ('verb', 's'), ('verb', 'ed'), ('verb', 'ing')):
            if word.endswith(ending):
                for lemma in (word[:-len(ending)], word[:-len(ending)] + 'e', word[:-len(ending) - 1]):
                    yield part, lemma, ending
        for part, ending in (('noun', 's'), ('verb', 'ed')):
            if (part, word) in self.exceptions:
                yield part, self.exceptions[part, word], ending


def inflect(phrase, ending):
    first, _, rest = phrase.partition(' ')
    if ending == 's':
        first += 'es' if first.endswith(('s', 'x', 'ch', 'sh')) else 's'
    elif ending:
        first = (first[:-1] if first.endswith('e') else first) + ending
    return first + (' ' + rest if rest else '')


class Story:
    def __init__(self, wordnet, versions, sentences, seed, strength):
        self.wordnet, self.sentences, self.strength = wordnet, sentences, strength
        self.dice = random.Random(seed)
        self.pool = list(wordnet.clauses)
        self.dice.shuffle(self.pool)
        self.cast = [self.person() for _ in range(max(4, sentences // 8))]
        self.known = max(2, round(sentences * (1 - OWN) / TOLD))
        self.facts = [self.fact() for _ in range(self.known)]
        self.versions = [self.version() for _ in range(versions)]

    def chance(self, share):
        return self.dice.random() < share

    def person(self):
        first, last = self.dice.choice(self.wordnet.people)
        return {'name': first + ' ' + last if first != last else last, 'last': last, 'role': self.dice.choice(self.wordnet.roles)}

    def fact(self):
        if len(self.pool) < 3:
            sys.exit('make_stories: WordNet has too few clauses for a story of this size')
        clauses = [self.pool.pop().split() for _ in range(self.dice.choice((1, 2, 2, 2, 3)))]
        fact = {'clauses': clauses}
        if self.chance(0.35):
            fact['person'] = self.dice.choice(self.cast)
        if self.chance(0.3):
            fact['figure'] = (self.dice.choice((1, 1, 10, 100, 1000)) * self.dice.randrange(3, 99) + self.dice.randrange(9),
                              self.dice.choice(self.wordnet.things))
        if self.chance(0.2):
            fact['place'] = self.dice.choice(self.wordnet.places)
        return fact

    # ---- telling

    def reword(self, clause, strength):
        told = []
        for word in clause:
            letters = word.strip(',').lower()
            if self.chance(0.10 * strength) and len(clause) > 4:
                continue
            if len(letters) > 2 and self.chance(0.38 * strength):
                others = self.wordnet.synonyms(letters)
                if others:
                    told.append(self.dice.choice(others) + (',' if word.endswith(',') else ''))
                    continue
            told.append(word)
        return ' '.join(told or clause).strip(',')

    def figure(self, fact, strength):
        value, unit = fact['figure']
        if self.chance(0.3 * strength):
            digits = len(str(value)) - 2
            value = round(value, -digits) if digits > 0 else value
            return '%s %s %s' % (self.dice.choice(ROUGHLY), value, unit)
        return '%s %s' % (format(value, ',') if self.chance(0.5) else value, unit)

    def parts(self, fact, strength):
        """The clauses of a fact as told now, each ready to stand alone."""
        clauses = list(fact['clauses'])
        if len(clauses) > 1 and self.chance(0.22 * strength):
            clauses.pop(self.dice.randrange(len(clauses)))
        if self.chance(0.3 * strength):
            self.dice.shuffle(clauses)
        parts = [self.reword(c, strength) for c in clauses]
        at = self.dice.randrange(len(parts))
        if 'figure' in fact and not self.chance(0.15 * strength):
            parts[at] += ' with ' + self.figure(fact, strength)
        if 'place' in fact and not self.chance(0.2 * strength):
            parts[-1] += ' in ' + fact['place']
        return parts

    def attribute(self, sentence, fact, strength):
        if 'person' not in fact or self.chance(0.1 * strength):
            return sentence
        person = fact['person']
        name = person['name'] + ', the ' + person['role'] + ',' if self.chance(0.25) else \
            'the ' + person['role'] if self.chance(0.3 * strength) else person['last'] if self.chance(0.6) else person['name']
        if self.chance(0.3):
            return sentence + ', ' + name.strip(',') + ' said'
        return name + ' ' + self.dice.choice(SAYING) + ' ' + sentence

    def joined(self, parts):
        told = parts[0]
        for part in parts[1:]:
            told += ' ' + self.dice.choice(CONNECTORS) + ' ' + part
        return told

    def tell(self, fact, strength):
        """One sentence, or two when it is split."""
        parts = self.parts(fact, strength)
        if len(parts) > 1 and self.chance(SPLIT):
            return [finished(self.attribute(parts[0], fact, strength)), finished(self.joined(parts[1:]))]
        return [finished(self.attribute(self.joined(parts), fact, strength))]

    def order(self):
        """The facts of one version: a part of them, nearly in order."""
        places = [(i + self.dice.gauss(0, 0.6), i) for i in range(self.known) if self.chance(TOLD)]
        places = [(self.dice.random() * self.known if self.chance(FAR) else at, i) for at, i in places]
        return [i for _, i in sorted(places)]

    def version(self):
        strength = self.strength * (0.5 + self.dice.random())
        told, facts = [], self.order()
        headline = finished(self.reword(self.facts[0]['clauses'][0], strength))[:-1]
        while facts and len(told) < self.sentences:
            if self.chance(OWN):
                told += self.own(strength)
                continue
            number = facts.pop(0)
            texts = self.tell(self.facts[number], strength)
            if len(texts) == 1 and facts and self.chance(MERGED):
                other = facts.pop(0)
                second = self.joined(self.parts(self.facts[other], strength))
                told.append((texts[0][:-1] + ', and ' + second + '.', sorted((number, other))))
            else:
                told += [(text, [number]) for text in texts]
        while len(told) < self.sentences:
            told += self.own(strength)
        return headline, told[:self.sentences]

    def own(self, strength):
        """What nobody else tells: a new fact, told."""
        self.facts.append(self.fact())
        return [(text, [len(self.facts) - 1]) for text in self.tell(self.facts[-1], strength)]

    # ---- writing

    def text_of(self, version):
        headline, told = version
        paragraphs = [' '.join(text for text, _ in told[i:i + 3]) for i in range(0, len(told), 3)]
        return '\n\n'.join([headline] + paragraphs) + '\n'

    def truth(self):
        return {'versions': [{'file': '%04d.txt' % i, 'sentences': [[text, facts] for text, facts in told]}
                             for i, (_, told) in enumerate(self.versions)]}

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for i, version in enumerate(self.versions):
            with open(os.path.join(folder, '%04d.txt' % i), 'w', encoding='utf-8') as file:
                file.write(self.text_of(version))
        with open(os.path.join(folder, 'truth.json'), 'w', encoding='utf-8') as file:
            json.dump(self.truth(), file)


def finished(words):
    return words[0].upper() + words[1:] + '.'


def check(wordnet):
    stories = [Story(wordnet, 6, 40, 7, 1.0) for _ in range(2)]
    assert json.dumps(stories[0].truth()) == json.dumps(stories[1].truth()), 'the same seed gives the same story'
    other = Story(wordnet, 6, 40, 8, 1.0)
    assert json.dumps(other.truth()) != json.dumps(stories[0].truth()), 'another seed gives another'
    story = stories[0]
    for version in story.versions:
        text, at = story.text_of(version), 0
        assert len(version[1]) == 40, 'as many sentences as asked for'
        for sentence, facts in version[1]:
            at = text.index(sentence, at) + len(sentence)
            assert 1 <= len(facts) <= 2 and sentence[:-1].count('.') == 0
    tellers = {}
    for v, (_, told) in enumerate(story.versions):
        for _, facts in told:
            for fact in facts:
                tellers.setdefault(fact, set()).add(v)
    assert all(len(versions) == 1 for fact, versions in tellers.items() if fact >= story.known)
    assert sum(len(versions) > 1 for versions in tellers.values()) > 30
    with tempfile.TemporaryDirectory() as folder:
        story.write(folder)
        assert len(os.listdir(folder)) == 7
    print('make_stories: as it should be')


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument('folder', nargs='?')
    ap.add_argument('versions', nargs='?', type=int, default=20)
    ap.add_argument('sentences', nargs='?', type=int, default=100)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--strength', type=float, default=0.8)
    ap.add_argument('--wordnet', default='/usr/share/wordnet')
    ap.add_argument('--check', action='store_true')
    a = ap.parse_args()
    if not a.check and not a.folder:
        ap.error('where to?')
    wordnet = WordNet(a.wordnet)
    if a.check:
        check(wordnet)
    else:
        Story(wordnet, a.versions, a.sentences, a.seed, a.strength).write(a.folder)


if __name__ == '__main__':
    main()
