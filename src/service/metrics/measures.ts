// The names and labels of what is counted about calls. The values of a label come from our own tables and never from a caller.
// https://prometheus.io/docs/practices/naming/

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import Histogram from 'prom-client/lib/histogram.js';

export type Measures = {
  /** From the request's head to the last byte of the answer. */
  readonly turnSeconds: Histogram;
  readonly turns: Counter<'place' | 'language'>;
  readonly turnsFailed: Counter;
  readonly fallbacks: Counter;
  readonly callsBegun: Counter<'centre'>;
  readonly callsEnded: Counter<'status'>;
  readonly callsTurnedAway: Counter<'why'>;
  readonly addressesNotUnderstood: Counter<'field'>;
  readonly transfersBegun: Counter<'line'>;
  readonly transfersEnded: Counter<'line' | 'outcome'>;
  readonly refused: Counter<'why'>;
  readonly journalFaults: Counter;
};

// Seconds. The carrier hangs up after 15; a normal turn takes less than one thousandth of that.
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Registers every measure of the calls. */
export function measuresIn(registry: Registry): Measures {
  const registers = [registry];
  const counter = <Label extends string = string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter<Label>({ name: `madoguchi_${name}`, help, labelNames, registers });
  return {
    turnSeconds: new Histogram({ name: 'madoguchi_turn_seconds', help: 'Seconds from a webhook to its TwiML.', buckets, registers }),
    turns: counter('turns_total', 'Turns, by where they leave the caller.', 'place', 'language'),
    turnsFailed: counter('turns_failed_total', 'Turns that failed: the caller was put through to the suspension line.'),
    fallbacks: counter('fallbacks_total', 'Times that the carrier asked for the fallback.'),
    callsBegun: counter('calls_begun_total', 'Calls that arrived, by the centre that answers.', 'centre'),
    callsEnded: counter('calls_ended_total', 'Calls that the carrier says have ended, by how.', 'status'),
    callsTurnedAway: counter('calls_turned_away_total', 'Calls that were ended with words instead of a turn, by why.', 'why'),
    addressesNotUnderstood: counter(
      'addresses_not_understood_total',
      'Addresses of calls under way that were not understood, by the field that has another form.',
      'field',
    ),
    transfersBegun: counter('transfers_begun_total', 'Times that a line was rung.', 'line'),
    transfersEnded: counter('transfers_ended_total', 'Times that a line was rung, by how it ended.', 'line', 'outcome'),
    refused: counter('requests_refused_total', 'Webhooks that were not answered as calls.', 'why'),
    journalFaults: counter('journal_faults_total', 'Times that the journal could not take what happened.'),
  };
}
