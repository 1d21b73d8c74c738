// A caller who presses keys one after the other and then hangs up, at a service whose card desk calls back.

import type { CallEvent, Press } from '../../../src/rehearsal/phone/callEvent.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { callTo, eventsOf } from '../phone/caller.ts';
import { type OwingOptions, type OwingService, publicUrl, startOwing } from './callbackService.ts';
import { connectedDirectory } from './connectedDirectory.ts';

export type Asked = {
  /** What was said in the caller's language, from the turn after the language menu on, a line a turn. */
  readonly turns: readonly string[];
  readonly events: readonly CallEvent[];
  /** Every address that the carrier asked, of documents and of audio. */
  readonly addresses: readonly string[];
};

/** The frozen centres, where Hokkaido calls back for the card desk and the general line, also to mobile telephones. */
export function callingBack(dials: readonly string[] = ['mobile'], directory = connectedDirectory()): Directory {
  const centres = [...directory.centres].map(([id, centre]) =>
    id === 'hokkaido'
      ? ([id, { ...centre, callback: { lines: ['card', 'freedial'], atOnce: 2, dials } }] as const)
      : ([id, centre] as const),
  );
  return { ...directory, centres: new Map(centres) };
}

/** The frozen centres, of which Hokkaido sends texts; where it calls back too, as in `callingBack`. */
export function texting(from = 'Hokkaido', callsBack = false): Directory {
  const directory = callsBack ? callingBack() : connectedDirectory();
  const centres = [...directory.centres].map(([id, centre]) => [id, id === 'hokkaido' ? { ...centre, sms: { from } } : centre] as const);
  return { ...directory, centres: new Map(centres) };
}

/** A service that has looked at its store once, so that it offers to call back, and texts. */
export async function startAsking(options: Partial<OwingOptions> = {}): Promise<OwingService> {
  const by = await startOwing({ at: '2026-11-24T19:00', directory: callingBack(), ...options });
  await by.callbacks.look();
  await by.sms.look();
  return by;
}

/** A call: each word is a row of keys, or `silence`; then the caller hangs up. `listen`: the audio is fetched too. */
export async function callAndPress(
  { service }: Pick<OwingService, 'service'>,
  from: string,
  words: string,
  listen = false,
): Promise<Asked> {
  const presses = words.split(' ').map((word): Press => (word === 'silence' ? { act: 'silence' } : { act: 'press', keys: word }));
  const left: Press[] = [...presses, { act: 'hang-up' }];
  const call = callTo(service, { from });
  const addresses: string[] = [];
  const reach = (address: string) => {
    addresses.push(address);
    return address.replace(publicUrl, service.url);
  };
  const events = await eventsOf(
    { ...call, listen, voiceUrl: `${publicUrl}/voice`, carrier: { ...call.carrier, reach } },
    {
      press: async () => left.shift() ?? { act: 'hang-up' },
      ring: async () => 'no-answer',
    },
  );
  const turns: string[][] = [[]];
  for (const event of events) {
    if (event.is === 'said') turns.at(-1)?.push(...event.stretches);
    else if (event.is === 'pressed' || event.is === 'silence') turns.push([]);
  }
  return { turns: turns.map((said) => said.join(' ')).slice(1), events, addresses };
}
