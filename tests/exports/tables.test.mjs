// The tables, read back by a parser that is not the project's own.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import Papa from 'papaparse';

import { exported, samples } from './exported.mjs';

const { all, done } = samples();
after(done);

function read(csv) {
  const { data, errors } = Papa.parse(csv, { header: true, delimiter: ',' });
  assert.deepEqual(errors.filter(({ row }) => row !== data.length - 1), []);
  assert.deepEqual(Object.values(data.at(-1)), [''], 'the last line ends');
  return data.slice(0, -1);
}

// What a cell says, without what was put in for spreadsheets.
const plain = (cell) => cell.replace(/(^|[;\t\r\n])'(?=[=+\-@\t\r\n＝＋－＠])/g, '$1');
// What a table cannot hold stands there as U+FFFD.
const legal = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '\ufffd');

for (const [name, files] of all) {
  test(`csv: ${name}: a line a reading, each cell as the JSON has it`, () => {
    const { divergences, articles } = JSON.parse(exported(files, 'json'));
    const rows = read(exported(files, 'csv'));
    const readings = divergences.flatMap((divergence) => divergence.readings.map((reading) => ({ divergence, reading })));
    assert.equal(rows.length, readings.length);
    readings.forEach(({ divergence, reading }, at) => {
      assert.equal(rows[at].finding, divergence.id);
      assert.equal(plain(rows[at].summary), legal(divergence.summary));
      assert.equal(plain(rows[at].text), legal(reading.text));
      for (const version of reading.articles) assert.ok(plain(rows[at].versions).includes(legal(articles[version].label)));
    });
  });

  test(`csv: ${name}: ledgers hold every place of every entry`, () => {
    const { ledgers, articles } = JSON.parse(exported(files, 'findings-json'));
    const rows = read(exported(files, 'ledgers-csv'));
    for (const ledger of ['numbers', 'dates', 'quotations']) {
      const said = ledgers[ledger].flatMap(({ text, places }) =>
        places.map(({ article, words }) => [legal(text), legal(articles[article].label), legal(words)]),
      );
      const told = rows.filter((row) => row.ledger === ledger).map((row) => [row.text, row.version, row.said].map(plain));
      assert.deepEqual(told, said, ledger);
    }
    assert.equal(rows.filter((row) => row.ledger === 'speakers').length, ledgers.speakers.flatMap(({ places }) => places).length);
    assert.equal(rows.filter((row) => row.ledger === 'left_out').length, ledgers.left_out.flatMap(({ rows: lacking }) => lacking).length);
  });

  test(`csv: ${name}: no cell begins as a formula does, wherever a spreadsheet cuts`, () => {
    for (const format of ['csv', 'ledgers-csv']) {
      const csv = exported(files, format);
      for (const delimiter of [',', ';', '\t']) {
        const cells = Papa.parse(csv, { delimiter, quoteChar: delimiter === ',' ? '"' : '\0' }).data.flat();
        assert.deepEqual(cells.filter((cell) => /^"?[=+\-@＝＋－＠]/.test(cell)), [], `${format} cut at ${JSON.stringify(delimiter)}`);
      }
    }
  });
}

test('csv: the mark that Excel wants comes when it is asked for, and before tables only', () => {
  const [files] = all.values();
  assert.equal(exported(files, 'csv', '--bom'), `\ufeff${exported(files, 'csv')}`);
  assert.equal(exported(files, 'ledgers-csv', '--bom').charCodeAt(0), 0xfeff);
  assert.equal(exported(files, 'json', '--bom').charAt(0), '{');
});
