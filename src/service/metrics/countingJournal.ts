// Counts the journal's events on their way to the journal.

import { endings } from '../../carrier/callEndings.ts';
import type { JournalEvent } from '../../journal/events.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Measures } from './measures.ts';

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
      measures.callsEnded.inc({ status: endings.has(what.status) ? what.status : 'other' });
      break;
    default:
    // The other events are counted as turns.
  }
}
