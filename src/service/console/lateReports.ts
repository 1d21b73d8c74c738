// What the store has of calls, for pages that ask a store which may be away, or not open yet.

import type { ConsoleStore } from '../../store/openConsoleStore.ts';
import type { ReportRows } from '../../store/reportRows.ts';

/** The rows of whichever store there is when they are asked. Every question rejects while there is none. */
export function lateReports(store: () => Promise<Pick<ConsoleStore, 'reports'>>): ReportRows {
  const reports = async (): Promise<ReportRows> => (await store()).reports;
  return {
    days: async function* (span) {
      yield* (await reports()).days(span);
    },
    withoutFigures: async (before, form) => (await reports()).withoutFigures(before, form),
    day: async (day, form) => (await reports()).day(day, form),
    keep: async (centre, day, made) => (await reports()).keep(centre, day, made),
    callsOfDay: async function* (centre, day) {
      yield* (await reports()).callsOfDay(centre, day);
    },
    ringsOfDay: async function* (centre, day) {
      yield* (await reports()).ringsOfDay(centre, day);
    },
    wishesOfDay: async function* (centre, day, onlyClosed) {
      yield* (await reports()).wishesOfDay(centre, day, onlyClosed);
    },
    sums: async (centre, from, until) => (await reports()).sums(centre, from, until),
    personSums: async (centre, from, until) => (await reports()).personSums(centre, from, until),
    callbacks: async (centre, from, until) => (await reports()).callbacks(centre, from, until),
    listed: async (day, centre, most) => (await reports()).listed(day, centre, most),
    latest: async (wanted) => (await reports()).latest(wanted),
    eventsOf: async (call) => (await reports()).eventsOf(call),
  };
}
