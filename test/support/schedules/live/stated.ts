// What the two source documents say of the lines (test/schedules/live/stated.yaml), and where a directory says something else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openingsBetween } from '../../../../src/hours/openings.ts';
import type { CivilDate, Language, Timetable } from '../../../../src/hours/timetable.ts';
import { instantAt } from '../../../../src/hours/zone.ts';
import type { Directory, Line } from '../../../../src/schedules/directory.ts';
import type { StaffFault } from './tellStaff.ts';

export type Stated = {
  readonly documents: Readonly<Record<string, string>>;
  readonly lines: readonly StatedLine[];
};

type StatedLine = {
  readonly line: string;
  readonly file: string;
  readonly document: string;
  readonly number: string;
  /** The key of the other telephone's menu. */
  readonly press?: string;
  readonly hours?: readonly StatedHours[];
};

type Kind = 'weekdays' | 'weekends' | 'holidays' | 'new-year';
type StatedHours = { readonly languages: readonly Language[]; readonly daily?: string; readonly 'only-answered'?: true } & Partial<
  Record<Kind, string>
>;

const statedFile = 'test/schedules/live/stated.yaml';

/** Days of each kind on which the law is the same as in every year. */
const days: Readonly<Record<Kind, readonly CivilDate[]>> = {
  weekdays: ['2026-11-25'],
  weekends: ['2026-11-28', '2026-11-29'],
  holidays: ['2026-11-23'],
  'new-year': ['2026-12-31'],
};

const kindsSaid: Readonly<Record<Kind, string>> = { weekdays: '平日', weekends: '土日', holidays: '祝日', 'new-year': '年末年始' };

export const stated = parse(readFileSync(join(import.meta.dirname, '../../../..', statedFile), 'utf8')) as Stated;

/** A fault with what the schedules say and what the document says. */
export type Difference = StaffFault & { readonly found?: string; readonly said?: string };

/** Every number and time in which the directory and the documents differ. Exceptions and closures are staff's own and do not count. */
export function differencesFrom({ documents, lines }: Stated, directory: Directory): readonly Difference[] {
  return lines.flatMap((each) => {
    const file = `schedules/${each.file}`;
    const found = lineOf(directory, each);
    const document = documents[each.document] ?? each.document;
    if (found === undefined) return [goneFault(file, each.line)];
    const differ = (code: string, ja: string, en: string, live: string, said: string): Difference => ({
      code,
      file,
      found: live,
      said,
      ja: `窓口「${each.line}」の${ja}は ${live} ですが、資料では ${said} です。${adviceJa(document)}`,
      en: `The ${en} of “${each.line}” is ${live}, but the document says ${said}. ${adviceEn(document)}`,
    });
    const { printed, digits } = found;
    return [
      ...(printed === each.number ? [] : [differ('number', '番号', 'number', printed, each.number)]),
      ...(each.press === undefined || digits?.press === each.press
        ? []
        : [differ('key', 'おす番号', 'key', digits?.press ?? '–', each.press)]),
      ...(each.hours ?? [])
        .flatMap((hours) => hourFaults(found, hours))
        .map(({ languages, kind, live, said }) =>
          differ('hours', `${kindsSaid[kind]}の時間（${languages}）`, `time (${kind}; ${languages})`, live, said),
        ),
    ];
  });
}

function lineOf({ lines, centres }: Directory, { line, file }: StatedLine): Line | undefined {
  const [, folder, id = ''] = /^(lines|centres)\/(.+)\.yaml$/.exec(file) ?? [];
  return folder === 'lines' ? lines.get(id) : centres.get(id)?.lines.get(line);
}

function goneFault(file: string, line: string): Difference {
  return {
    code: 'line-gone',
    file,
    ja: `窓口「${line}」がありません。もう使わないなら、${statedFile} からも消してください。`,
    en: `The line “${line}” is not there. If it is no longer used, remove it from ${statedFile} too.`,
  };
}

type HourFault = { readonly languages: string; readonly kind: Kind; readonly live: string; readonly said: string };

function hourFaults({ timetable }: Line, hours: StatedHours): readonly HourFault[] {
  const rulesOnly: Timetable = { ...timetable, exceptions: [], yearly: [], closures: [] };
  return (Object.keys(days) as Kind[]).flatMap((kind) => {
    const said = hours[kind] ?? hours.daily;
    if (said === undefined) return [];
    return days[kind].flatMap((day) => {
      const byHours = Map.groupBy(hours.languages, (language) => hoursOn(rulesOnly, language, day, hours['only-answered'] === true));
      return [...byHours].flatMap(([live, languages]) => (live === said ? [] : [{ languages: languages.join(', '), kind, live, said }]));
    });
  });
}

/** `9:00-12:00, 13:00-17:00`, or `closed`: when a language is promised, or else answered, on a day. */
function hoursOn(timetable: Timetable, language: Language, day: CivilDate, answeredIsEnough: boolean): string {
  const midnight = instantAt(day, 0, timetable.zone);
  const found = openingsBetween(timetable, language, midnight, instantAt(day, 24 * 60, timetable.zone))
    .filter(({ promised }) => promised || answeredIsEnough)
    .reduce<{ from: number; until: number }[]>((merged, { from, until }) => {
      const last = merged.at(-1);
      if (last?.until === from) last.until = until;
      else merged.push({ from, until });
      return merged;
    }, []);
  if (found.length === 0) return 'closed';
  const clock = (at: number) => {
    const minutes = (at - midnight) / 60_000;
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return found.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(', ');
}

const adviceJa = (document: string) =>
  `資料は${document}です。まちがいなら、時間や番号を直してください。資料が新しくなったのなら、${statedFile} も直してください。`;
const adviceEn = (document: string) =>
  `The document is ${document}. If this is a mistake, correct it. If the document has a new version, change ${statedFile} too.`;
