// Names that callers will miss: each is told once, at its place, with all the languages that it lacks and what those callers hear instead.

import { describe, expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { describeProblem, describeProblemIn } from '../../src/schedules/problem.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { checkNames } from '../../src/staff/checkNames.ts';
import { frozenWith, tokyo, townWith } from '../support/staff/sides.ts';

const now = tokyo('2026-11-24T10:00');
const centre = 'centres/town.yaml';
const thai = { desk: 'name:\n  ja: 窓口\n  en: the desk', centre: 'name:\n  ja: 町の電話\n  en: the town' };

const said = (directory: Directory, code: string, at = now) =>
  checkNames(directory, at)
    .filter((warning) => warning.code === code)
    .map((warning) => describeProblem(warning).replace(': warning:', ''));

test('the real schedules lack no name, and each of their names can stand in a sentence', () => {
  expect(checkNames(frozenWith(), now)).toEqual([]);
});

describe('a name in some languages only', () => {
  test('of a line is told at the line, its own or a shared one, with what its callers hear', () => {
    expect([...said(townWith(), 'line-name-missing')].sort()).toEqual([
      `${centre}:19:1 the line “counter” has no name in th. Callers in these languages hear only “the right desk”. Add it under “name”, like “th: …”.`,
      expect.stringMatching(/^lines\/desk\.yaml:1:1 the line “desk” has no name in th\. /),
      expect.stringMatching(/^lines\/stop\.yaml:1:1 /),
    ]);
  });

  test('of a shared line is told once, with the languages of all centres that use it', () => {
    const directory = frozenWith(
      ['lines/card.yaml', '  th: ศูนย์บัตรมายนัมเบอร์\n', ''],
      ['lines/card.yaml', '  vi: tổng đài thẻ My Number\n', ''],
    );
    expect(said(directory, 'line-name-missing')).toEqual([
      expect.stringMatching(/^lines\/card\.yaml:\d+:1 the line “card” has no name in vi, th\. /),
    ]);
  });

  test('is no fault where no centre that uses the line offers the language', () => {
    expect(said(townWith(centre, 'languages: [ja, en, th]', 'languages: [ja, en]'), 'line-name-missing')).toEqual([]);
  });

  test('of a centre is told at its file', () => {
    expect(said(townWith(), 'centre-name-missing')).toEqual([
      `${centre}:1:1 the centre “town” has no name in th. Callers whose call begins in these languages hear only “Thank you for calling”, and pages show another language’s name. Add it under “name”, like “th: …”.`,
    ]);
    expect(said(townWith(centre, thai.centre, `${thai.centre}\n  th: เมือง`), 'centre-name-missing')).toEqual([]);
  });

  test('of a topic is told at the topic; a topic of the catalogues has its name there', () => {
    const tax = townWith(centre, 'id: card,', 'id: tax, name: {ja: 税金, en: Tax},');
    expect(said(tax, 'topic-name-missing')).toEqual([
      `${centre}:11:1 the topic “tax” has no name in th. Callers in these languages hear the name of its line, or “other questions”. Add it under “name”, like “th: …”.`,
    ]);
    expect(said(townWith(), 'topic-name-missing')).toEqual([]);
  });

  test('of an announcement is told until the announcement is over', () => {
    const announcing = townWith(centre, 'person:', 'announcement: { until: 2026-11-24T13:00, words: { ja: 休み } }\nperson:');
    expect(said(announcing, 'announcement-words-missing')).toEqual([
      expect.stringMatching(/:12:1 the announcement of “town” has no words in en, th\. /),
    ]);
    expect(said(announcing, 'announcement-words-missing', tokyo('2026-11-24T13:00'))).toEqual([]);
  });

  test('is told in Japanese, too, with what to write', () => {
    const [first] = checkNames(townWith(), now);
    expect(first && describeProblemIn('ja')(first)).toBe(
      `${centre}:19:1: 注意: 窓口「counter」の名前が、thにありません。その言語の人には「担当の窓口」とだけ聞こえます。「name」に「th: …」のように書きたしてください。`,
    );
  });
});

test('what callers are said to hear is what the catalogues say', async () => {
  const catalogues: Catalogues = await loadCatalogues('prompts');
  const lacks = { languages: ['th'], first: 'th' };
  for (const language of ['en', 'ja'] as const) {
    const line = say(language, { key: 'line-name-missing', values: { line: 'x', ...lacks } });
    const named = say(language, { key: 'centre-name-missing', values: { centre: 'x', ...lacks } });
    const topic = say(language, { key: 'topic-name-missing', values: { topic: 'x', ...lacks } });
    expect(line).toContain(catalogues.prompt(language, 'line.any'));
    expect(named).toContain(catalogues.prompt(language, 'greetingWithoutName').replace(/[.。]$/, ''));
    expect(topic.toLowerCase()).toContain(
      catalogues
        .prompt(language, 'menu.other')
        .toLowerCase()
        .replace(/[,、]$/, ''),
    );
  }
});

describe('the name of a line stands inside sentences', () => {
  const named = (language: string, name: string) =>
    frozenWith([
      'lines/card.yaml',
      language === 'es'
        ? 'es: la oficina de la tarjeta My Number'
        : language === 'pt'
          ? 'pt: o atendimento do cartão My Number'
          : 'en: the My Number Card desk',
      `${language}: ${name}`,
    ]);

  test.each([
    ['es', 'ventanilla de vivienda', 'Le paso con ventanilla de vivienda.', 'la ventanilla de vivienda'],
    ['es', 'Oficina de vivienda', 'Le paso con Oficina de vivienda.', 'la ventanilla de vivienda'],
    ['pt', 'setor de moradia', 'Ligando para setor de moradia.', 'o setor de moradia'],
    ['en', 'housing desk', 'Connecting you to housing desk.', 'the housing desk'],
    ['en', 'Housing desk', 'Connecting you to Housing desk.', 'the housing desk'],
  ])('in %s “%s” needs an article', (language, name, sentence, example) => {
    expect(said(named(language, name), 'name-without-article')).toEqual([
      expect.stringContaining(
        `“${name}” (${language}) of the line “card” stands inside sentences, like “${sentence}”, so it needs its article. Write it like “${example}”.`,
      ),
    ]);
  });

  test.each([
    ['es', 'la ventanilla de vivienda'],
    ['es', 'los asesores del centro'],
    ['pt', 'a equipe de atendimento'],
    ['pt', 'os atendentes'],
    ['en', 'the housing desk'],
    ['en', 'our housing desk'],
    ['en', 'Sapporo City Hall'],
    ['en', 'counsellors'],
    ['en', 'the city’s housing desk'],
  ])('in %s “%s” fits', (language, name) => {
    expect(said(named(language, name), 'name-without-article')).toEqual([]);
  });
});
