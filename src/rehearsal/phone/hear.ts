// What the caller hears: words, audio or a pause. The phone does not wait for the time that they take.

import { listenTo } from './fetchAudio.ts';
import type { Telephone } from './telephone.ts';
import type { Audible } from './verbs.ts';
import { resolve } from './webhook.ts';

/** Reports what a verb lets the caller hear. `at` is the address of its document. */
export async function hear({ onEvent, listen, carrier }: Telephone, verb: Audible, at: string): Promise<void> {
  switch (verb.verb) {
    case 'Say':
      return onEvent({ is: 'said', language: verb.language, stretches: verb.stretches, glosses: verb.glosses });
    case 'Play': {
      const url = resolve(verb.url, at);
      return onEvent({ is: 'played', url, glosses: verb.glosses, ...(listen && (await listenTo(url, carrier))) });
    }
    case 'Pause':
      return;
    default:
      return verb satisfies never;
  }
}
