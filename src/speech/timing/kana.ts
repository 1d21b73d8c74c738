// Japanese as it is pronounced, in katakana: 「窓口は」 is read マドグチワ. The morphological analyser and its dictionary are for
// development only, and take a second and a half to load. They are loaded only when a text must be measured.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Token = {
  readonly surface_form: string;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly pronunciation?: string | undefined;
};

/** Loads the dictionary and gives the function that reads a text. */
export async function openKana(): Promise<(text: string) => string> {
  const [{ TokenizerBuilder }, { default: NodeDictionaryLoader }] = await Promise.all([
    import('@patdx/kuromoji'),
    import('@patdx/kuromoji/node'),
  ]);
  const dictionary = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '..', 'dict');
  const tokenizer = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
  return (text) => kanaOf(tokenizer.tokenize(text));
}

/** One space before each phrase, as people breathe: particles and endings belong to the word before them. */
export function kanaOf(tokens: readonly Token[]): string {
  return tokens.reduce((text, token, index) => {
    const kana = pronunciationOf(token);
    return text === '' || leansOn(token, tokens[index - 1]) ? text + kana : `${text} ${kana}`;
  }, '');
}

function leansOn({ pos, pos_detail_1: detail }: Token, before: Token | undefined): boolean {
  const isEnding = pos === '助詞' || pos === '助動詞' || pos === '記号' || detail === '接尾' || detail === '非自立';
  return isEnding || (detail === '数' && before?.pos_detail_1 === '数');
}

const letters: Readonly<Record<string, string>> = {
  A: 'エー',
  B: 'ビー',
  C: 'シー',
  I: 'アイ',
  M: 'エム',
  N: 'エヌ',
  P: 'ピー',
  T: 'ティー',
};

/** A word that the dictionary does not know is kana already, a few Latin letters, or characters of about two sounds each. */
function pronunciationOf({ surface_form: written, pronunciation }: Token): string {
  const kana = pronunciation ?? written.replace(/[A-Z]/g, (letter) => letters[letter] ?? letter).replace(/\p{Script=Han}/gu, 'コー');
  return kana.replaceAll('ヲ', 'オ').replace(/[「」『』（）]/g, '');
}
