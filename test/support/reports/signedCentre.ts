// Signed calls with known outcomes to a service in this process whose journal really goes to a store, and what a report must say of them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import { instantOf } from '../../../src/hours/zone.ts';
import { readFigures } from '../../../src/reports/readFigures.ts';
import { type Report, reportOf } from '../../../src/reports/report.ts';
import { storeAddress } from '../../../src/service/journal/journalSettings.ts';
import { openKeptJournal } from '../../../src/service/journal/keptJournal.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { signedRequests, type Target } from '../carrier/signedRequests.ts';
import { startService } from '../service.ts';

const keyOf = { ja: '1', en: '2', th: '8', ne: '*' } as const;
type Language = keyof typeof keyOf;
const languages = Object.keys(keyOf) as readonly Language[];

const kinds = ['reached', 'short', 'busy', 'abandoned', 'leaves the topics', 'lost', 'closed'] as const;
type Kind = (typeof kinds)[number];

export type KnownCall = {
  readonly call: string;
  readonly from: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly talked: number;
};

const [day, night] = ['2026-11-24T10:00:00+09:00', '2026-11-24T23:00:00+09:00'];

/** So many calls: every kind in every language, each third of a caller who has called before. */
export function knownCalls(count: number): readonly KnownCall[] {
  return Array.from({ length: count }, (_, index): KnownCall => {
    const caller = index % 3 === 2 ? index - 1 : index;
    const kind = kinds[index % kinds.length] ?? 'reached';
    const language = languages[Math.floor(index / kinds.length) % languages.length] ?? 'th';
    return {
      call: `CA${String(index).padStart(32, '0')}`,
      from: `+8190${71_000_000 + caller * 7919}`,
      kind,
      language,
      talked: kind === 'reached' ? 10 + (index % 200) : kind === 'short' ? 9 : 0,
    };
  });
}

/** Places the calls, every fourth with each request delivered again and out of order, and resolves to the report of the day. */
export async function reportOfSigned(calls: readonly KnownCall[], databaseUrl?: string): Promise<Report> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'madoguchi-signed-'));
  let now = instantOf(day, 'Asia/Tokyo') ?? 0;
  const settings = { outboxMegabytes: 256, keepDays: { usual: 400, centres: {} }, ...(databaseUrl !== undefined && { databaseUrl }) };
  const parts = { dataFolder, settings, clock: () => now, realClock: () => now, log: pino({ level: 'silent' }) };
  const kept = openKeptJournal(parts);
  kept.start();
  const service = await startService({ at: day, parts: { journal: kept.journal, personOf: kept.personOf } });
  try {
    // The key of the day is shared.
    await vi.waitFor(() => expect(kept.status().storeUp).toBe(true), 60_000);
    for (const at of [day, night]) {
      now = instantOf(at, 'Asia/Tokyo') ?? 0;
      service.setAt(at);
      for (const [index, call] of calls.entries())
        if ((call.kind === 'closed') === (at === night)) await place(service, call, index % 4 === 3);
    }
    await vi.waitFor(() => expect(kept.status().outboxBytes).toBe(0), 120_000);
  } finally {
    await service.close();
    await kept.stop();
  }
  const store = await openStore(storeAddress(settings, dataFolder));
  try {
    const span = { centre: 'hokkaido', from: '2026-11-24', until: '2026-11-25' };
    return reportOf(await readFigures(store.reports, span), span);
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function place(target: Target, { call, from, kind, language, talked }: KnownCall, twice: boolean): Promise<void> {
  const { ask, answer, again, documents } = signedRequests(target, { call, from });
  await ask('/voice', {});
  if (kind === 'lost') {
    await answer({});
    await answer({});
  } else {
    await answer({ Digits: keyOf[language] });
    if (kind !== 'leaves the topics') await answer({ Digits: '2' });
  }
  if (kind === 'reached' || kind === 'short')
    await answer({ DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: String(talked) });
  if (kind === 'abandoned') await answer({ DialCallStatus: 'canceled', CallStatus: 'completed' });
  if (kind === 'busy') while (documents.at(-1)?.includes('<Dial') === true) await answer({ DialCallStatus: 'busy' });
  await ask('/voice/status', { CallStatus: 'completed', CallDuration: '61' });
  if (twice) await again();
}

/** Holds a report against our own count of the calls. */
export function expectOwnCount({ total, byLanguage, lines }: Report, calls: readonly KnownCall[]): void {
  const groups = Map.groupBy(calls, ({ kind, language }) => (kind === 'lost' ? 'none' : language));
  expect(total).toMatchObject(ownCount(calls));
  expect(Object.keys(byLanguage).sort()).toEqual([...groups.keys()].sort());
  for (const [language, some] of groups) expect(byLanguage[language]).toMatchObject(ownCount(some));
  // One line rings for each: by language it is one or the other.
  const of = (name: string) => Object.values(lines ?? {}).reduce((sum, line) => sum + (line.total[name] ?? 0), 0);
  const many = (...some: readonly Kind[]) => calls.filter(({ kind }) => some.includes(kind)).length;
  expect([of('answered'), of('abandoned'), of('busy')]).toEqual([many('reached', 'short'), many('abandoned'), many('busy')]);
}

function ownCount(calls: readonly KnownCall[]) {
  const of = (...some: readonly Kind[]) => calls.filter(({ kind }) => some.includes(kind));
  const persons = (some: readonly KnownCall[]) => new Set(some.map(({ from }) => from)).size;
  return {
    attempts: calls.length,
    persons: persons(calls),
    personsReached: persons(of('reached')),
    reached: of('reached').length,
    closed: of('closed').length,
    toldAlternatives: of('closed', 'busy').length,
    unanswered: of('busy').length,
    lost: of('lost').length,
    talkedSeconds: calls.reduce((sum, { talked }) => sum + talked, 0),
  };
}
