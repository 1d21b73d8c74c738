// The transcript: what was heard, each piece in its script with its meaning beneath, and what was done.

import { both, element, find } from './pageWords.js';

/** @import { Shown, Spoken } from './browserStep.ts' */

const log = find('#log', HTMLElement);

// Which characters are meant, where the short tag leaves it open.
/** @type {Readonly<Record<string, string>>} */
const scripts = { zh: 'zh-Hans' };

/** @type {Readonly<Record<string, readonly [ja: string, en: string]>>} */
const outcomes = {
  answered: ['窓口の人が出ました。話が終わりました。', 'The desk answers, talks and hangs up.'],
  busy: ['話し中です。', 'The line is busy.'],
  declined: ['窓口の人は受けません。', 'The desk does not take the call.'],
  machine: ['留守番電話が出ます。', 'A machine answers.'],
  'no-answer': ['だれも出ません。', 'The desk does not answer.'],
  failed: ['つながりません。', 'The line cannot be reached.'],
};

/** @type {Readonly<Record<string, readonly [ja: string, en: string]>>} */
const speakers = {
  robot: ['ロボットの声', 'robot voice'],
  recording: ['録音', 'recording'],
  none: ['声がありません', 'no voice here'],
};

export function clearLog() {
  log.replaceChildren();
}

/**
 * Writes what is about to be heard. The lines come back, to be marked while they are spoken.
 *
 * @param {Spoken} spoken
 * @param {string} speaker
 */
export function writeSpoken({ language, stretches }, speaker) {
  const said = placeFor(language, speaker);
  const label = said.querySelector('.speaker');
  return stretches.map(({ words, glosses }) => {
    const line = element('p', 'line', words, scripts[language] ?? language);
    const meanings = ['ja', 'en'].flatMap((other) => {
      const meaning = glosses[other];
      return meaning === undefined ? [] : [element('p', `gloss-${other}`, meaning, other)];
    });
    if (label === null) said.append(line, ...meanings);
    else label.before(line, ...meanings);
    return line;
  });
}

/**
 * A piece of its own, or the last one where the same voice goes on.
 *
 * @param {string} language
 * @param {string} speaker
 */
function placeFor(language, speaker) {
  const last = log.lastElementChild;
  const goesOn = last instanceof HTMLElement && last.dataset.by === `${language} ${speaker}`;
  const there = goesOn ? last.querySelector('.said') : null;
  if (there !== null) return there;
  const piece = element('div', 'piece');
  piece.dataset.by = `${language} ${speaker}`;
  const said = element('div', 'said');
  const label = speakers[speaker];
  if (label !== undefined) said.append(element('p', 'speaker', both(...label)));
  piece.append(element('span', 'tag', language), said);
  add(piece);
  return said;
}

/**
 * Writes what else happened; nothing for what is shown elsewhere.
 *
 * @param {Shown} event
 */
export function writeEvent(event) {
  switch (event.is) {
    case 'pressed':
      return add(element('p', 'act', element('kbd', '', event.keys)));
    case 'silence':
      return add(element('p', 'act', both('（何も押しません）', '(presses nothing)')));
    case 'rings':
      for (const { number, desks, sends } of event.numbers) {
        const printed = desks[0]?.printed ?? number;
        const [ja, en] = [desks.map(({ name }) => name.ja).join('・'), desks.map(({ name }) => name.en).join(' / ')];
        const tones = sends === undefined ? ['', ''] : [`。出たら ${sends} を送ります`, `, then the keys ${sends} are sent`];
        writeRemark(both(`☎ ${ja} ${printed} を呼び出しています${tones[0]}`, `☎ ${en} ${printed} rings${tones[1]}`));
      }
      return;
    case 'desk-heard':
      return writeRemark(
        both(
          `☎ 窓口の人に聞こえます（${event.language}）：${event.stretches.join(' ')}`,
          `☎ The desk hears (${event.language}): ${event.stretches.join(' ')}`,
        ),
      );
    case 'desk-pressed':
      return writeRemark(both(`☎ 窓口の人が ${event.keys} を押します。`, `☎ The desk presses ${event.keys}.`));
    case 'desk-silence':
      return writeRemark(both('☎ 窓口では、何も押されません。', '☎ The desk presses nothing.'));
    case 'rang': {
      const [japanese, english] = outcomes[event.outcome] ?? ['', ''];
      const whose = (/** @type {string} */ words) => `${event.number ?? ''} ${words}`.trim();
      return writeRemark(both(whose(japanese), whose(english)));
    }
    case 'hung-up':
      return writeRemark(
        event.by === 'caller' ? both('電話を切りました。', 'You hang up.') : both('電話が終わりました。', 'The call has ended.'),
      );
    case 'rejected':
      return writeRemark(both('電話を受けませんでした。', 'The call is rejected.'));
    case 'fault':
      return writeRemark(both(`誤り ${event.code}: ${event.message}`, `Error ${event.code}: ${event.message}`), 'fault');
    case 'application-error':
      return writeRemark(
        both('「アプリケーション エラー」と聞こえて、電話が切れます。', 'The caller hears “an application error has occurred”.'),
        'fault',
      );
  }
}

/**
 * A remark between what is heard.
 *
 * @param {string | Node} words
 */
export function writeRemark(words, kind = 'note') {
  add(element('p', kind, words));
}

/**
 * Keeps the line that is spoken in sight.
 *
 * @param {Element} line
 */
export function followLine(line) {
  line.scrollIntoView({ block: 'nearest' });
}

// The entry with which the turn begins: what was done, or what happened. From there on people read.
/** @type {HTMLElement | undefined} */
let turnBegins;

/** @param {HTMLElement} entry */
function add(entry) {
  log.querySelector('.empty')?.remove();
  log.append(entry);
  if (!entry.matches('.piece') || turnBegins === undefined || !turnBegins.isConnected) turnBegins = entry;
  showTurn();
}

function showTurn() {
  if (turnBegins !== undefined) log.scrollTop = turnBegins.offsetTop - log.offsetTop - 8;
}

// What comes up beneath takes room from it.
new ResizeObserver(showTurn).observe(log);
