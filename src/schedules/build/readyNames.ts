// The names of ready announcements, and which of them staff mean who write another word.

import { type Message, message } from '../../messages/message.ts';
import { differences } from '../differences.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './reportAt.ts';

/** Words of staff for the announcements of the catalogues; a part of the written word is enough. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  typhoon: ['台風', '暴風', '大雨', 'storm', 'taifu', 'hurricane'],
  earthquake: ['地震', '震災', '津波', 'quake', 'jishin'],
  'heavy-snow': ['雪', 'snow', 'blizzard'],
  'long-waits': ['混', '待', 'busy', 'wait', 'crowd', 'queue'],
  'line-trouble': ['回線', '障害', '故障', '不通', 'trouble', 'outage', 'fault'],
  'early-closing': ['早', '短縮', 'early', 'clos'],
  'moved-office': ['移転', '引', '住所', 'move', 'moving', 'reloc', 'address'],
};

/** Reports a ready announcement for which no catalogue has words. */
export function checkReady(at: Path, ready: string | undefined, { announcements = [] }: Vocabulary, report: Report): void {
  if (ready !== undefined && !announcements.includes(ready)) report(at, unknown(ready, announcements));
}

function unknown(written: string, known: readonly string[]): Message {
  const meant = nearest(written, known);
  return meant === undefined
    ? message('announcement-unknown', { written, known })
    : message('announcement-unknown.meant', { written, meant, known });
}

// A name has at most 40 letters, and what is much longer is no misspelling of one.
const longestMeant = 60;

/** The name that is written with one or two wrong letters, or has another word in it. */
function nearest(written: string, known: readonly string[]): string | undefined {
  if (written.length > longestMeant) return undefined;
  const word = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const [near] = known.map((name) => ({ name, edits: differences(word, name) })).toSorted((one, other) => one.edits - other.edits);
  if (near !== undefined && near.edits <= 2) return near.name;
  return known.find((name) => otherWords[name]?.some((other) => word.includes(other)));
}
