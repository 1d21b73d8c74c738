// A carrier as the contract plays it: it places calls to a running service in its own words, and says what the documents mean.

import type { Parts } from '../../../src/service/app.ts';
import type { Service } from '../service.ts';

/** One request about a call. What is not named is as in an ordinary call. */
export type Asked = {
  /** A path with its query: `/voice`, or where a document led to. */
  readonly address: string;
  /** Which call it is about, in the carrier's own form: see `callIds`. */
  readonly call?: string;
  readonly from?: string;
  readonly to?: string;
  readonly forwardedFrom?: string;
  /** What was entered; silence if absent. */
  readonly keys?: string;
  /** How a transfer ended, in the carrier's own word. */
  readonly outcome?: string;
  /** The carrier placed this call itself. */
  readonly placedByCarrier?: boolean;
  /** How the call ended, in the carrier's own words. */
  readonly ended?: { readonly status: string; readonly seconds: string };
  /** What the carrier says of the failure that made it ask for the fallback. */
  readonly errorCode?: string;
  /** Whose signature it bears: the carrier's if absent. */
  readonly signed?: 'not' | 'by another' | { readonly for: string };
};

/** What a document makes of the call. */
export type Heard = {
  readonly says: readonly { readonly language: string; readonly words: string }[];
  /** Addresses of audio. */
  readonly plays: readonly string[];
  /** Where it goes on when a key was pressed, or nothing. */
  readonly listensAt?: string;
  /** What rings, and where it goes on afterwards. */
  readonly rings?: { readonly number: string; readonly next?: string };
  readonly hangsUp: boolean;
};

export type Answer = { readonly status: number; readonly body: string; readonly heard: Heard | undefined };

export type Adapter = {
  readonly name: string;
  /** The parts of a service that this carrier calls; the usual ones if absent. */
  readonly parts?: () => Promise<Partial<Parts>>;
  /** For how many languages it has a voice. */
  readonly voicedLanguages: number;
  /** Whether its form says which number passed a call on. */
  readonly tellsForwarding: boolean;
  readonly ask: (service: Service, asked: Asked) => Promise<Answer>;
  /** Ids of two calls. */
  readonly callIds: readonly [string, string];
  /** The carrier's words for how a transfer ends. */
  readonly outcomes: Readonly<Record<'answered' | 'busy' | 'noAnswer' | 'failed', string>>;
  /** The carrier's word for a call that ended well, and an error code of its own. */
  readonly completed: string;
  readonly errorCode: string;
};
