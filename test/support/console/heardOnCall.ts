// What a caller of the service under test hears and which numbers ring, over signed HTTP.

import { callTo, eventsOf } from '../phone/caller.ts';
import type { Service } from '../service.ts';

/** The words of a caller who chooses a language by its key and asks for a person; then the numbers that rang, `☎ 0112009595`. */
export async function heardOnCall(service: Pick<Service, 'url' | 'token'>, languageKey = '1'): Promise<string> {
  const keys = [languageKey, '0'];
  const events = await eventsOf(callTo(service), {
    press: async () => {
      const key = keys.shift();
      return key === undefined ? { act: 'hang-up' } : { act: 'press', keys: key };
    },
    ring: async () => 'answered',
  });
  return events
    .flatMap((event) => {
      if (event.is === 'said') return event.stretches;
      return event.is === 'rings' ? event.numbers.map(({ number }) => `☎ ${number}`) : [];
    })
    .join('\n');
}
