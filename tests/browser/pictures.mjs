// The pictures of the README and the docs: what is on them, and how they are taken. scripts/screenshots.sh writes
// them into docs/pictures; pictures.test.mjs takes the guarded ones again and holds them against those.
import { markTime, openPage, settled } from './harness.mjs';

// `key`: the view's. `finding`: how many steps of J. `guarded`: compared by the test.
export const pictures = [
  { name: 'synopsis', key: '1', story: 'weavers-bridge', size: 'laptop', guarded: true },
  { name: 'synopsis-dark', key: '1', story: 'weavers-bridge', size: 'laptop', scheme: 'dark', finding: 2, guarded: true },
  { name: 'synopsis-wide', key: '1', story: 'two-rivers-ai', size: 'projector' },
  { name: 'synopsis-phone', key: '1', story: 'weavers-bridge', size: 'phone', guarded: true },
  { name: 'detail', key: '0', story: 'weavers-bridge', size: 'laptop', finding: 1, guarded: true },
  { name: 'reading', key: '2', story: 'weavers-bridge', size: 'laptop', guarded: true },
  { name: 'reading-dark', key: '2', story: 'two-rivers-ai', size: 'projector', scheme: 'dark' },
  { name: 'redline', key: '3', story: 'cannery-fire', size: 'laptop', guarded: true },
  { name: 'redline-wide', key: '3', story: 'weavers-bridge', size: 'projector' },
  { name: 'matrix', key: '4', story: 'two-rivers-ai', size: 'laptop', guarded: true },
  { name: 'matrix-dark', key: '4', story: 'two-rivers-ai', size: 'projector', scheme: 'dark' },
  { name: 'ledgers', key: '5', story: 'two-rivers-ai', size: 'laptop', guarded: true },
  { name: 'ledgers-phone', key: '5', story: 'weavers-bridge', size: 'phone' },
  { name: 'timeline', key: '6', story: 'cannery-fire', size: 'laptop', guarded: true },
  { name: 'text', key: '7', story: 'weavers-bridge', size: 'laptop' },
  { name: 'text-phone', key: '7', story: 'weavers-bridge', size: 'phone' },
];

async function chooseStory(page, story) {
  const select = page.locator('#story');
  if ((await select.inputValue()) === story) return;
  await select.selectOption(story);
  await page.waitForFunction((id) => document.querySelector('#story').value === id, story);
  await page.waitForTimeout(300);
}

// PNG bytes of one picture.
export async function takePicture(browser, address, { key, story, size, scheme = 'light', finding = 0 }) {
  const page = await openPage(browser, address, { size, scheme });
  try {
    if (size === 'phone') await page.locator(`.panels [data-show="${key === '7' ? 'text' : 'canvas'}"]`).click();
    if (size !== 'phone' || key !== '7') await markTime(page, 'synoptic:canvas');
    await chooseStory(page, story);
    for (let step = 0; step < finding; step++) {
      await page.keyboard.press('j');
      await settled(page); // how far it scrolls depends on where it was
    }
    await page.keyboard.press(key);
    await page.mouse.move(1, 1);
    if (size !== 'phone' || key !== '7') await settled(page);
    await page.waitForTimeout(200);
    return await page.screenshot();
  } finally {
    await page.context().close();
  }
}

// In an empty page: how two pictures differ, by the mean grey of squares of 16 pixels. A letter that moves by a pixel
// changes a square by a few steps of 255; a missing word, mark or column by tens.
export async function differenceOf(page, first, second) {
  return page.evaluate(
    async ([a, b]) => {
      const square = 16;
      const read = async (base64) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
        const means = new Float64Array(Math.ceil(width / square) * Math.ceil(height / square) * 3);
        const across = Math.ceil(width / square);
        for (let at = 0, pixel = 0; pixel < width * height; pixel++, at += 4) {
          const place = (Math.floor(Math.floor(pixel / width) / square) * across + Math.floor((pixel % width) / square)) * 3;
          for (let channel = 0; channel < 3; channel++) means[place + channel] += data[at + channel] / (square * square);
        }
        return { width, height, means };
      };
      const [one, other] = [await read(a), await read(b)];
      if (one.width !== other.width || one.height !== other.height) return { size: false, far: 1, most: 255 };
      let far = 0;
      let most = 0;
      one.means.forEach((mean, at) => {
        const apart = Math.abs(mean - other.means[at]);
        most = Math.max(most, apart);
        if (apart > 12) far++;
      });
      return { size: true, far: far / one.means.length, most };
    },
    [first.toString('base64'), second.toString('base64')],
  );
}
