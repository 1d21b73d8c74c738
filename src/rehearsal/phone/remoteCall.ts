// A call whose hand is elsewhere: each act is handed in by itself, and the call goes on until it needs the next one.

import type { CallEvent, Hand, Outcome, Press, Waits } from './callEvent.ts';
import { type Call, placeCall } from './phoneCall.ts';

export type Act = Press | { readonly act: 'rang'; readonly outcome: Outcome };

export type RemoteCall = {
  /** All that has happened until now. */
  readonly happenings: () => readonly CallEvent[];
  /** `nothing` where the call is over, or still busy with the last act. */
  readonly waits: () => Waits;
  readonly isOver: () => boolean;
  /** Resolves once the call waits for an act, or is over. */
  readonly settled: () => Promise<void>;
  /** Resolves likewise; to false, and nothing is done, where the call does not wait for an act of this kind. */
  readonly go: (act: Act) => Promise<boolean>;
};

const nothing: Waits = { for: 'nothing' };

/** Places the call. */
export function beginCall(call: Call): RemoteCall {
  const happenings: CallEvent[] = [];
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
  const hand: Hand = {
    press: async (seconds = 0) => {
      const act = await ask({ for: 'key', seconds });
      return act.act === 'rang' ? { act: 'hang-up' } : act;
    },
    ring: async () => {
      const act = await ask({ for: 'line' });
      return act.act === 'rang' ? act.outcome : 'hang-up';
    },
  };
  const tell = (event: CallEvent) => void happenings.push(event);
  void placeCall(call, hand, tell)
    // What a carrier does not find wrong is a fault of this telephone, and is said like one.
    .catch((fault: unknown) => tell({ is: 'fault', code: 0, message: String(fault) }))
    .finally(() => {
      over = true;
      settling.resolve();
    });

  return {
    happenings: () => happenings,
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
