// What the service answers to the page: the router writes these messages, the page's scripts read them.

import type { Waits } from '../phone/callEvent.ts';
import type { InBoth, Shown } from './browserStep.ts';

export type { InBoth };

/** Whom one can call. */
export type Centres = {
  readonly centres: readonly {
    readonly id: string;
    readonly name: InBoth;
    readonly isDefault: boolean;
    /** What a clock shows there: `2026-12-30T19:00`. */
    readonly now: string;
    /** `language` is the name of the one language in which the number answers. */
    readonly numbers: readonly { readonly number: string; readonly printed: string; readonly language?: InBoth }[];
  }[];
};

/** What happened since the message before, and what the call waits for now. */
export type Step = { readonly events: readonly Shown[]; readonly waits: Waits };

/** The first step of a call, with its name and the instant at which it is answered, ISO 8601. */
export type FirstStep = Step & { readonly id: string; readonly at: string };
