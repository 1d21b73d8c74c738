// The frozen schedules of the two centres as the directory that is built from them.

import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { eleven } from '../../support/languages.ts';
import { frozenDirectory, loadWith } from '../../support/schedules/frozen.ts';

const { centres, lines, guidance } = frozenDirectory();
const centre = (id: string) => {
  const found = centres.get(id);
  if (found === undefined) throw new Error(`There is no centre ${id}.`);
  return found;
};

test('the schedules hold, and warn of exactly the four numbers that nobody can call', () => {
  const { directory, problems } = loadWith();
  expect(directory).toBeDefined();
  expect(directory?.warnings).toEqual(problems);
  const number =
    /^(centres\/\w+\.yaml):\d+:3: warning: (\+\d+) is a placeholder that cannot be called\. Write the number of your carrier before you go live\.$/;
  expect(problems.map((problem) => number.exec(describeProblem(problem))?.slice(1).join(' '))).toEqual([
    'centres/hokkaido.yaml +815000000001',
    'centres/hokkaido.yaml +815000000003',
    'centres/hokkaido.yaml +815000000004',
    'centres/tokamachi.yaml +815000000002',
  ]);
});

describe('each line rings the number that its source prints', () => {
  test.each([
    ['hokkaido', 'card', '0120-0178-27', '+81120017827', undefined],
    ['hokkaido', 'suspension', '0120-0178-27', '+81120017827', undefined],
    ['hokkaido', 'suspension-japanese', '0120-95-0178', '+81120950178', '2'],
    ['hokkaido', 'system', '0120-0178-26', '+81120017826', undefined],
    ['hokkaido', 'freedial', '0120-95-0178', '+81120950178', '5'],
    ['hokkaido', 'counsellors', '011-200-9595', '+81112009595', undefined],
    ['tokamachi', 'insurance-desk', '025-757-3735', '+81257573735', undefined],
    ['tokamachi', 'pension', '025-757-3748', '+81257573748', undefined],
  ])('%s: %s, %s is %s', (id, line, printed, number, press) => {
    const found = centre(id).lines.get(line);
    expect([found?.printed, found?.number, found?.digits?.press]).toEqual([printed, number, press]);
    // A digit on somebody else's menu moves: it is told, not sent, and a line says so.
    if (press !== undefined) expect(found?.digits?.send).toBe(false);
  });
});

describe('each centre', () => {
  test.each([
    [
      'hokkaido',
      true,
      { 1: 'lost-card: suspension, suspension-japanese', 2: 'card: card, freedial', 3: 'system: system, card, freedial, counsellors' },
      'counsellors',
    ],
    [
      'tokamachi',
      false,
      {
        1: 'lost-card: suspension, suspension-japanese',
        2: 'insurance: freedial, system, card',
        3: 'insurance-desk: insurance-desk',
        4: 'pension: pension',
      },
      'insurance-desk',
    ],
  ])('%s has its topics on their keys', (id, isDefault, topics, person) => {
    const found = centre(id);
    expect(Object.fromEntries(found.topics.map((topic) => [topic.key, `${topic.id}: ${topic.lines.join(', ')}`]))).toEqual(topics);
    expect(found.person).toEqual([person]);
    expect(found.isDefault).toBe(isDefault);
    expect(found.zone).toBe('Asia/Tokyo');
  });

  test.each(['hokkaido', 'tokamachi'])('%s offers the eleven languages in the order of their keys, and has its name in each', (id) => {
    expect(centre(id).languages).toEqual(eleven);
    expect(Object.keys(centre(id).name).sort()).toEqual([...centre(id).languages].sort());
    for (const line of centre(id).lines.values()) expect(Object.keys(line.name).sort()).toEqual([...centre(id).languages].sort());
  });

  test.each(['hokkaido', 'tokamachi'])('%s reads out at most nine of the topics, each once', (id) => {
    const entries = centre(id).guidance;
    expect(entries.length).toBeLessThanOrEqual(9);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });
});

test('every living read-out is on a key somewhere, and only the one that ended has an end', () => {
  const somewhere = new Set([...centres.values()].flatMap((each) => each.guidance.map(({ id }) => id)));
  expect([...guidance.keys()].filter((id) => !somewhere.has(id))).toEqual([]);
  expect([...guidance].filter(([, { until }]) => until !== undefined)).toEqual([['old-employer-cards', { until: '2025-12-01' }]]);
  expect(guidance.size).toBe(11);
});

test('shared lines are the same for both centres', () => {
  for (const [id, line] of lines) for (const each of centres.values()) if (each.lines.has(id)) expect(each.lines.get(id)).toBe(line);
});
