// A process that writes turns into an outbox and says how many events it wrote and lost. With `stay` it writes some, and waits to be killed.

import { openSegmentWriter } from '../../../src/journal/outbox/segmentWriter.ts';
import { outcomes, turnsOf } from './madeCalls.ts';

const [, , outbox = '', stay] = process.argv;
let lost = 0;
let appended = 0;
const writer = openSegmentWriter({
  outbox,
  onLost: () => {
    lost += 1;
  },
});
for (let call = 0; call < 20; call += 1) {
  for (const { events } of turnsOf({ call: `CA${call}`, turns: outcomes.unanswered })) {
    writer.append(events);
    appended += events.length;
  }
  // A new file may grow again.
  if (call === 15 && stay === undefined) writer.rotate();
}
if (stay === undefined) writer.close();
else setInterval(() => {}, 1_000);
process.stdout.write(`${JSON.stringify({ appended, lost })}\n`);
