// Sources: the oldest first, and “still true”, which writes a day and nothing else.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedOn, factsIn } from '../../../src/schedules/build/facts.ts';
import { readYaml } from '../../../src/schedules/yaml/document.ts';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';
import { readTables } from '../../support/service.ts';

const at = '2026-12-24T10:00';
const today = '2026-12-24';
const address = '/console/centres/hokkaido/facts';
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-facts-'));
let service: Console;
let editor: Browser;

beforeAll(async () => {
  cpSync(frozenFolder, folder, { recursive: true });
  service = await startConsole({ at, schedulesFolder: folder });
  editor = await service.clerk({ hokkaido: 'editor' }, '山田');
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

const files = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
type Fields = Readonly<Record<string, string>>;
const unescaped = (text: string) =>
  text.replace(
    /&(?:quot|#39|amp|lt|gt);/g,
    (each) => ({ '&quot;': '"', '&#39;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' })[each] ?? each,
  );
/** The fields of every “still true” on a page, in their order. */
const formsIn = (html: string): readonly Fields[] =>
  [...html.matchAll(/<form method="post" action="[^"]*facts">[\s\S]*?<\/form>/g)].map(([form]) =>
    Object.fromEntries(
      [...form.matchAll(/name="(file|what|source|checked)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
    ),
  );

test('five facts are still true: five clicks, each from the top of the list, and only their days are others', async () => {
  const before = files();
  for (let click = 0; click < 5; click += 1) {
    const [first] = formsIn((await editor.get(address)).text);
    const answer = await editor.post(address, first ?? {});
    expect(answer.status).toBe(303);
    expect((await editor.get(answer.headers.get('location') ?? '')).text).toContain('was looked at today');
  }
  const after = files();
  let changed = 0;
  for (const [name, text] of Object.entries(before)) {
    const [lines, others] = [text.split('\n'), (after[name] ?? '').split('\n')];
    expect(others).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) {
      if (line === others[index]) continue;
      changed += 1;
      expect(others[index]).toBe(line.replace(/(checked: )\d{4}-\d\d-\d\d/, `$1${today}`));
    }
  }
  expect(changed).toBe(5);
  await readTables(after);
  const days = [...(await editor.get(address)).text.matchAll(/name="checked" value="([^"]*)"/g)].map(([, day]) => day);
  expect(days.slice(-5)).toEqual(Array(5).fill(today));
  expect(days).toEqual(days.toSorted());
  const { text: audit } = await (await service.clerk({ hokkaido: 'admin' })).get('/console/centres/hokkaido/audit');
  expect(audit.match(/Looked at a source: still true/g)).toHaveLength(5);
});

test('two clicks on one fact write once; two clerks on two facts of a file lose nothing', async () => {
  const forms = formsIn((await editor.get(address)).text);
  const file =
    forms.map((each) => each.file).find((name, index, all) => all.indexOf(name) !== index && forms[index]?.checked !== today) ?? '';
  const two = forms.filter((each) => each.file === file && each.checked !== today).slice(0, 2);
  const other = await service.clerk({ hokkaido: 'editor' }, '佐藤');
  const [one, another] = [two[0] ?? {}, two[1] ?? {}];
  await other.get(address);
  const answers = await Promise.all([editor.post(address, one), editor.post(address, one), other.post(address, another)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  const now = factsIn(readYaml(file, files()[file] ?? '')).filter(({ what }) => what === one.what || what === another.what);
  expect(now.map(({ checked }) => checked)).toEqual([today, today]);
});

test.each<[string, Fields]>([
  ['that changed meanwhile', { source: 'another source' }],
  ['of another centre', { file: 'centres/tokamachi.yaml' }],
  ['outside of the folder', { file: '../../etc/passwd' }],
  ['of no file', { file: '' }],
  ['of a day that is another one', { checked: '2001-01-01' }],
])('a fact %s changes nothing, and that is said', async (_, change) => {
  const before = files();
  const [first] = formsIn((await editor.get(address)).text);
  const answer = await editor.post(address, { ...first, ...change });
  expect([answer.status >= 400 && answer.status < 500, answer.text.includes('Nothing was changed')]).toEqual([true, true]);
  expect(files()).toEqual(before);
});

test('a viewer has no button, and a folder that cannot be written has none, and says why', async () => {
  const viewer = await service.clerk({ hokkaido: 'viewer' });
  expect(formsIn((await viewer.get(address)).text)).toEqual([]);
  const forms = formsIn((await editor.get(address)).text);
  const [first] = forms.filter(({ checked }) => checked !== today);
  const readOnly = await startConsole({ at });
  const clerk = await readOnly.clerk({ hokkaido: 'editor' });
  const { text } = await clerk.get(address);
  expect(formsIn(text)).toEqual([]);
  expect(text).toContain('read-only');
  expect(text).toContain('lines/card.yaml:');
  const refused = await clerk.post(address, first ?? {});
  expect([refused.status, refused.text.includes('read-only')]).toEqual([409, true]);
  await readOnly.close();
});

test('a disk that refuses the file when it is written: that is said, and nothing is in the audit trail', async () => {
  const before = files();
  const write = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
  const full = await startConsole({ at, schedulesFolder: folder, write });
  const clerk = await full.clerk({ hokkaido: 'admin' });
  const [first] = formsIn((await clerk.get(address)).text).filter(({ checked }) => checked !== today);
  const refused = await clerk.post(address, first ?? {});
  expect([refused.status, refused.text.includes('read-only')]).toEqual([409, true]);
  expect((await clerk.get('/console/centres/hokkaido/audit')).text).not.toContain('still true');
  expect(files()).toEqual(before);
  await full.close();
});

test('a file whose text is not UTF-8 is left as it is: the page has its facts, and says that nothing was changed', async () => {
  const place = mkdtempSync(join(tmpdir(), 'madoguchi-facts-'));
  cpSync(frozenFolder, place, { recursive: true });
  const own = await startConsole({ at, schedulesFolder: place });
  const clerk = await own.clerk({ hokkaido: 'editor' });
  const [first] = formsIn((await clerk.get(address)).text).filter(({ file }) => file === 'lines/card.yaml');
  const path = join(place, 'lines/card.yaml');
  // 窓口 in Shift_JIS.
  writeFileSync(path, Buffer.concat([Buffer.from([0x23, 0x91, 0x8b, 0x8c, 0xfb, 0x0a]), readFileSync(path)]));
  const before = readFileSync(path);
  const refused = await clerk.post(address, first ?? {});
  expect([refused.status, refused.text.includes('Nothing was changed'), refused.text.includes('lines/card.yaml:')]).toEqual([
    409,
    true,
    true,
  ]);
  expect(readFileSync(path).equals(before)).toBe(true);
  await own.close();
  rmSync(place, { recursive: true });
});

test('the mark of the byte order, which an editor wrote, stays; a day that was looked at is no version that pushes another one out', async () => {
  const path = join(folder, 'centres/hokkaido.yaml');
  writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
  const [first] = formsIn((await editor.get(address)).text).filter(
    ({ file, checked }) => file === 'centres/hokkaido.yaml' && checked !== today,
  );
  const before = readFileSync(path, 'utf8');
  expect((await editor.post(address, first ?? {})).status).toBe(303);
  const after = readFileSync(path, 'utf8');
  expect([after.startsWith('\uFEFF'), after === before, after.length]).toEqual([true, false, before.length]);
  expect((await editor.get('/console/centres/hokkaido/hours/versions')).text).not.toContain('Still true');
});

describe('the day of a fact', () => {
  test('of every fact of every frozen file, also with the line ends and marks of other editors', () => {
    let count = 0;
    for (const [name, text] of Object.entries(files()))
      for (const form of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.replaceAll(/(checked: )(\S+?)(?=[},\s])/g, '$1"$2"')])
        for (const fact of factsIn(readYaml(name, form))) {
          const written = checkedOn(name, form, fact, '2027-01-05') ?? '';
          const others = factsIn(readYaml(name, written));
          const moved = others.filter(({ checked }) => checked === '2027-01-05');
          expect([name, fact.what, moved.map(({ what }) => what)]).toEqual([name, fact.what, [fact.what]]);
          expect(written.replace('2027-01-05', '').length).toBe(form.replace(/x^/, '').length - dayIn(form, fact.where.line).length);
          count += 1;
        }
    expect(count).toBeGreaterThan(100);
  });

  test.each([
    ['in the digits of Japanese keyboards', 'source: x\nchecked: ２０２６-11-21 # 見た\n', 'source: x\nchecked: 2027-01-05 # 見た\n'],
    ['in one line', '{source: x, checked: 2026-11-21}\n', '{source: x, checked: 2027-01-05}\n'],
    ['that another place repeats', 'source: x\nchecked: &d 2026-11-21\nother: *d\n', undefined],
    ['in a file that is no YAML', 'source: [x\nchecked: 2026-11-21\n', undefined],
    ['of a file without it', 'a: b\n', undefined],
  ])('%s', (_, text, written) => {
    const [fact] = factsIn(readYaml('f.yaml', text));
    expect(checkedOn('f.yaml', text, fact ?? { what: '', source: 'x', checked: '2026-11-21' }, '2027-01-05')).toBe(written);
  });
});

function dayIn(text: string, line: number): string {
  return /checked: *["']?([^\s"'},]+)/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? '';
}

test('what another person writes into the file at the same moment is not lost', async () => {
  const path = join(folder, 'lines/card.yaml');
  const own = readFileSync(path, 'utf8');
  writeFileSync(path, `# 別の人のメモ\n${own}`);
  const form =
    formsIn((await editor.get(address)).text).find(({ file, checked }) => file === 'lines/card.yaml' && checked !== today) ??
    formsIn((await editor.get(address)).text)[0];
  expect((await editor.post(address, form ?? {})).status).toBe(303);
  expect(readFileSync(path, 'utf8').startsWith('# 別の人のメモ\n')).toBe(true);
});
