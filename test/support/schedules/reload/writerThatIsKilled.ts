// A process that writes one kept copy after the other without end, for tests that kill it: its argument is the file. Each copy has its number
// in every text, so that a mixture of two would show.

import { writeKeptCopy } from '../../../../src/schedules/reload/keptCopyFile.ts';

const [file = ''] = process.argv.slice(2);
for (let number = 0; ; number += 1) {
  const texts = Array.from({ length: 200 }, (_, index) => [`lines/l${index}.yaml`, `${number}\n`.repeat(1000)]);
  await writeKeptCopy(file, {
    schedules: { shared: Object.fromEntries(texts), centres: {} },
    prompts: {},
    keptAt: number,
    since: {},
    program: 'a test',
  });
  process.stdout.write('.');
}
