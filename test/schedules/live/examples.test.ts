// The examples in the documents are what the commands print. An example is a block of code below a comment such as
// `<!-- example: npm run call -- --keys 8 | from "> 8" until "☎" -->`; `EXAMPLES=write npm run test:schedules` writes all of them anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../support/cli/ran.ts';
import { liveFolder } from '../../support/schedules/live/live.ts';

const home = join(import.meta.dirname, '../../..');
const documents = ['README.md', 'src/README.md', 'infra/README.md', 'prompts/README.md', 'schedules/README.md'];
const block = /<!-- example: npm run (\w+) -- (.+?)(?: \| from "(.+?)" until "(.+?)")? -->\n\n```\n([\s\S]*?)```\n/g;

type Example = {
  readonly document: string;
  readonly command: string;
  readonly options: readonly string[];
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly written: string;
};

const examples = documents.flatMap((document): readonly Example[] => {
  const text = textOf(document);
  return [...text.matchAll(block)].map(([, command = '', options = '', from, until, written = '']) => ({
    document,
    command,
    options: wordsOf(options),
    from,
    until,
    written,
  }));
});

test('the README has an example', () => {
  expect(examples.map(({ document }) => document)).toContain('README.md');
});

test.each(examples)('$document: npm run $command -- $options', async ({ document, command, options, from, until, written }) => {
  const { shown } = await run(command, options, { MADOGUCHI_SCHEDULES: liveFolder });
  const printed = `${partOf(shown.trimEnd().split('\n'), from, until).join('\n')}\n`;
  if (process.env.EXAMPLES === 'write')
    writeFileSync(
      join(home, document),
      textOf(document).replace(written, () => printed),
    );
  else expect(written, '例が古くなりました。EXAMPLES=write npm run test:schedules で書きなおします。').toBe(printed);
});

function textOf(document: string): string {
  try {
    return readFileSync(join(home, document), 'utf8');
  } catch {
    return '';
  }
}

function partOf(lines: readonly string[], from: string | undefined, until: string | undefined): readonly string[] {
  const first = from === undefined ? 0 : lines.findIndex((line) => line.startsWith(from));
  const last = until === undefined ? lines.length - 1 : lines.findIndex((line, index) => index > first && line.startsWith(until));
  return lines.slice(first, last + 1);
}

/** Splits a command's options as a shell does, as far as quotes go. */
function wordsOf(options: string): readonly string[] {
  return [...options.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}
