// Escapes and folds the text of a calendar (RFC 5545 §3.3.11 and §3.1).

const mostOctets = 75;
const lineEnd = '\r\n';

/** A value of type TEXT. Control characters, which the format does not allow, are removed, and lone surrogates become U+FFFD. */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** One property with its line end, folded to 75 octets. `name` may have parameters: `DTSTART;VALUE=DATE`. */
export function contentLine(name: string, value: string): string {
  return fold(`${name}:${value}`) + lineEnd;
}

/** A folded line continues after a space, which counts. No character is split. */
function fold(line: string): string {
  // A UTF-16 unit has three octets at most.
  if (line.length * 3 <= mostOctets) return line;
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > mostOctets) {
      folded += `${lineEnd} `;
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
