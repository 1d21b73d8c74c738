// The TwiML elements that are in use, printed from strings: the carrier's own library takes ten times as long for the same bytes.
// A text becomes part of a document only through `text`, an attribute's value only through `attributesOf`: both escape it.

/** A piece of a document, escaped already. */
export type Xml = string & { readonly is: 'xml' };

export type Voice = { readonly voice: string; readonly locale: string };

export type Gathering = {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly numDigits: number;
  readonly timeout: number;
  readonly finishOnKey: string;
  /** Absent where silence falls through to what follows. */
  readonly actionOnEmptyResult?: true;
};

export type Dialling = {
  /** Absent where the call goes on below the Dial. */
  readonly action?: string;
  readonly timeout: number;
  readonly callerId?: string | undefined;
  /** Whether the caller hears the ringing until the desk is connected, also while the desk hears a whisper. */
  readonly answerOnBridge?: true | undefined;
};

export type Telephone = {
  readonly number: string;
  /** Keys that the carrier presses when it answers. */
  readonly send?: { readonly keys: string; readonly afterSeconds: number } | undefined;
  /** Where the carrier asks what the telephone hears before it is connected: absolute. */
  readonly whisper?: string | undefined;
};

/** A whole document. */
export function documentOf(inside: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`;
}

/** https://www.twilio.com/docs/voice/twiml/say: voice and language are settings of the account where they are not written, so they are. */
export function say({ voice, locale }: Voice, inside: Xml): Xml {
  return `<Say${attribute('voice', voice)}${attribute('language', locale)}>${inside}</Say>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/say/text-speech#break: a pause inside a Say; a Pause may not be shorter than a second. */
export function pauseOf(milliseconds: number): Xml {
  return `<break time="${milliseconds}ms"/>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/say/text-speech#sub: the voice says the alias, a reader sees the words. */
export function substitute(alias: string, words: string): Xml {
  return `<sub${attribute('alias', alias)}>${text(words)}</sub>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/play */
export function play(address: string): Xml {
  return `<Play>${text(address)}</Play>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/gather: what is inside can be interrupted by a key. */
export function gather(gathering: Gathering, inside: Xml): Xml {
  let attributes = '';
  for (const name in gathering) attributes += attribute(name, gathering[name as keyof Gathering]);
  return `<Gather${attributes}>${inside}</Gather>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/redirect */
export function redirect(method: 'GET' | 'POST', address: string): Xml {
  return `<Redirect${attribute('method', method)}>${text(address)}</Redirect>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/dial: `jp` is the ringing that a caller in Japan knows. */
export function dial({ action, timeout, callerId, answerOnBridge }: Dialling, inside: Xml): Xml {
  const back = action === undefined ? '' : `${attribute('action', action)} method="POST"`;
  return `<Dial${back}${attribute('timeout', timeout)} ringTone="jp"${attribute('callerId', callerId)}${attribute('answerOnBridge', answerOnBridge)}>${inside}</Dial>` as Xml;
}

/**
 * https://www.twilio.com/docs/voice/twiml/number: in `sendDigits` each `w` waits half a second before the next key. The document of `url` is
 * run on the telephone that answered, before the two are connected; only Say, Play, Gather and Hangup may be in it, and its end connects.
 */
export function number({ number: digits, send, whisper }: Telephone): Xml {
  const sendDigits = send === undefined ? undefined : 'w'.repeat(Math.round(send.afterSeconds * 2)) + send.keys;
  const url = whisper === undefined ? '' : `${attribute('url', whisper)} method="POST"`;
  return `<Number${attribute('sendDigits', sendDigits)}${url}>${text(digits)}</Number>` as Xml;
}

/** https://www.twilio.com/docs/voice/twiml/hangup */
export const hangUp = '<Hangup/>' as Xml;

/** A comment of one or more lines, for the telephones of a rehearsal. It may not hold two hyphens, nor end with one. */
export function comment(words: string): Xml {
  return `<!-- ${legal(words.replace(/[^\P{Cc}\n]/gu, ' ')).replace(/-{2,}/g, '-')} -->` as Xml;
}

/** Pieces, one after the other. */
export function joined(...pieces: readonly Xml[]): Xml {
  let all = '';
  for (const piece of pieces) all += piece;
  return all as Xml;
}

/** Words as an element's text. What XML does not allow becomes a space, so that words do not run into each other. */
export function text(words: string): Xml {
  return (hasMeaning.test(words) ? legal(words).replace(/[&<>\r]/g, entityOf) : words) as Xml;
}

/** Nothing where there is no value. */
function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const words = String(value);
  return ` ${name}="${hasMeaning.test(words) ? legal(words).replace(/[&<>"\t\n\r]/g, entityOf) : words}"`;
}

function entityOf(mark: string): string {
  return entities[mark] ?? mark;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

// What has a meaning in XML, and what may not be allowed in it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const hasMeaning = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const mayBeIllegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** https://www.w3.org/TR/xml/#charsets. Half of a surrogate pair becomes the mark for an unknown character. */
function legal(words: string): string {
  if (!mayBeIllegal.test(words)) return words;
  return words.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}
