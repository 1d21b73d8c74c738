// Every way in which a file comes to be another one, with real files and a running service: it goes over, whole or not at all.

import { writeFileSync } from 'node:fs';
import { appendFile, cp, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cardWith,
  copyOfSchedules,
  type LiveService,
  newNumber,
  numberRung,
  oldNumber,
  pause,
  removeFolder,
  replaceFile,
  startLive,
  until,
} from '../../support/schedules/reload/folder.ts';
import { asItIs, card, type Folders, release, switchVolume, volume, volumeOfFiles } from '../../support/schedules/reload/mounted.ts';

/** A service over a folder; what the trial did to it is gone afterwards. */
async function withLive(
  prepare: (folders: Folders) => Promise<string>,
  trial: (live: LiveService, folder: string) => Promise<void>,
  lookEveryMs = 15,
): Promise<void> {
  const folders = await copyOfSchedules();
  const folder = await prepare(folders);
  const live = await startLive(folder, { lookEveryMs });
  try {
    await trial(live, folder);
  } finally {
    await live.close();
    await removeFolder(folders.root);
  }
}

const attemptedLines = (live: LiveService) => [...new Set(live.served.map(({ lines }) => lines.get('card')?.number))];
const taken = (live: LiveService, number: string) =>
  until(() => live.live.current().lines.get('card')?.number === number, `${number} serves`);

const whole: readonly {
  readonly how: string;
  readonly prepare: (folders: Folders) => Promise<string>;
  readonly change: (folder: string) => Promise<void>;
}[] = [
  { how: 'a file is saved in place', prepare: asItIs, change: async (folder) => writeFile(card(folder), await cardWith('0120-0178-26')) },
  {
    how: 'an editor writes a file beside it and renames it',
    prepare: asItIs,
    change: async (folder) => replaceFile(card(folder), await cardWith('0120-0178-26')),
  },
  {
    how: 'an editor moves the old file away first, and leaves a lock and a copy behind',
    prepare: asItIs,
    change: async (folder) => {
      await symlink('somebody@desk.4711', join(folder, 'lines', '.#card.yaml'));
      await rename(card(folder), `${card(folder)}~`);
      await writeFile(card(folder), await cardWith('0120-0178-26'));
    },
  },
  { how: 'a config map is switched', prepare: volume, change: switchVolume },
  { how: 'a config map with a link for each file is switched', prepare: volumeOfFiles, change: switchVolume },
  {
    how: 'a link to the whole folder is switched',
    prepare: release,
    change: async (folder) => {
      const next = join(dirname(folder), 'next');
      await cp(folder, next, { recursive: true, dereference: true });
      await writeFile(card(next), await cardWith('0120-0178-26'));
      await symlink(next, `${folder}.new`);
      await rename(`${folder}.new`, folder);
    },
  },
  {
    how: 'the folder is removed and copied there anew',
    prepare: asItIs,
    change: async (folder) => {
      await rename(folder, `${folder}.away`);
      await cp(`${folder}.away`, folder, { recursive: true });
      await writeFile(card(folder), await cardWith('0120-0178-26'));
    },
  },
];

describe.concurrent('the service goes over to the new number, and to nothing between, when', () => {
  test.each(whole)('$how', async ({ prepare, change }) => {
    await withLive(prepare, async (live, folder) => {
      expect(await numberRung(live)).toBe(oldNumber);
      await change(folder);
      await taken(live, newNumber);
      expect(await numberRung(live)).toBe(newNumber);
      expect(attemptedLines(live)).toEqual([oldNumber, newNumber]);
      expect(live.live.status().problems).toEqual([]);
    });
  });

  test('a file is saved many times, one save after the other', async () => {
    await withLive(asItIs, async (live, folder) => {
      const numbers = Array.from({ length: 40 }, (_, index) => `0120-0178-${10 + index}`);
      for (const number of [...numbers, '0120-0178-26']) await replaceFile(card(folder), await cardWith(number));
      await taken(live, newNumber);
      expect(live.live.status()).toMatchObject({ refused: 0, problems: [] });
    });
  });
});

describe.concurrent('what is not finished', () => {
  const exception = 'exceptions:\n  - {date: 2026-11-24, hours: closed, reason: move, source: notice, checked: 2026-11-24}\n';

  test('a file that is half written never serves, although the half would hold by itself', async () => {
    await withLive(asItIs, async (live, folder) => {
      const text = `${await cardWith('0120-0178-26')}\n${exception}`;
      // Cut within the last line's comment, so that everything but the exception is there.
      const half = text.indexOf('exceptions:');
      await writeFile(card(folder), `${text.slice(0, half)}# closed on`);
      await pause(100);
      expect(attemptedLines(live)).toEqual([oldNumber]);
      await writeFile(card(folder), text);
      await taken(live, newNumber);
      expect(live.served).toHaveLength(2);
      expect(live.served.at(-1)?.lines.get('card')?.timetable.exceptions).toHaveLength(1);
    });
  });

  test('a last line without an end is waited for, but not for ever: some editors write none', async () => {
    await withLive(asItIs, async (live, folder) => {
      await writeFile(card(folder), (await cardWith('0120-0178-26')).trimEnd());
      await taken(live, newNumber);
      expect(live.live.status()).toMatchObject({ taken: 1, refused: 0 });
    });
  });

  test('a half that does not hold is refused, and the rest makes it good', async () => {
    await withLive(asItIs, async (live, folder) => {
      const text = await cardWith('0120-0178-26');
      const half = text.indexOf('source:');
      await writeFile(card(folder), text.slice(0, half));
      await until(() => live.live.status().refused > 0, 'the half is refused');
      expect(await numberRung(live)).toBe(oldNumber);
      await appendFile(card(folder), text.slice(half));
      await taken(live, newNumber);
      expect(attemptedLines(live)).toEqual([oldNumber, newNumber]);
    });
  });

  test('two files of which only both together hold go live together, however long somebody keeps on writing the first', async () => {
    const whenBothAreThere = async (live: LiveService, folder: string) => {
      const centre = join(folder, 'centres', 'hokkaido.yaml');
      const text = (await readFile(centre, 'utf8')).replace(
        '{id: card, lines: [card, freedial]}',
        '{id: card, lines: [new-desk, freedial]}',
      );
      let saves = 0;
      const saving = setInterval(() => {
        saves += 1;
        writeFileSync(centre, `${text}# ${saves}\n`);
      }, betweenSavesMs);
      await until(() => saves >= 12, 'the centre was saved many times');
      clearInterval(saving);
      await writeFile(join(folder, 'lines', 'new-desk.yaml'), await cardWith('0120-0178-26'));
      await until(async () => (await numberRung(live)) === newNumber, 'the new desk rings');
      expect(live.live.status()).toMatchObject({ taken: 1, refused: 0 });
    };
    // Seldom enough that the folder could be read between two saves, often enough that it is never the same at two looks.
    const betweenSavesMs = 25;
    await withLive(asItIs, whenBothAreThere, 4 * betweenSavesMs);
  });
});
