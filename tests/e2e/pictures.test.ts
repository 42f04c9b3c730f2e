import { expect } from 'vitest';
import { sampleYear } from '../tools/sample-year';
import { until } from '../tools/until';
import { scenarioAnywhere } from './driver';
import { emptyLedger, fillLedger } from './fill';

scenarioAnywhere('a year of a voice is drawn, and saved as an image', {}, async ({ lease }) => {
  await fillLedger(lease, sampleYear('', Date.now()));
  const page = await lease.openOwn('options.html#pictures');
  await page.waitForSelector('.picture svg.recharts-surface');
  const saved = await until('the image', () =>
    page.evaluate(async () => {
      const files: Blob[] = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return make.call(URL, file);
      };
      document.querySelector<HTMLElement>('.picture-actions button')?.click();
      while (files.length === 0 && !document.querySelector('.picture .problem')?.textContent)
        await new Promise(requestAnimationFrame);
      const [file] = files;
      if (!file) return { problem: document.querySelector('.picture .problem')?.textContent };
      const bitmap = await createImageBitmap(file);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(bitmap, 0, 0);
      const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
      return { type: file.type, colours: [...colours] };
    }),
  );
  // The ground, the colours of two kinds, and the words.
  const drawn = ['255,255,255', '29,79,145', '168,51,15', '23,26,33'];
  expect(saved).toEqual({ type: 'image/png', colours: expect.arrayContaining(drawn) });
  await page.close();
  await emptyLedger(lease);
});
