// What is kept, what is made anew, and what is given where nothing can be made.

import { expect, test } from 'vitest';
import type { Admission } from '../../src/website/admission.ts';
import type { Answer } from '../../src/website/answer.ts';
import { createJobQueue } from '../../src/website/jobQueue.ts';
import { keepAnswers, type Wanted } from '../../src/website/keptAnswers.ts';
import type { Making } from '../../src/website/making.ts';

const refusal: Admission = { retryAfterSeconds: 4 };
const ready: Admission = { ready: Promise.resolve() };

/** Answers that are true for 100 ms, and a switch for the admission. */
function keeping(most = 10_000) {
  const made: string[] = [];
  const asked: string[] = [];
  const state = { now: 1000, admission: ready };
  const find = keepAnswers({
    lane: 'page',
    most,
    queue: createJobQueue(),
    clock: () => state.now,
    admit: (lane) => {
      asked.push(lane);
      return state.admission;
    },
  });
  const source = { tables: 1 };
  const want = (key: string, more: Partial<Wanted> & { readonly letters?: number } = {}): Wanted => ({
    source,
    key,
    make: function* (now): Making<Answer> {
      made.push(`${key} ${now}`);
      yield;
      return { body: `${key} ${now}`.padEnd(more.letters ?? 0), type: 'text/plain', from: now, until: now + 100 };
    },
    ...more,
  });
  const bodyOf = async (wanted: Wanted) => {
    const found = await find(wanted);
    return found.is === 'refused' ? found : `${found.is} ${found.answer.bytes.toString().trim()}`;
  };
  return { find, want, bodyOf, made, asked, state };
}

test('a true answer is given again and nothing is asked for it', async () => {
  const { want, bodyOf, made, asked, state } = keeping();
  expect(await bodyOf(want('a'))).toBe('fresh a 1000');
  state.now = 1099;
  state.admission = refusal;
  for (let times = 0; times < 50; times += 1) expect(await bodyOf(want('a'))).toBe('fresh a 1000');
  expect([made, asked]).toEqual([['a 1000'], ['page']]);
});

test('a hundred visitors who want the same page wait for one making', async () => {
  const { want, bodyOf, made, asked } = keeping();
  const bodies = await Promise.all(Array.from({ length: 100 }, () => bodyOf(want('a'))));
  expect(new Set(bodies)).toEqual(new Set(['fresh a 1000']));
  expect([made.length, asked.length]).toEqual([1, 1]);
});

test('where it is true no more and cannot be made now, the last known answer is given and called stale', async () => {
  const { find, want, bodyOf, state } = keeping();
  await bodyOf(want('a'));
  state.now = 1100;
  state.admission = refusal;
  const found = await find(want('a'));
  expect(found).toMatchObject({ is: 'stale', answer: { madeAt: 1000, from: 1000, until: 1100 } });
  state.admission = ready;
  expect(await bodyOf(want('a'))).toBe('fresh a 1100');
});

test('after a change of the tables the answer is made anew, and until then the last one is stale', async () => {
  const { want, bodyOf, state } = keeping();
  await bodyOf(want('a'));
  const later = { source: { tables: 2 } };
  state.admission = refusal;
  expect(await bodyOf(want('a', later))).toBe('stale a 1000');
  state.admission = ready;
  state.now = 1001;
  expect(await bodyOf(want('a', later))).toBe('fresh a 1001');
});

test('a clock that was set back does not make a later answer true', async () => {
  const { want, bodyOf, state } = keeping();
  await bodyOf(want('a'));
  state.now = 999;
  expect(await bodyOf(want('a'))).toBe('fresh a 999');
});

test('only what was never made is refused, with the time to come again', async () => {
  const { want, bodyOf, state } = keeping();
  await bodyOf(want('a'));
  state.admission = refusal;
  expect(await bodyOf(want('b'))).toEqual({ is: 'refused', retryAfterSeconds: 4 });
  expect(await bodyOf(want('a'))).toBe('fresh a 1000');
});

test('a making that waits reads the clock when it begins', async () => {
  const { want, bodyOf, state } = keeping();
  const { promise, resolve } = Promise.withResolvers<void>();
  state.admission = { ready: promise };
  const body = bodyOf(want('a'));
  state.now = 3000;
  resolve();
  expect(await body).toBe('fresh a 3000');
});

test('what cannot be made fails for those who wait, and is tried again for the next', async () => {
  const { want, bodyOf } = keeping();
  const broken = want('a', {
    make: function* (): Making<Answer> {
      yield;
      throw new Error('no table');
    },
  });
  const failures = await Promise.allSettled([bodyOf(broken), bodyOf(broken)]);
  expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await bodyOf(want('a'))).toBe('fresh a 1000');
});

test('as many bytes are kept as there is room for; what visitors ask for stays', async () => {
  const { want, bodyOf, made } = keeping(1000);
  for (let number = 0; number < 50; number += 1) {
    await bodyOf(want('popular', { letters: 200 }));
    await bodyOf(want(`rare ${number}`, { letters: 200 }));
  }
  expect(made.filter((each) => each.startsWith('popular'))).toHaveLength(1);
  expect(made).toHaveLength(51);
  // Something larger than all the room is given, and not kept.
  await bodyOf(want('huge', { letters: 5000 }));
  await bodyOf(want('huge', { letters: 5000 }));
  expect(made.filter((each) => each.startsWith('huge'))).toHaveLength(2);
});
