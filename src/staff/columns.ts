// How many columns of a terminal a text takes, and lines of it that fit: a reason may be written in Japanese.

// Unicode's East Asian Width, wide and fullwidth: Hangul, kana, kanji, full-width forms, and emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Two for each wide character, none for a mark above or below another, one for every other. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : /[\p{Mn}\p{Me}]/u.test(sign) ? 0 : 1), 0);
}

/** The text in lines of at most so many columns, broken between words; a word that is too long, such as a Japanese sentence, inside. */
export function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, room: number): readonly string[] {
  const cut: string[] = [''];
  for (const sign of word) {
    const last = cut.at(-1) ?? '';
    if (columnsOf(last + sign) <= room) cut[cut.length - 1] = last + sign;
    else cut.push(sign);
  }
  return cut;
}
