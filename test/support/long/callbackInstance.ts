// One instance of a service that owes calls, in a process of its own, on a PostgreSQL that it shares: its webhooks and its scheduler. It says
// the address at which it listens, and goes on until it is killed, or kills itself at a step of its fifth placing.

import { pino } from 'pino';
import type { Outgoing } from '../../../src/carrier/outgoing.ts';
import { twilioOutgoing } from '../../../src/carrier/twilio/account/twilioOutgoing.ts';
import { openCallbacks } from '../../../src/service/callbacks/openCallbacks.ts';
import { openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { accountSid, token as apiToken } from '../carrier/carrierApi.ts';
import { connectedDirectory } from '../service/connectedDirectory.ts';
import { startService } from '../service.ts';
import { callbackKeys } from '../store/madeCallbacks.ts';

const [databaseUrl = '', carrierUrl = '', publicUrl = '', webhookToken = '', nineAt = '', name = '', dies = ''] = process.argv.slice(2);

const begun = Date.now();
const die = () => process.kill(process.pid, 'SIGKILL');
const diesAtPlacing = 5;
let placings = 0;
/** Ends this process as kill -9 does: before the carrier is asked, while it is, or when it has answered and nothing is noted yet. */
const mortal = ({ placeCall, ...others }: Outgoing): Outgoing => ({
  ...others,
  placeCall: async (call) => {
    placings += 1;
    const isLast = placings === diesAtPlacing;
    if (isLast && dies === 'before') die();
    const answer = placeCall(call);
    if (isLast && dies === 'during') setTimeout(die, 2);
    const placed = await answer;
    if (isLast && dies === 'after') die();
    return placed;
  },
});
// All instances have the same clock, which shows nine at the same real instant and then goes three times as fast: a second try, half an hour
// later, is further off than the longest test.
const faster = 3;
const clock = () => Date.parse('2026-11-25T09:00:00+09:00') + (Date.now() - Number(nineAt)) * faster;
const store = await openConsoleStore({ url: databaseUrl });
const directory = connectedDirectory();
const callbacks = openCallbacks({
  callbacks: async () => store.callbacks,
  directory: () => directory,
  clock,
  realClock: Date.now,
  monotonic: () => performance.now() * faster,
  keys: callbackKeys,
  outgoing: mortal(twilioOutgoing({ accountSid, user: accountSid, password: apiToken }, { origin: carrierUrl, timeoutMs: 2_000 })),
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
