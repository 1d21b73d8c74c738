// Chinese as the voice takes it: pinyin with the tones as digits, word by word, “zhong1wen2”, and the marks of Latin script, at which
// it pauses. The readings are for development only, and are loaded only when a text must be measured.

const marks: Readonly<Record<string, string>> = { '，': ',', '、': ',', '；': ',', '：': ':', '。': '.', '？': '?', '！': '!' };

/** Loads the readings and gives the function that reads a text. */
export async function openPinyin(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => {
    const syllables = pinyin(text, { type: 'array', toneType: 'num', v: true });
    const letters = [...text];
    if (syllables.length !== letters.length) throw new Error(`“${text}” cannot be read as pinyin: a letter of it has no reading.`);
    const read = letters.map((letter, index) => syllableOf(letter, syllables[index] ?? letter));
    let at = 0;
    return [...words.segment(text)]
      .map(({ segment }) => {
        const from = at;
        at += [...segment].length;
        return read.slice(from, at).join('');
      })
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/ ([,.:?!])/g, '$1')
      .trim();
  };
}

function syllableOf(letter: string, syllable: string): string {
  // The neutral tone is 5 to the voice.
  return marks[letter] ?? (/\p{Script=Han}/u.test(letter) ? syllable.replace(/0$/, '5') : letter);
}
