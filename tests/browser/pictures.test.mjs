import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './harness.mjs';
import { differenceOf, pictures, takePicture } from './pictures.mjs';

// A share of the squares may differ: other versions of the browser and of the fonts set letters a little differently.
const mostFar = 0.005;

const kept = (name) => join(root, 'docs/pictures', `${name}.png`);

export default function (test, { browser, address }) {
  for (const picture of pictures.filter(({ guarded }) => guarded))
    test(`pictures: ${picture.name} looks as in docs/pictures (scripts/screenshots.sh takes them anew)`, async () => {
      assert.ok(existsSync(kept(picture.name)), 'the picture is kept');
      const taken = await takePicture(browser, address, picture);
      const context = await browser.newContext();
      const page = await context.newPage();
      const difference = await differenceOf(page, readFileSync(kept(picture.name)), taken);
      await context.close();
      assert.ok(difference.size, 'the same size');
      assert.ok(difference.far <= mostFar, `${(difference.far * 100).toFixed(1)} % of the squares differ`);
    });

  test('pictures: the comparison notices a word that is gone and a mark of another colour', async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 120 } });
    const page = await context.newPage();
    const shot = async (body) => {
      await page.setContent(`<body style="margin:8px;font:16px serif">${body}`);
      return page.screenshot();
    };
    const text = (word, colour) => shot(`Twelve boats <mark style="background:${colour}">${word}</mark> the harbour on Monday.`);
    const before = await text('left', 'orange');
    assert.equal((await differenceOf(page, before, await text('left', 'orange'))).far, 0);
    assert.ok((await differenceOf(page, before, await text('left', 'skyblue'))).most > 12);
    assert.ok((await differenceOf(page, before, await text('', 'orange'))).most > 12);
    await context.close();
  });
}
