// What each carrier does in its own way, as plain data. All of them send the same forms and take the same XML (TwiML): carrier/twilio has what
// they share. What is written here is everything that differs.

/** What a carrier may be unable to do. */
export type Inability =
  /** Tell a desk something, or ask it for a key, before it is connected. */
  | 'whisper'
  /** Press keys in the menu of the line that it calls. */
  | 'send-digits'
  /** Say of a call whether the desk and the caller were connected. */
  | 'say-bridged'
  /** Ask another address where the first one fails. */
  | 'fallback'
  /** Read in an address how long to wait and how often to try again. */
  | 'connection-in-address'
  /** Sign with a key that is for webhooks only. */
  | 'shared-keys';

export type Traits = {
  /** The name in MADOGUCHI_CARRIER, and the one under which the catalogues give its voices. */
  readonly name: string;
  /** Names of settings. All but `plain` may also be given as a file, under the name with `_FILE`. */
  readonly settings: {
    /** What it signs webhooks with; the second one counts while one replaces the other. */
    readonly key: string;
    readonly secondKey: string;
    /** For its account, and for keys of other kinds. */
    readonly others: readonly string[];
    readonly plain: readonly string[];
  };
  /** The headers in which a signature may be, in small letters. The first one that a request has counts. */
  readonly signatureHeaders: readonly [string, ...string[]];
  /** The form of a call's id. An id of another form is not logged. */
  readonly callId: RegExp;
  /** Whether its documents need addresses with a host. */
  readonly needsWholeAddresses: boolean;
  /** Whether marks inside a Say are lost: then a pause is a space, and words that are said in another way are written so. */
  readonly saysPlainText: boolean;
  /** Voices by locale that its manual has, and the page that says so. */
  readonly voices: Readonly<Record<string, readonly string[]>>;
  readonly voicesPage: string;
  readonly cannot: readonly Inability[];
};
