// What a carrier is to this service. Each has a folder beside this file. To add one:
// 1. write its traits (traits.ts), as in `somleng/`; where it sends other forms or takes other documents, write these too, as in `twilio/`;
// 2. enter it in service/carrierTraits.ts and service/carriers.ts, and its credentials in cli/carrierSetUp.ts;
// 3. give its voices under its name in each `prompts/*.json`;
// 4. run test/carrier/contract.ts for it, as test/carrier/somleng/somlengContract.test.ts does.

import type { RequestHandler } from 'express';
import type { Speech } from '../call/speech.ts';
import type { KeepThenSend } from '../journal/journal.ts';
import type { Lines, Played, Said, Script } from '../speech/script.ts';
import type { PlacedCalls } from './placedCalls.ts';
import type { SentTexts } from './sentTexts.ts';
import type { StepParts, Steps } from './step.ts';

/** A key that the carrier signs with instead of the account's token. Without an id it counts whatever key a request names. */
export type SharedKey = { readonly id?: string; readonly secret: string };

export type Signing = {
  /** Every token that counts; two of them while one replaces the other. */
  readonly tokens: readonly string[];
  /** Two of them while one replaces the other. */
  readonly sharedKeys?: readonly SharedKey[] | undefined;
  /** Whether a request that is signed with a token is refused. */
  readonly requiresSharedKey?: boolean | undefined;
  /** The address under which the carrier knows this service, without a slash at its end. The `Host` header is not used. */
  readonly publicUrl: string;
  /** Called before a refusal is sent. For a client that is refused too often it may answer by itself. */
  readonly beforeRefusal?: RequestHandler | undefined;
};

/** What a carrier is given to answer its webhooks with. */
export type CarrierParts = {
  readonly signing: Signing;
  readonly steps: Steps;
  /** The pieces of some speech, as callers of a centre hear it. */
  readonly scriptOf: (speech: Speech, centre: string) => Script;
  /** Where the audio of an utterance is fetched: absolute, since an address without a host is not resolved by every engine. */
  readonly audioAddressOf: (played: Played) => string;
  /** The words of a piece in other languages, named as in `ne,en`: for the telephones of a rehearsal. Absent where real calls are answered. */
  readonly glossesIn?: ((languages: string) => (piece: Said | Played, ended: Lines) => readonly string[]) | undefined;
  /** Sends an answer once the events of its step are kept. Every answer of a step goes through it; at once if absent. */
  readonly keepThenSend?: KeepThenSend | undefined;
  /** Another number after each change of the words: documents that are kept are then printed anew. Words never change, if absent. */
  readonly wordsRevision?: (() => number) | undefined;
  /** Notes how the calls go that we placed; absent where none are. */
  readonly placed?: PlacedCalls | undefined;
  /** Notes how the texts go that we sent; absent where none are. */
  readonly texts?: SentTexts | undefined;
  readonly log: StepParts['log'];
};

export type Carrier = {
  /** The name under which the catalogues give its voices. */
  readonly name: string;
  /** Answers its webhooks, all of them under `/voice`, and passes on every other request. */
  readonly webhooks: (parts: CarrierParts) => RequestHandler;
};
