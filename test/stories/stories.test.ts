// Whole calls as a person can read them, played again over signed HTTP. A story fails when a single word of its call has changed.
//
// After words or hours have changed on purpose:   STORIES=write npx vitest run test/stories
// then read what changed with git diff. A new story needs its head and what the caller does; the rest is written the same way. Or make the
// call yourself and keep it:                       npm run call -- --at 2026-12-30T19:00 --story > test/stories/thai-evening.story

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeStory } from '../../src/rehearsal/terminal/story.ts';
import { readStory, storyInput } from '../../src/rehearsal/terminal/storyReader.ts';
import { callTo, eventsOf } from '../support/phone/caller.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { type ServiceOptions, startService } from '../support/service.ts';

// The stories of a folder below this one are called on the frozen schedules with the YAML files of that folder beside them.
const folders = ['', 'typhoon', 'desks'].map((name) => join(import.meta.dirname, name));
const services = new Map(await Promise.all(folders.map(async (folder) => [folder, await startService(optionsOf(folder))] as const)));
afterAll(() => Promise.all([...services.values()].map((service) => service.close())));

function optionsOf(folder: string): ServiceOptions {
  const own = folder === import.meta.dirname ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = own.filter((name) => name.endsWith('.yaml'));
  const texts = names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const);
  return { at: '2026-11-24T10:00', schedules: { ...frozenFiles, ...Object.fromEntries(texts) } };
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}

for (const [file, service] of [...services].flatMap(([folder, served]) =>
  filesIn(folder, '.story').map((name) => [join(folder, name), served] as const),
)) {
  const name = basename(file);
  const text = readFileSync(file, 'utf8');
  const story = readStory(text);

  test(`${story.comments[0] ?? 'a call'} (${name})`, async () => {
    service.setAt(story.at);
    const call = callTo(service, { to: story.to, ...(story.from !== undefined && { from: story.from }), glosses: ['ne'] });
    const statusUrl = `${service.url}/voice/status`;
    const events = await eventsOf({ ...call, statusUrl }, (tell) => storyInput(story, tell, service.setAt));
    const written = writeStory(story, events);
    if (process.env.STORIES === 'write') writeFileSync(file, written);
    else expect(written).toBe(text);
  });
}
