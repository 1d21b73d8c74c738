// An instance that meets an address of a later version: it waits for its update, or the update was taken back.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, nextOf, webhook } from '../../support/carrier/carrier.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
});
afterAll(() => service.close());

test.each([
  ['a key was pressed', { Digits: '1' }],
  ['nothing was heard', {}],
  ['a line was rung', { DialCallStatus: 'completed' }],
])(
  'a caller whose address it cannot read hears the topics in their own language, and no line is rung by mistake, after %s',
  async (_what, fields) => {
    const response = await webhook(service, '/voice/v999/anywhere?centre=hokkaido&turn=4&language=th&packed=abc', fields);
    expect(response.status).toBe(200);
    expect(elementsOf(response.text).map(({ name }) => name)).not.toContain('Dial');
    expect(nextOf(response.text)).toMatch(/^\/voice\/v\d+\/topic\?.*language=th/);
    expect(service.logged.filter(({ msg }) => String(msg).startsWith('a turn failed'))).toEqual([]);
  },
);
