// The telephone and the web read one table: whatever a caller would get at an instant, /open.json says, and nothing else.

import request from 'supertest';
import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Key } from '../../src/call/heard.ts';
import type { State } from '../../src/call/state.ts';
import { addressOf } from '../../src/carrier/address.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { Instant, Language } from '../../src/hours/timetable.ts';
import { instantOf, isoIn } from '../../src/hours/zone.ts';
import { type CentreNow, centreAt } from '../../src/routing/centreNow.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { openAnswer } from '../../src/website/openAnswer.ts';
import type { OpenCentre } from '../../src/website/openNow.ts';
import { elementsOf, webhook } from '../support/carrier/carrier.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { startService } from '../support/service.ts';
import { madeBy } from '../support/website/made.ts';

const directory = frozenDirectory();
const centres = [...directory.centres.values()];
const zone = 'Asia/Tokyo';
const first = instantOf('2026-01-01', zone) ?? 0;
const last = instantOf('2028-01-01', zone) ?? 0;

/** Half of them anywhere in two years, half of them at the very instants at which a line opens or closes, and just before. */
function thousandInstants(): readonly Instant[] {
  let seed = 20_261_121;
  const random = (below: number): number => {
    // Numerical Recipes' generator: the same instants in every run.
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  // Every group of languages that has hours of its own is among these.
  const timetables = new Set(centres.flatMap(({ lines }) => [...lines.values()].map(({ timetable }) => timetable)));
  const boundaries = [...timetables].flatMap((timetable) =>
    ['ja', 'en', 'th'].flatMap((language) => openingsBetween(timetable, language, first, last).flatMap(({ from, until }) => [from, until])),
  );
  const distinct = [...new Set(boundaries)];
  return Array.from({ length: 1000 }, (_none, index) => {
    if (index % 2 === 0) return first + random(last - first);
    return (distinct[random(distinct.length)] ?? first) - (index % 4 === 1 ? 0 : 1);
    // In order, since the days of a line are kept for a while.
  }).sort((a, b) => a - b);
}

/** A caller presses the topic's key, and so many lines that ring are busy: the lines in order, and when the closed desk says it opens. */
function byTelephone(
  centre: Centre,
  centreNow: CentreNow,
  language: Language,
  key: string,
  busy: number,
): { readonly ring: readonly string[]; readonly opens?: string } {
  const ring: string[] = [];
  let state: State = { place: 'topic', centre: centre.id, language, turn: 2, noInput: 0, noMatch: 0 };
  let turn = converse(state, { kind: 'key', key: key as Key }, centreNow);
  while (turn.does.act === 'ring') {
    ring.push(turn.does.line);
    if (ring.length > busy) break;
    state = turn.does.next;
    turn = converse(state, { kind: 'transferred', outcome: 'busy' }, centreNow);
  }
  const closed = turn.events.find(({ type }) => type === 'closed');
  const opens = closed?.type === 'closed' && ring.length === 0 ? closed.opens : undefined;
  return { ring, ...(opens !== undefined && { opens: isoIn(opens, centre.zone) }) };
}

function onTheWeb(asked: readonly Centre[], at: Instant): readonly OpenCentre[] {
  const { body } = madeBy(openAnswer(directory, { centres: asked, at: () => at }, at));
  return (JSON.parse(body) as { readonly centres: readonly OpenCentre[] }).centres;
}

test('at 1,000 instants of two years, on every topic and in every language in its turn, the web says what the telephone does', () => {
  const differences: object[] = [];
  let asked = 0;
  let closed = 0;
  for (const [index, at] of thousandInstants().entries()) {
    // What rings first is compared everywhere; that the others ring after it, in this order and no more, in each seventh instant.
    const busy = index % 7 === 0 ? Number.POSITIVE_INFINITY : 0;
    // Neighbouring instants take turns with the languages: of those that share their hours, some are asked each time.
    const turn = (_language: Language, place: number) => place % 3 === index % 3;
    const now = centres.map((centre) => ({ ...centre, languages: centre.languages.filter(turn) }));
    const web = onTheWeb(now, at);
    for (const centre of now) {
      const centreNow = centreAt(centre, directory.guidance, at);
      for (const { id, key, languages } of web.find((each) => each.id === centre.id)?.topics ?? []) {
        for (const language of centre.languages) {
          const whole = languages[language];
          const said = whole?.ring.slice(0, busy + 1);
          const called = byTelephone(centre, centreNow, language, key, busy);
          asked += 1;
          if (called.ring.length === 0) closed += 1;
          if (said?.join() !== called.ring.join() || whole?.opens !== called.opens)
            differences.push({ at: isoIn(at, zone), topic: id, language, said: whole, called });
        }
      }
    }
  }
  expect(differences).toEqual([]);
  // The test would be worth little if everything were open, or everything closed.
  expect(asked).toBeGreaterThan((1000 * 11 * (4 + 5)) / 3 - 100);
  expect([closed > asked / 10, closed < (asked * 9) / 10]).toEqual([true, true]);
});

test('the running service rings, before and after each change of an evening, the line that its own open.json names then', async () => {
  const service = await startService({ at: '2026-12-28T16:59:59+09:00' });
  const differences: object[] = [];
  const numbers = new Set<string | undefined>();
  for (const time of ['16:59:59', '17:00:00', '17:59:59', '18:00:00', '19:59:59', '20:00:00', '23:59:59']) {
    service.setAt(`2026-12-28T${time}+09:00`);
    const { body } = await request(service.url).get('/open.json?centre=hokkaido').expect(200);
    const [{ lines, topics }] = body.centres as readonly [OpenCentre];
    for (const language of ['ja', 'en', 'th']) {
      for (const { key, languages } of topics) {
        const path = addressOf({ place: 'topic', centre: 'hokkaido', language, turn: 2, noInput: 0, noMatch: 0 });
        const { text } = await webhook(service, path, { Digits: key }).expect(200);
        const attemptedLines = elementsOf(text).find(({ name }) => name === 'Number')?.text;
        const named = lines.find(({ id }) => id === languages[language]?.ring[0])?.number;
        numbers.add(attemptedLines);
        if (attemptedLines !== named) differences.push({ time, language, key, attemptedLines, named });
      }
    }
  }
  await service.close();
  expect(differences).toEqual([]);
  expect(numbers).toEqual(new Set([undefined, '+81112009595', '+81120017826', '+81120017827', '+81120950178']));
});
