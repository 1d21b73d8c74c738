// The recipes of schedules/README.md, followed to the letter on the frozen schedules: what a caller gets before and after.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { eleven } from '../../support/languages.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { type Caller, type Heard, startCaller } from '../../support/schedules/recipes/caller.ts';
import { withFrench } from '../../support/schedules/recipes/french.ts';
import { afterStep, follow, recipes, stepsFor } from '../../support/schedules/recipes/guide.ts';
import { rows } from '../../support/schedules/recipes/rows.ts';

const catalogues = await loadCatalogues('prompts');
const followed = new Map([...recipes.keys()].map((name) => [name, follow(name, frozenFiles)]));

let caller: Caller;
beforeAll(async () => {
  caller = await startCaller(catalogues);
});
afterAll(() => caller.close());

/** `rings +81…`, or the first two sentences that were heard. */
function told({ rings, said }: Heard): string {
  if (rings.length > 0) return `rings ${rings.join(' ')}`;
  const words = Object.values(said).join(' ');
  return /^.*?[.。].*?[.。]/.exec(words)?.[0] ?? words;
}

describe.each(Object.keys(rows))('after the recipe “%s”', (name) => {
  test.each(rows[name] ?? [])('%s (%j)', async (_, call, before, after) => {
    const heard = async (files: SourceFiles) => told(await caller.call(files, call));
    // Where nothing changes, what a caller gets without the recipe is told by the tests of the schedules.
    if (before !== after) expect(await heard(frozenFiles)).toBe(before);
    expect(await heard(followed.get(name) ?? {})).toBe(after);
  });
});

describe('after the recipe “an-announcement-until-friday”', () => {
  const name = 'an-announcement-until-friday';
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'];
  const written: Readonly<Record<string, string>> = {
    ja: '金曜日まで、電話がこんでいます。お待たせして、すみません。',
    en: 'Until Friday our desks are busy. We are sorry that you may have to wait.',
  };

  test.each(eleven.map((language, index) => [language, keys[index] ?? '']))(
    'a caller in %s hears their own language first, and no other',
    async (language, key) => {
      const { said } = await caller.call(followed.get(name) ?? {}, { at: '2026-11-24T10:00', keys: key });
      // The carrier calls Tagalog Filipino.
      const tag = language === 'tl' ? 'fil' : language;
      expect(Object.keys(said)).toEqual([tag]);
      expect(said[tag]?.startsWith(written[language] ?? catalogues.prompt(language, 'announcement.general'))).toBe(true);
    },
  );

  test('the general sentence is another one in each language', () => {
    expect(new Set(eleven.map((language) => catalogues.prompt(language, 'announcement.general'))).size).toBe(eleven.length);
  });
});

describe('after the recipe “a-language-on-some-weekdays”', () => {
  const pressed = { keys: '60' };
  const interpreter = 'Eles podem chamar um intérprete de português.';

  test.each([
    ['Tuesday', '2026-11-24T10:00', true],
    ['Wednesday', '2026-11-25T10:00', false],
    ['Thursday', '2026-11-26T11:59', true],
    ['Thursday afternoon', '2026-11-26T14:00', false],
  ])('Portuguese is promised, so no interpreter is spoken of: %s', async (_, at, isPromised) => {
    const heard = async (files: SourceFiles) => (await caller.call(files, { at, ...pressed })).said.pt ?? '';
    expect(await heard(frozenFiles)).toContain(interpreter);
    expect((await heard(followed.get('a-language-on-some-weekdays') ?? {})).includes(interpreter)).toBe(!isPromised);
  });
});

describe('after the recipe “a-new-language”', () => {
  test('French stands behind # of the language menu, and its callers talk to the desk that speaks it', async () => {
    const french = await startCaller(await withFrench());
    try {
      const call = { at: '2026-11-24T10:00', keys: '#12' };
      // Before, # only repeats the menu, and 1 is Japanese.
      expect(told(await french.call(frozenFiles, call))).toBe('rings +81120950178');
      expect(told(await french.call(followed.get('a-new-language') ?? {}, call))).toBe('rings +81120017827');
      const { said } = await french.call(followed.get('a-new-language') ?? {}, { ...call, keys: '#' });
      expect(said.fr).toBe('Français one.');
    } finally {
      await french.close();
    }
  });

  test('a desk that nobody gave the language is named before anything goes live', async () => {
    const [, centre] = stepsFor('a-new-language');
    if (centre === undefined) throw new Error('The recipe names no centre.');
    const { directory, problems } = loadWith({ [centre.file]: afterStep(centre, frozenFiles[centre.file]) });
    expect(directory).toBeUndefined();
    expect(problems.map(describeProblem).join('\n')).toContain('no line here serves fr.');
  });
});

test('the line that stops a lost card cannot be closed, by whatever recipe', () => {
  const [step] = stepsFor('a-shared-line-is-closed');
  if (step === undefined) throw new Error('The recipe has no step.');
  const { directory, problems } = loadWith({ 'lines/suspension.yaml': afterStep(step, frozenFiles['lines/suspension.yaml']) });
  expect(directory).toBeUndefined();
  expect(problems.filter(({ severity }) => severity === 'problem').map(describeProblem)).toEqual(
    ['centres/hokkaido.yaml', 'centres/tokamachi.yaml'].map((file) =>
      expect.stringMatching(
        `^${file}:.*a lost card must find an open line at every hour, and here it does not in en, zh, ko, es, pt, vi, th, id, tl, ne\\.`,
      ),
    ),
  );
});

describe('the guide', () => {
  test('has a test for each recipe, and each of them holds beside all others', () => {
    expect([...recipes.keys()].sort()).toEqual([...Object.keys(rows), 'a-new-language'].sort());
    // Words are not schedules, a centre has one announcement of its own, and another recipe is for the number that this one replaces.
    const others = [...recipes.keys()].filter((name) => !['a-new-language', 'a-ready-announcement', 'a-mobile-number'].includes(name));
    const all = others.reduce((files, name) => follow(name, files), frozenFiles);
    expect(loadWith(all).problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  test('says each recipe in Japanese first, then in English, around the same lines to copy', () => {
    const sections = readFileSync('schedules/README.md', 'utf8').split(/^### /m).slice(1);
    expect(sections).toHaveLength(recipes.size);
    for (const section of sections) {
      const [heading = '', ...rest] = section.split('\n');
      const [prose] = rest.join('\n').split(/^## /m);
      const before = prose?.split(/^`[^`\n]+`$/m)[0] ?? '';
      const after = prose?.split('```').at(-1) ?? '';
      expect([heading, before, after]).toEqual([
        expect.stringMatching(/^\d+\. [^·]*[ぁ-ん][^·]* · [A-Z][\w -]+$/),
        expect.stringMatching(/[ぁ-ん].*(す|ん|い)。/),
        expect.stringMatching(/^\n\n[A-Z][^ぁ-ん]*$/),
      ]);
    }
  });

  test('stands in the folder of the schedules and is not read as one of them, nor are the schemas', () => {
    expect(Object.keys(frozenFiles).filter((file) => !/^((lines|centres)\/[a-z-]+|guidance|days|notices)\.yaml$/.test(file))).toEqual([]);
  });
});
