// The pages about callbacks on SQLite. In test/long they are tried on PostgreSQL too.

import { expect, test } from 'vitest';
import { startOwingConsole } from '../../support/console/owingConsole.ts';
import { madeCallback } from '../../support/store/madeCallbacks.ts';
import { callbackPagesContract } from './callbackPagesContract.ts';

callbackPagesContract({ name: 'SQLite', fresh: async () => ({}) });

const home = '/console/centres/hokkaido/callbacks';

test('while the store is away the page says so, and a note that was typed is sent again with one button', async () => {
  let isAway = false;
  const service = await startOwingConsole({ isAway: () => isAway });
  const clerk = await service.clerk({ hokkaido: 'editor' });
  const asked = madeCallback('+819011112222');
  await service.store.callbacks.ask(asked, []);
  await clerk.get(`${home}/${asked.id}`);
  isAway = true;
  const away = await clerk.post(`${home}/${asked.id}/note`, { note: '夕方がよい', seen: '' });
  expect([away.status, away.text.includes('cannot reach its database'), away.text.includes('value="夕方がよい"')]).toEqual([
    503,
    true,
    true,
  ]);
  expect((await clerk.post(`${home}/${asked.id}/number`)).text).not.toContain('1111');
  isAway = false;
  expect((await clerk.post(`${home}/${asked.id}/note`, { note: '夕方がよい', seen: '' })).status).toBe(303);
  await service.close();
});
