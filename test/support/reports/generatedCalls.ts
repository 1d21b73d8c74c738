// Calls of every kind, made at random: the turns that the switchboard could have written, delivered in any order, some of them twice.

import type { Happening, TurnRecord } from '../../../src/journal/events.ts';
import { createRandom } from '../../../src/tools/load/random.ts';
import { later, type MadeTurn, turnsOf } from '../journal/madeCalls.ts';

const languages = ['ja', 'en', 'zh', 'vi', 'th', 'ne'];
const topics = ['lost-card', 'card', 'system'];
const lines = ['card', 'freedial', 'system'];
const numbers = ['+815000000001', '+815000000003'];
const outcomes = ['answered', 'answered', 'busy', 'noAnswer', 'declined', 'failed', 'abandoned'] as const;

/** The turns of so many calls to one centre in the forty days from 2026-10-01 on. The same for the same seed. */
export function generatedCalls(count: number, seed: number): readonly TurnRecord[] {
  const random = createRandom(seed).next;
  const below = (most: number) => Math.floor(random() * most);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  /** After a talk the caller is asked, may say something, and may think again. */
  const answers = (language: string | undefined): readonly MadeTurn[] => {
    if (language === undefined) return [];
    const said = Array.from({ length: random() < 0.5 ? 0 : 1 + below(2) }, () => random() < 0.7);
    return said.map((helped) => ({ left: 'afterwards', language, what: [{ type: 'asked-afterwards', helped, language }] }));
  };

  /** The caller waits for the desk: it rings again and again, stays busy, closes; or the caller hangs up or presses the key. */
  const waiting = (language: string, topic: string): readonly MadeTurn[] => {
    const line = lines[0] as string;
    const about = { line, topic, language, deskLanguage: language };
    const turns: MadeTurn[] = [{ left: 'waiting', language, what: [{ type: 'offer-taken', topic, language, offer: 'wait' }] }];
    for (let round = 0; round < 4; round += 1) {
      const luck = random();
      if (luck < 0.1) return turns;
      if (luck < 0.2) return [...turns, { left: 'closed', language, what: [{ type: 'prompted' }] }];
      if (luck < 0.25)
        return [...turns, { left: 'closed', language, what: [{ type: 'closed', topic, language, attemptedLines: [], offers: [] }] }];
      turns.push({ left: 'transfer', language, what: [{ type: 'transfer-begun', ...about, promised: true }] });
      if (luck < 0.3) return turns;
      const outcome = one(['answered', 'busy', 'busy', 'declined', 'abandoned'] as const);
      const talkedSeconds = outcome === 'answered' && random() < 0.9 ? below(100) : undefined;
      const talked = talkedSeconds !== undefined && { talkedSeconds };
      const ended: Happening = { type: 'transfer-ended', ...about, outcome, ...talked, seconds: 3 + below(9) + (talkedSeconds ?? 0) };
      if (outcome === 'answered') return [...turns, { left: 'afterwards', language, what: [ended] }, ...answers(language)];
      if (outcome === 'abandoned')
        return [...turns, { left: 'end', language, what: [ended, { type: 'hung-up', place: 'transfer', language }] }];
      if (round < 3) turns.push({ left: 'waiting', language, what: [ended] });
      else turns.push({ left: 'closed', language, what: [ended, { type: 'closed', topic, language, attemptedLines: [line], offers: [] }] });
    }
    return turns;
  };

  /** One line after the other, and one telephone of a line after the other. */
  const ringing = (language: string | undefined, topic: string): readonly MadeTurn[] => {
    const turns: MadeTurn[] = [];
    let what: Happening[] = [];
    const spoken = language !== undefined && { language };
    for (const line of lines.flatMap((each) => Array.from({ length: 1 + below(3) }, () => each))) {
      const about = { line, topic, ...spoken, deskLanguage: language ?? 'ja' };
      turns.push({ left: 'transfer', ...spoken, what: [...what, { type: 'transfer-begun', ...about, promised: true }] });
      // The carrier never said how it ended.
      if (random() < 0.05) return turns;
      const outcome = one(outcomes);
      const talkedSeconds = outcome === 'answered' && random() < 0.95 ? below(400) : undefined;
      const talked = talkedSeconds !== undefined && { talkedSeconds };
      what = [{ type: 'transfer-ended', ...about, outcome, ...talked, seconds: 3 + below(20) + (talkedSeconds ?? 0) }];
      if (outcome === 'answered') return [...turns, { left: 'afterwards', ...spoken, what }, ...answers(language)];
      if (outcome === 'abandoned')
        return [...turns, { left: 'end', ...spoken, what: [...what, { type: 'hung-up', place: 'transfer', ...spoken }] }];
    }
    const closed: Happening = { type: 'closed', topic, ...spoken, attemptedLines: lines, offers: ['wait', 'again', 'numbers'] };
    const after = language !== undefined && random() < 0.6 ? waiting(language, topic) : [];
    return [...turns, { left: 'closed', ...spoken, what: [...what, closed] }, ...after];
  };

  const turnsOfCaller = (): readonly MadeTurn[] => {
    const turns: MadeTurn[] = [{ left: 'language', what: [{ type: 'arrived' }] }];
    if (random() < 0.1) return turns;
    if (random() < 0.1)
      return [
        ...turns,
        { left: 'language', what: [{ type: 'no-input', place: 'language', times: 1 }] },
        ...ringing(undefined, 'person').map((turn, index) =>
          index > 0 ? turn : { ...turn, what: [{ type: 'lost', place: 'language' } as const, ...turn.what] },
        ),
      ];
    const language = one(languages);
    turns.push({ left: 'topic', language, what: [{ type: 'language-chosen', language }] });
    if (random() < 0.1) return turns;
    const topic = one(topics);
    const wants: Happening = { type: 'topic-chosen', topic, language };
    if (random() < 0.35) {
      const offers = random() < 0.8 ? (['line', 'suspension', 'numbers'] as const) : [];
      turns.push({ left: 'closed', language, what: [wants, { type: 'closed', topic, language, attemptedLines: [], offers }] });
      if (offers.length === 0 || random() < 0.4) return turns;
      if (random() < 0.5)
        return [
          ...turns,
          {
            left: 'closed',
            language,
            what: [
              { type: 'offer-taken', topic, language, offer: 'numbers' },
              { type: 'numbers-heard', topic, language },
            ],
          },
        ];
      const [first, ...rest] = ringing(language, topic);
      return [
        ...turns,
        { ...(first as MadeTurn), what: [{ type: 'offer-taken', topic, language, offer: 'line' }, ...(first?.what ?? [])] },
        ...rest,
      ];
    }
    const [first, ...rest] = ringing(language, topic);
    return [...turns, { ...(first as MadeTurn), what: [wants, ...(first?.what ?? [])] }, ...rest];
  };

  const turns = Array.from({ length: count }, (_, index) => {
    const at = later('2026-10-01T00:00:00+09:00', below(40 * 86_400) * 1000);
    const day = at.slice(0, 10);
    const luck = random();
    const person = luck < 0.08 ? 'withheld' : luck < 0.12 ? undefined : { day, key: 'k1', mark: `mark ${below(count)}` };
    return turnsOf({
      call: `CA${String(index).padStart(8, '0')}`,
      at,
      number: one(numbers),
      ...(person !== undefined && { person }),
      turns: turnsOfCaller(),
      ...(random() < 0.9 && { ended: { status: 'completed', seconds: 20 + below(200) } }),
    });
  }).flat();
  // Neighbours change places, and a tenth comes twice.
  const late = turns.map((turn, index) => [index + 40 * random(), turn] as const).sort(([one], [other]) => one - other);
  return late.flatMap(([, turn]) => (random() < 0.1 ? [turn, turn] : [turn]));
}
