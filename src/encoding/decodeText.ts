// Bytes of a file as text. Offices save files in other encodings than UTF-8; read as UTF-8, such a file would be spoken as garbage.

/** What the bytes of a file seem to be. `cut` is UTF-8 that ends in the middle of a character. */
export const encodings = ['Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'UTF-16', 'UTF-32', 'cut', 'unknown'] as const;
export type Encoding = (typeof encodings)[number];

// No text of ours begins with this character: YAML and JSON refuse it.
const standIn = '\u0000not UTF-8: ';

/**
 * The text of a file, without the mark of the byte order. Where the bytes are not UTF-8 the result is a stand-in that only `encodingOf`
 * reads, so that one type carries the files to the place where their problems are said.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = otherEncoding(bytes);
  if (encoding === undefined) return new TextDecoder().decode(bytes);
  // A text that does not end with a line break is taken for a file that is still being written.
  return `${standIn}${encoding}${encoding === 'cut' ? '' : '\n'}`;
}

/** The encoding that a stand-in of `decodeText` names; undefined for a text. */
export function encodingOf(text: string): Encoding | undefined {
  return text.startsWith(standIn) ? (text.slice(standIn.length).trim() as Encoding) : undefined;
}

function otherEncoding(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || hasZerosBetween(bytes)) return 'UTF-16';
  if (hasEscapes(bytes)) return 'ISO-2022-JP';
  if (isIn('utf-8', bytes, 'whole')) return undefined;
  return isIn('utf-8', bytes, 'begun') ? 'cut' : japanese(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without the mark of the byte order: the signs of YAML and JSON have a zero as every second byte. */
function hasZerosBetween(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  return Math.max(...zeros) >= Math.max(2, bytes.length / 8) && Math.min(...zeros) < Math.max(...zeros) / 2;
}

/** The escape sequences that lead into Japanese: `ESC $ B`, `ESC $ @`, `ESC ( J`, `ESC ( I`. All bytes of such a file are ASCII. */
function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [kind, set] = [bytes[at + 1], bytes[at + 2]];
    if (kind === 0x24 && (set === 0x42 || set === 0x40)) return true;
    if (kind === 0x28 && (set === 0x4a || set === 0x49)) return true;
  }
  return false;
}

/** `begun`: the last character may be cut. */
function isIn(encoding: string, bytes: Uint8Array, how: 'whole' | 'begun'): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: how === 'begun' });
    return true;
  } catch {
    return false;
  }
}

/** EUC-JP can often be read as Shift_JIS too; it then has many half-width katakana, which few people write. */
function japanese(bytes: Uint8Array): Encoding {
  const found = (
    [
      ['Shift_JIS', 'shift_jis'],
      ['EUC-JP', 'euc-jp'],
    ] as const
  )
    .filter(([, label]) => isIn(label, bytes, 'begun'))
    .map(([name, label]) => ({ name, oddSigns: new TextDecoder(label).decode(bytes).match(/[\uFF61-\uFF9F]/g)?.length ?? 0 }));
  return found.toSorted((one, other) => one.oddSigns - other.oddSigns)[0]?.name ?? 'unknown';
}
