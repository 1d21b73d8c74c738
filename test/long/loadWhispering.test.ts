// Desks under load: they hear who is coming, and take the call by a key or do not.

import { expect, test } from 'vitest';
import { createReader } from '../../src/tools/load/checkAnswer.ts';
import { whispering } from '../../src/tools/load/whisperingSchedules.ts';
import { frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { startService } from '../support/service.ts';
import { placed } from '../support/tools/load/placed.ts';

test('every desk of a centre’s own asks for a key in the schedules of a load, and no other line does', () => {
  const { directory, problems } = loadWith(whispering(frozenFiles));
  expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  const lines = [...(directory?.centres.values() ?? [])].flatMap((centre) => [...centre.lines.values()]);
  const asking = lines.filter(({ ringing }) => ringing?.whisper?.accept === true).map(({ id }) => id);
  expect([...new Set(asking)].sort()).toEqual(['counsellors', 'insurance-desk', 'pension']);
});

test('calls to such desks are held to their end: some are taken, some are not, and no turn fails', async () => {
  const service = await startService({ at: '2026-11-24T10:00', schedules: whispering(frozenFiles) });
  const { failedTurns, reasons, beganAgain, whispers, accepted } = await placed(service.url, service.token, {
    minutes: 0.02,
    pauseMs: 1,
    listen: false,
  });
  await service.close();
  expect({ failedTurns, reasons, beganAgain }).toEqual({ failedTurns: 0, reasons: [], beganAgain: 0 });
  expect(accepted).toBeGreaterThan(3);
  expect(whispers).toBeGreaterThan(accepted);
});

test('an empty document connects a desk, and is nothing for a caller; a desk may not get a Dial', () => {
  const read = createReader();
  const answer = (inside: string) => ({
    status: 200,
    type: 'text/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`,
  });
  expect(read(answer(''), 'desk')).toEqual({ verbs: [] });
  expect(read(answer(''))).toEqual({ fault: 'the caller hears nothing' });
  expect(read(answer('<Dial action="/x"><Number>+81112345678</Number></Dial>'), 'desk')).toEqual({
    fault: 'a desk may not get <Dial> before it is connected',
  });
});
