// “Did you mean …?”: the known word that is nearest to an unknown one, by its spelling, its number, or its meaning in Japanese.

import { halfWidth } from './plainSigns.ts';

/** What Japanese writers call the fields of the files. The first one that is known in its place is meant. */
const japanese = new Map<string, readonly string[]>(
  Object.entries({
    名前: ['name'],
    名称: ['name'],
    番号: ['number', 'numbers'],
    電話番号: ['number', 'numbers'],
    電話: ['number', 'numbers'],
    言語: ['languages', 'language'],
    時間: ['hours'],
    営業時間: ['hours'],
    受付時間: ['hours'],
    開館時間: ['hours'],
    毎日: ['daily'],
    平日: ['weekdays'],
    週末: ['weekends'],
    土日: ['weekends'],
    月曜: ['monday'],
    火曜: ['tuesday'],
    水曜: ['wednesday'],
    木曜: ['thursday'],
    金曜: ['friday'],
    土曜: ['saturdays', 'saturday'],
    日曜: ['sundays', 'sunday'],
    祝日: ['holidays'],
    祭日: ['holidays'],
    休日: ['holidays'],
    年末年始: ['new-year'],
    正月: ['new-year'],
    休み: ['closures'],
    休業: ['closures'],
    臨時休業: ['closures'],
    閉鎖: ['closures'],
    例外: ['exceptions'],
    臨時: ['exceptions', 'closures'],
    お知らせ: ['announcement', 'announcements'],
    理由: ['reason'],
    確認日: ['checked'],
    確認: ['checked'],
    出典: ['source'],
    根拠: ['source'],
    窓口: ['lines'],
    用件: ['topics'],
    連絡先: ['contacts'],
    日: ['date', 'days'],
    曜日: ['weekday'],
    月: ['month'],
    季節: ['seasons'],
    色: ['colour'],
    日付: ['date'],
    毎年: ['yearly'],
    から: ['from'],
    開始: ['from'],
    始まり: ['from'],
    まで: ['until'],
    終了: ['until'],
    終わり: ['until'],
    通訳: ['interpreter'],
    必要: ['needed'],
    言葉: ['words'],
    ことば: ['words'],
    住所: ['address'],
    種類: ['kind'],
    説明: ['guidance'],
  }),
);

/** What English writers write for a field of another name. */
const english = new Map<string, readonly string[]>(
  Object.entries({
    phone: ['number', 'numbers'],
    telephone: ['number', 'numbers'],
    tel: ['number', 'numbers'],
    everyday: ['daily'],
    open: ['hours'],
    opening: ['hours'],
    to: ['until'],
    end: ['until'],
    start: ['from'],
    begin: ['from'],
    closed: ['closures'],
    close: ['closures'],
    exception: ['exceptions'],
    notice: ['announcement', 'announcements'],
    day: ['date', 'days'],
    'year-end': ['new-year'],
    newyear: ['new-year'],
    mon: ['monday'],
    tue: ['tuesday'],
    wed: ['wednesday'],
    thu: ['thursday'],
    fri: ['friday'],
    sat: ['saturdays', 'saturday'],
    sun: ['sundays', 'sunday'],
  }),
);

/** Whether a Japanese word is the name of a field. */
export function isJapaneseField(word: string): boolean {
  return meanings(word).some((each) => japanese.has(each));
}

/** A word, and what it may be short for: `土` and `土曜日` are `土曜`. */
function meanings(word: string): readonly string[] {
  const bare = word.replace(/^毎週|の時間$/g, '').replace(/曜日$/, '曜');
  return [word, bare, `${bare}曜`];
}

/** The known word that is probably meant; undefined where none is near enough. */
export function nearWord(written: string, known: readonly string[]): string | undefined {
  // Longer words are no slip of a finger, and comparing them would take time.
  if (written.length > 40) return undefined;
  const word = halfWidth(written).toLowerCase().replaceAll('_', '-').replaceAll(' ', '-');
  const meant = meanings(word).flatMap((each) => [...(japanese.get(each) ?? []), ...(english.get(each) ?? [])]);
  const exact = [word, ...meant, `${word}s`, word.replace(/s$/, ''), word.replace(/days$/, 'day')];
  const found = exact.find((each) => known.includes(each));
  if (found !== undefined) return found;
  const near = known
    .map((each) => ({ each, steps: stepsBetween(word, each) }))
    .filter(({ each, steps }) => steps <= (each.length <= 4 ? 1 : 2) && steps < each.length / 2);
  return near.toSorted((one, other) => one.steps - other.steps)[0]?.each;
}

/** How many letters must be changed, added, left out or exchanged with their neighbours to make one word of the other. */
function stepsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last.at(-1) ?? 0;
}
