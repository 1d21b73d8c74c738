// A text as offices save it: in the encodings of Windows, of old servers and of old mail. Node decodes them all and encodes none, so the
// tables are made by decoding every byte sequence.

/** Bytes of a text in Shift_JIS as Windows writes it (code page 932). */
export const inShiftJis = encoder('shift_jis', doubleBytes([0x81, 0xfc]), singleBytes(0xa1, 0xdf));

/** Bytes of a text in EUC-JP. */
export const inEucJp = encoder('euc-jp', doubleBytes([0xa1, 0xfe]));

/** Bytes of a text in UTF-16, with or without the mark of the byte order. */
export function inUtf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text).split('')].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const bytes = [unit & 0xff, unit >> 8];
      return order === 'little' ? bytes : bytes.reverse();
    }),
  );
}

/** Bytes of a text in ISO-2022-JP: JIS codes are those of EUC-JP without the high bit, between two escape sequences. */
export function inIso2022Jp(text: string): Uint8Array {
  const parts = text.match(/[ -~\n\r\t]+|[^ -~\n\r\t]+/g) ?? [];
  return Uint8Array.from(
    parts.flatMap((part) =>
      /^[ -~\n\r\t]/.test(part)
        ? [...new TextEncoder().encode(part)]
        : [0x1b, 0x24, 0x42, ...[...inEucJp(part)].map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42],
    ),
  );
}

/** UTF-8 without its last bytes, so that a character is cut. */
export function cutInside(text: string): Uint8Array {
  const last = [...text].findLastIndex((character) => new TextEncoder().encode(character).length > 1);
  const bytes = new TextEncoder().encode([...text].slice(0, last + 1).join(''));
  return bytes.subarray(0, bytes.length - 1);
}

function encoder(label: string, ...sequences: readonly (readonly (readonly number[])[])[]): (text: string) => Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  for (let byte = 0; byte < 0x80; byte += 1) table.set(String.fromCharCode(byte), [byte]);
  for (const bytes of sequences.flat()) {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // Not every sequence is a character.
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

function doubleBytes([first, last]: readonly [number, number]): readonly (readonly number[])[] {
  const bytes: (readonly number[])[] = [];
  for (let lead = first; lead <= last; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) bytes.push([lead, trail]);
  return bytes;
}

function singleBytes(first: number, last: number): readonly (readonly number[])[] {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index]);
}
