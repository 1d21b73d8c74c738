// Whether a turn can be spoken: it is not mute, its words exist, its keys work, and the carrier accepts its document.

import type { PromptKey, Speech, Utterance } from '../../call/speech.ts';
import type { Turn } from '../../call/turn.ts';
import { type WhisperState, whisper } from '../../call/whisper.ts';
import { addressOf, stateAt } from '../../carrier/address.ts';
import { twimlOf, whisperTwimlOf } from '../../carrier/twilio/twiml.ts';
import { whisperAddressOf, whisperAt } from '../../carrier/whisperAddress.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { type Script, scriptOf } from '../../speech/script.ts';

// https://www.twilio.com/docs/voice/twiml/say: 4,500 URL-encoded characters. The document's limit is 64 kB; a quarter of it is our own.
const mostEncodedInSay = 4500;
const mostBytes = 16_384;
const mostInAddress = 300;

export type Printer = {
  /** The faults of a turn's speech and document. Equal speech is checked once. */
  readonly faults: (turn: Turn) => readonly string[];
  /** The faults of what the desk hears that a turn rings; none where it hears nothing. Equal whispers are checked once. */
  readonly whisperFaults: (turn: Turn, centreNow: CentreNow) => readonly string[];
  /** Every key that was spoken. */
  readonly spoken: ReadonlySet<PromptKey>;
};

const printing = { addressOf, audioAddressOf: () => 'https://hotline.example.jp/speech/robot/audio.wav', whisperAddressOf };

/** Prints turns with these catalogues. */
export function createPrinter(catalogues: Catalogues): Printer {
  const seen = new Map<string, readonly string[]>();
  const spoken = new Set<PromptKey>();
  const known = new Set(catalogues.keys);
  const faultsOfKeys: string[] = [];
  const watched: Catalogues = {
    ...catalogues,
    prompt: (language, key, values) => {
      spoken.add(key);
      if (!known.has(key)) faultsOfKeys.push(`there are no words for “${key}” in ${language}`);
      return catalogues.prompt(language, key, values);
    },
  };
  const look = (turn: Turn): readonly string[] => {
    faultsOfKeys.length = 0;
    const script = scriptOf(watched, turn.does.speech);
    const twiml = twimlOf(turn, { ...printing, scriptOf: () => script });
    // The next telephone of a desk rings without a word.
    const isSilent = turn.does.act === 'ring' && turn.does.next.place === 'transfer' && turn.does.next.telephone !== undefined;
    return [...faultsOfKeys, ...(isSilent ? [] : scriptFaults(script)), ...documentFaults(twiml)];
  };
  const lookAtWhisper = (state: WhisperState, centreNow: CentreNow): readonly string[] => {
    faultsOfKeys.length = 0;
    const turn = whisper(state, centreNow);
    const script = turn.act === 'hang-up' ? [] : scriptOf(watched, turn.speech);
    const twiml = whisperTwimlOf(turn, state, { ...printing, scriptOf: () => script });
    const address = whisperAddressOf(state, 'answered');
    const isReadBack = JSON.stringify(whisperAt(address)?.state, sorted) === JSON.stringify(state, sorted);
    return [
      ...faultsOfKeys,
      ...scriptFaults(script),
      ...documentFaults(twiml),
      ...(isReadBack ? [] : [`the whisper is read back as something else: ${address}`]),
    ];
  };
  return {
    spoken,
    faults: (turn) => {
      const key = turn.does.act + turn.does.speech.map(keyOf).join('|');
      const faults = seen.get(key) ?? look(turn);
      seen.set(key, faults);
      return faults;
    },
    whisperFaults: ({ does }, centreNow) => {
      if (does.act !== 'ring' || does.whisper === undefined) return [];
      const key = whisperAddressOf(does.whisper, 'answered');
      const faults = seen.get(key) ?? lookAtWhisper(does.whisper, centreNow);
      seen.set(key, faults);
      return faults;
    },
  };
}

/** The keys that a menu reads out as its choices: without a key that is echoed. */
export function keysOffered(speech: Speech): readonly string[] {
  const utterances = speech.filter((item): item is Utterance => 'key' in item);
  return utterances.flatMap(({ key }, index) => {
    const isKey = key.startsWith('key.');
    const isEcho = utterances[index + 1]?.key === 'menu.notAChoice';
    if (!isKey || isEcho) return [];
    return [key.slice('key.'.length).replace('star', '*').replace('hash', '#')];
  });
}

function scriptFaults(script: Script): readonly string[] {
  const words = script.map((piece) =>
    piece.is === 'play'
      ? piece.text
      : piece.parts.map((part) => (typeof part === 'number' ? ' ' : typeof part === 'string' ? part : part.written)).join(''),
  );
  const isMute = !words.some((text) => /\p{Letter}/u.test(text));
  return [
    ...(isMute ? ['the turn is mute'] : []),
    ...words.filter((text) => text.includes('{{')).map((text) => `a placeholder is spoken: ${text}`),
  ];
}

function documentFaults(twiml: string): readonly string[] {
  const bytes = Buffer.byteLength(twiml);
  const says = [...twiml.matchAll(/<Say[^>]*>(.*?)<\/Say>/gs)].map(([, inside = '']) => inside.replace(/<[^>]*>/g, ''));
  const long = says.filter((text) => encodeURIComponent(text).length > mostEncodedInSay);
  return [
    ...(bytes > mostBytes ? [`the document has ${bytes} bytes`] : []),
    ...long.map((text) => `one Say has ${encodeURIComponent(text).length} encoded characters: ${text.slice(0, 40)}…`),
  ];
}

/** A key of the speech, different for different words. Of a name in all languages one is enough. */
function keyOf(item: Speech[number]): string {
  if ('pauseMs' in item) return String(item.pauseMs);
  if ('text' in item) return item.language + item.text;
  return item.language + item.key + (item.values === undefined ? '' : JSON.stringify(item.values, withoutNames));
}

function withoutNames(name: string, value: unknown): unknown {
  return name === 'names' ? (value as { readonly en?: string }).en : value;
}

/** The faults of the address of a turn's next state. */
export function addressFaults({ does }: Turn): readonly string[] {
  if (!('next' in does)) return [];
  const address = addressOf(does.next);
  const back = stateAt(address);
  return [
    ...(address.length < mostInAddress ? [] : [`the address has ${address.length} characters: ${address}`]),
    ...(JSON.stringify(back, sorted) === JSON.stringify(does.next, sorted)
      ? []
      : [`the address is read back as something else: ${address}`]),
  ];
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
