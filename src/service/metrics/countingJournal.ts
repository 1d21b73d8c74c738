// Counts the journal's events on their way to the journal.

import type { JournalEvent } from '../../journal/events.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Measures } from './measures.ts';

// https://www.twilio.com/docs/voice/api/call-resource#call-status-values: the ones with which a call ends.
const ends: ReadonlySet<string> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** Counts each event, then passes it on. `isLine` says whether a line is in the directory: no other word becomes a label. */
export function countingJournal(journal: Journal, measures: Measures, isLine: (id: string) => boolean): Journal {
  const lineOf = (id: string) => (isLine(id) ? id : 'other');
  return {
    write: (events) => {
      for (const { centre, what } of events) count(measures, centre, what, lineOf);
      return journal.write(events);
    },
  };
}

function count(measures: Measures, centre: string, what: JournalEvent['what'], lineOf: (id: string) => string): void {
  switch (what.type) {
    case 'arrived':
      measures.callsBegun.inc({ centre });
      break;
    case 'transfer-begun':
      measures.transfersBegun.inc({ line: lineOf(what.line) });
      break;
    case 'transfer-ended':
      measures.transfersEnded.inc({ line: lineOf(what.line), outcome: what.outcome });
      break;
    case 'ended':
      measures.callsEnded.inc({ status: ends.has(what.status) ? what.status : 'other' });
      break;
    default:
    // The other events are counted as turns.
  }
}
