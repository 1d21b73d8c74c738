// A caller who tries a recipe: calls over signed HTTP, on schedules that the test puts in place between two calls, as a reload would.

import type { CallEvent, CallerInput } from '../../../../src/rehearsal/phone/callEvent.ts';
import { loadDirectory, type SourceFiles } from '../../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../../src/schedules/directory.ts';
import { describeProblem } from '../../../../src/schedules/problem.ts';
import type { Catalogues } from '../../../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../../../src/speech/vocabularyOf.ts';
import { callTo, eventsOf } from '../../phone/caller.ts';
import { startService } from '../../service.ts';

/** When, in Tokyo; the number, Hokkaido's if absent; the keys, one for each menu. */
export type Call = { readonly at: string; readonly to?: string; readonly keys: string };

/** What the caller heard after the last key, by language, and what rang; then the caller hangs up. */
export type Heard = { readonly rings: readonly string[]; readonly said: Readonly<Record<string, string>> };

export type Caller = {
  readonly call: (files: SourceFiles, call: Call) => Promise<Heard>;
  readonly close: () => Promise<void>;
};

/** Starts a service for callers. Its schedules are the ones of each call. */
export async function startCaller(catalogues: Catalogues): Promise<Caller> {
  const loaded = new Map<SourceFiles, Directory>();
  let current: Directory | undefined;
  const directoryOf = (files: SourceFiles): Directory => {
    const { directory, problems } = loadDirectory(files, vocabularyOf(catalogues));
    if (directory === undefined) throw new Error(`These schedules do not hold:\n${problems.map(describeProblem).join('\n')}`);
    return directory;
  };
  const served = (): Directory => {
    if (current === undefined) throw new Error('Nobody has called yet.');
    return current;
  };
  const service = await startService({ at: '2026-11-24T10:00', parts: { catalogues, directory: served } });
  return {
    close: service.close,
    call: async (files, { at, to, keys }) => {
      current = loaded.get(files) ?? directoryOf(files);
      loaded.set(files, current);
      service.setAt(at);
      const events = await eventsOf(callTo(service, { ...(to !== undefined && { to }), glosses: ['ne'] }), handPressing([...keys]));
      return heardIn(events);
    },
  };
}

function handPressing(keys: string[]): CallerInput {
  return {
    press: async () => {
      const key = keys.shift();
      return key === undefined ? { act: 'hang-up' } : { act: 'press', keys: key };
    },
    ring: async () => 'hang-up',
  };
}

function heardIn(events: readonly CallEvent[]): Heard {
  const last = events.slice(events.findLastIndex(({ is }) => is === 'pressed') + 1);
  const said: Record<string, string> = {};
  const add = (language: string, words: string) => {
    said[language] = said[language] === undefined ? words : `${said[language]} ${words}`;
  };
  for (const event of last) {
    if (event.is === 'said') add(event.language, event.stretches.join(' '));
    if (event.is === 'played') for (const { language, words } of event.glosses) add(language, words);
    if (event.is === 'fault' || event.is === 'application-error') throw new Error(JSON.stringify(event));
  }
  return { said, rings: last.flatMap((event) => (event.is === 'rings' ? event.numbers.map(({ number }) => number) : [])) };
}
