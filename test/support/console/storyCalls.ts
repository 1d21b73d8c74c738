// The calls of test/stories, with what was heard and what the journal has of them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEvent } from '../../../src/journal/events.ts';
import type { CallEvent, CallerInput } from '../../../src/rehearsal/phone/callEvent.ts';
import { readStory, storyInput } from '../../../src/rehearsal/terminal/storyReader.ts';
import { callTo, eventsOf } from '../phone/caller.ts';
import { startService } from '../service.ts';

const stories = join(import.meta.dirname, '../../stories');

export const storyFiles = readdirSync(stories).filter((name) => name.endsWith('.story'));

export type StoryCalls = {
  /** Makes a call to the number of Hokkaido with some keys, one at each menu, and hangs up in the next. */
  readonly pressed: (keys: string, at: string) => Promise<readonly JournalEvent[]>;
  /** Makes a story's call over signed HTTP. */
  readonly called: (file: string) => Promise<{ readonly heard: readonly string[]; readonly events: readonly JournalEvent[] }>;
  readonly close: () => Promise<void>;
};

/** Starts a service on the frozen schedules. */
export async function storyCalls(): Promise<StoryCalls> {
  const kept: JournalEvent[] = [];
  const journal = { write: (events: readonly JournalEvent[]) => void kept.push(...events) };
  const service = await startService({ at: '2026-11-24T10:00', parts: { journal } });
  return {
    pressed: async (keys, at) => {
      service.setAt(at);
      kept.length = 0;
      await eventsOf(callTo(service), pressing([...keys]));
      return [...kept];
    },
    called: async (file) => {
      const story = readStory(readFileSync(join(stories, file), 'utf8'));
      service.setAt(story.at);
      kept.length = 0;
      const call = callTo(service, { to: story.to, ...(story.from !== undefined && { from: story.from }), glosses: ['ne'] });
      const events = await eventsOf({ ...call, statusUrl: `${service.url}/voice/status` }, (tell) =>
        storyInput(story, tell, service.setAt),
      );
      return { heard: wordsIn(events), events: [...kept] };
    },
    close: service.close,
  };
}

/** Presses these keys, and hangs up in the next menu, or when a line rings. */
export function pressing(keys: readonly string[]): CallerInput {
  const left = [...keys];
  return {
    press: async () => {
      const next = left.shift();
      return next === undefined ? { act: 'hang-up' } : { act: 'press', keys: next };
    },
    ring: async () => 'hang-up',
  };
}

/** The words of a call. What is played stands in the document only as a gloss. */
export function wordsIn(events: readonly CallEvent[]): readonly string[] {
  return events.flatMap((event) => {
    if (event.is === 'said') return event.stretches;
    return event.is === 'played' ? (event.glosses[0]?.words ?? '').split('\n') : [];
  });
}
