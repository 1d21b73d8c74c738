// A process that writes calls into an outbox and stores them, until it is killed. It says each turn's id once the turn's answer may leave.
// `node callWriter.ts DATA_FOLDER NAME`: its calls are NAME-0, NAME-1, …

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSegmentWriter } from '../../../src/journal/outbox/segmentWriter.ts';
import { createStoring } from '../../../src/service/journal/storing.ts';
import { outcomes, turnsOf } from './madeCalls.ts';

const [, , data = '', name = ''] = process.argv;
const outbox = join(data, 'outbox');
const writer = openSegmentWriter({
  outbox,
  // Small, so that segments are closed, stored and deleted all the time.
  segmentBytes: 4_000,
  onLost: (type, reason) => {
    throw new Error(`${type} was lost: ${reason}`);
  },
});
writer.prepare();
const storing = createStoring({ outbox, address: { file: join(data, 'madoguchi.db') }, mostBytes: 1e9 }, () => {});
const kinds = Object.values(outcomes);

for (let call = 0; ; call += 1) {
  const turns = turnsOf({ call: `${name}-${call}`, turns: kinds[call % kinds.length] ?? [], ended: { status: 'completed', seconds: 90 } });
  for (const { events } of turns) {
    writer.append(events);
    writeSync(1, `${events.map(({ id }) => id).join(' ')}\n`);
  }
  if (call % 5 === 4) {
    const folder = writer.folder();
    if (folder !== undefined) await storing.move(folder);
  }
}
