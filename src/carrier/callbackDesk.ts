// What the calls need of the callbacks: whether one may be asked for now, which numbers may be called, and to ask for one. The service has it.

import type { OwnNumber } from '../call/caller.ts';
import type { Performed } from '../call/heard.ts';
import type { Effect } from '../call/turn.ts';

/** What a sealed number is bound to: it opens in no other call. */
export type CallAndCentre = { readonly call: string; readonly centre: string };

export type Done = Extract<Effect, { readonly effect: 'ask-callback' | 'cancel-callback' }>;

export type CallbackDesk = {
  /** Whether what callers ask for can be kept now. */
  readonly mayOffer: () => boolean;
  /** The number that is written, if it may be called; `dials` is what the centre calls beyond ordinary numbers. Nothing is remembered of it. */
  readonly callable: (written: string, dials: readonly string[]) => OwnNumber | undefined;
  /** A number for the address of the next turn, which a log on the way may have. */
  readonly seal: (where: CallAndCentre, number: string) => string;
  /** Undefined where it was sealed for another call, or with a key that is gone. */
  readonly open: (where: CallAndCentre, sealed: string) => string | undefined;
  /** Does what a turn asks for. `turn` tells a request that comes twice from a new one. Never rejects, and answers in two seconds at most. */
  readonly perform: (where: CallAndCentre & { readonly turn: number }, effect: Done) => Promise<Performed>;
};
