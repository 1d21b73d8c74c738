// A call that is controlled from outside, act by act: each act lets it run until it needs the next one.

import type { CallEvent, CallerInput, Outcome, Press, Waits } from './callEvent.ts';
import { type Call, placeCall } from './phoneCall.ts';

export type Act = Press | { readonly act: 'rang'; readonly outcome: Outcome };

export type RemoteCall = {
  /** All events so far. */
  readonly events: () => readonly CallEvent[];
  /** `nothing` if the call is over, or is still busy with the last act. */
  readonly waits: () => Waits;
  readonly isOver: () => boolean;
  /** Resolves when the call waits for an act, or is over. */
  readonly settled: () => Promise<void>;
  /** Does an act and resolves like `settled`. Resolves to false, and does nothing, if the call does not wait for such an act. */
  readonly go: (act: Act) => Promise<boolean>;
};

const nothing: Waits = { for: 'nothing' };

/** Places the call. */
export function beginCall(call: Call): RemoteCall {
  const events: CallEvent[] = [];
  let waits: Waits = nothing;
  let give: (act: Act) => void = () => undefined;
  let over = false;
  let settling = Promise.withResolvers<void>();

  const ask = (next: Waits) =>
    new Promise<Act>((resolve) => {
      waits = next;
      give = resolve;
      settling.resolve();
    });
  const input: CallerInput = {
    press: async (seconds = 0) => {
      const act = await ask({ for: 'key', seconds });
      return act.act === 'rang' ? { act: 'hang-up' } : act;
    },
    ring: async () => {
      const act = await ask({ for: 'line' });
      return act.act === 'rang' ? act.outcome : 'hang-up';
    },
  };
  const onEvent = (event: CallEvent) => void events.push(event);
  void placeCall(call, input, onEvent)
    // An error that is not the carrier's is one of this telephone, and is reported as well.
    .catch((fault: unknown) => onEvent({ is: 'fault', code: 0, message: String(fault) }))
    .finally(() => {
      over = true;
      settling.resolve();
    });

  return {
    events: () => events,
    waits: () => waits,
    isOver: () => over,
    settled: () => settling.promise,
    go: async (act) => {
      if (!fits(act, waits)) return false;
      waits = nothing;
      settling = Promise.withResolvers<void>();
      give(act);
      await settling.promise;
      return true;
    },
  };
}

function fits({ act }: Act, waits: Waits): boolean {
  switch (waits.for) {
    case 'key':
      return act !== 'rang';
    case 'line':
      return act === 'rang' || act === 'hang-up';
    case 'nothing':
      return false;
    default:
      return waits satisfies never;
  }
}
