// What the caller hears: words, audio, nothing. The phone does not wait while they are spoken.

import { listenTo } from './fetchAudio.ts';
import type { Telephone } from './telephone.ts';
import type { Audible } from './verbs.ts';
import { resolve } from './webhook.ts';

/** Tells what a verb of the document at an address lets the caller hear. */
export async function hear({ tell, listen, carrier }: Telephone, verb: Audible, at: string): Promise<void> {
  switch (verb.verb) {
    case 'Say':
      return tell({ is: 'said', language: verb.language, stretches: verb.stretches, glosses: verb.glosses });
    case 'Play': {
      const url = resolve(verb.url, at);
      return tell({ is: 'played', url, glosses: verb.glosses, ...(listen && (await listenTo(url, carrier))) });
    }
    case 'Pause':
      return;
    default:
      return verb satisfies never;
  }
}
