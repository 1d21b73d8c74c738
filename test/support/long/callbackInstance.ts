// One instance of a service that owes calls, in a process of its own, on a PostgreSQL that it shares: its webhooks and its scheduler. It says
// the address at which it listens, and goes on until it is killed.

import { pino } from 'pino';
import { twilioOutgoing } from '../../../src/carrier/twilio/account/twilioOutgoing.ts';
import { openCallbacks } from '../../../src/service/callbacks/openCallbacks.ts';
import { openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { accountSid, token as apiToken } from '../carrier/carrierApi.ts';
import { connectedDirectory } from '../service/connectedDirectory.ts';
import { startService } from '../service.ts';
import { callbackKeys } from '../store/madeCallbacks.ts';

const [databaseUrl = '', carrierUrl = '', publicUrl = '', webhookToken = '', startsAt = '', name = ''] = process.argv.slice(2);

const begun = Date.now();
// All instances have the same clock: the real one, moved to a morning.
const clock = () => Date.now() + Number(startsAt);
const store = await openConsoleStore({ url: databaseUrl });
const directory = connectedDirectory();
const callbacks = openCallbacks({
  callbacks: async () => store.callbacks,
  directory: () => directory,
  clock,
  realClock: Date.now,
  monotonic: () => performance.now(),
  keys: callbackKeys,
  outgoing: twilioOutgoing({ accountSid, user: accountSid, password: apiToken }, { origin: carrierUrl, timeoutMs: 2_000 }),
  publicUrl,
  instance: `${name}-${begun}`,
  log: pino({ level: 'silent' }),
  atOnce: () => 40,
  paceMs: 20,
  everyMs: 200,
});
const service = await startService({
  at: '2026-11-25T09:00',
  token: webhookToken,
  rehearsal: false,
  parts: { callbacks, publicUrl, clock, directory: () => directory },
});
callbacks.start();
process.send?.({ url: service.url });
