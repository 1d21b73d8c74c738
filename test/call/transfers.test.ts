// Which desk rings, what is said before, and what happens when it does not answer.
// Each row: who calls, what they press, then what they hear in prompt keys, and what is noted.

import { newYearsEve, type Row, tuesdayMorning } from '../support/call/caller.ts';
import { testRows } from '../support/call/rows.ts';

const rows: readonly Row[] = [
  {
    when: 'a lost card by day',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1',
    hears: 'rings suspension: th transfer.connecting (the lost card desk)',
    events:
      '[{"type":"topic-chosen","topic":"lost-card","language":"th"},{"type":"transfer-begun","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","promised":true}]',
  },
  {
    when: 'a lost card at night: the language may not be spoken, and which ones are',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '8 1',
    hears:
      'rings suspension: th transfer.connecting (the lost card desk), th transfer.dayAndNight, th transfer.mayNotSpeak (th; ja en zh ko es pt)',
    events:
      '[{"type":"topic-chosen","topic":"lost-card","language":"th"},{"type":"transfer-begun","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'a lost card in Japanese: the digit of the line’s own menu is told',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '1 1',
    hears: 'rings suspension-japanese: ja transfer.connecting (the lost card desk), ja transfer.press (2)',
    events:
      '[{"type":"topic-chosen","topic":"lost-card","language":"ja"},{"type":"transfer-begun","line":"suspension-japanese","topic":"lost-card","language":"ja","deskLanguage":"ja","promised":true}]',
  },
  {
    when: 'a lost card in English is promised at night',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '2 1',
    hears: 'rings suspension: en transfer.connecting (the lost card desk)',
    events:
      '[{"type":"topic-chosen","topic":"lost-card","language":"en"},{"type":"transfer-begun","line":"suspension","topic":"lost-card","language":"en","deskLanguage":"en","promised":true}]',
  },
  {
    when: 'the next line of the topic after a busy one',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 3 busy',
    hears: 'rings card: th transfer.busy, th transfer.connecting (the My Number Card desk)',
    events:
      '[{"type":"transfer-ended","line":"system","topic":"system","language":"th","deskLanguage":"th","outcome":"busy"},{"type":"transfer-begun","line":"card","topic":"system","language":"th","deskLanguage":"th","promised":true}]',
  },
  {
    when: 'a line that only answers comes after those that promise the language',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 3 busy no-answer',
    hears:
      'rings counsellors: th transfer.noAnswer, th transfer.connecting (the counsellors of the Hokkaido centre), th transfer.interpreter (th)',
    events:
      '[{"type":"transfer-ended","line":"card","topic":"system","language":"th","deskLanguage":"th","outcome":"noAnswer"},{"type":"transfer-begun","line":"counsellors","topic":"system","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'when no line is left',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 3 busy no-answer failed',
    hears:
      'closed: th transfer.failed, th closed.unanswered, th choice.tryAgain, th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events:
      '[{"type":"transfer-ended","line":"counsellors","topic":"system","language":"th","deskLanguage":"th","outcome":"failed"},{"type":"closed","topic":"system","language":"th","attemptedLines":["system","card","counsellors"],"offers":["again","line","suspension","numbers"]}]',
  },
  {
    when: 'the round again, if the caller wants it',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 3 busy no-answer failed 1',
    hears: 'rings system: th transfer.connecting (the My Number system desk)',
    events:
      '[{"type":"offer-taken","topic":"system","language":"th","offer":"again"},{"type":"transfer-begun","line":"system","topic":"system","language":"th","deskLanguage":"th","promised":true}]',
  },
  {
    when: 'a person at Tokamachi in Portuguese: told that only Japanese is sure',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '6 0',
    hears:
      'rings insurance-desk: pt transfer.connecting (the National Health Insurance desk of Tokamachi city), pt transfer.mayNotSpeak (pt; ja)',
    events:
      '[{"type":"topic-chosen","topic":"person","language":"pt"},{"type":"transfer-begun","line":"insurance-desk","topic":"person","language":"pt","deskLanguage":"pt","promised":false}]',
  },
  {
    when: 'pension at Tokamachi in Japanese',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '1 4',
    hears: 'rings pension: ja transfer.connecting (the pension desk of Tokamachi city)',
    events:
      '[{"type":"topic-chosen","topic":"pension","language":"ja"},{"type":"transfer-begun","line":"pension","topic":"pension","language":"ja","deskLanguage":"ja","promised":true}]',
  },
  {
    when: 'the insurance card at Tokamachi in Japanese: press five',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '1 2',
    hears: 'rings freedial: ja transfer.connecting (the My Number general line), ja transfer.press (5)',
    events:
      '[{"type":"topic-chosen","topic":"insurance","language":"ja"},{"type":"transfer-begun","line":"freedial","topic":"insurance","language":"ja","deskLanguage":"ja","promised":true}]',
  },
  {
    when: 'the insurance card at Tokamachi in Thai',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 2',
    hears: 'rings system: th transfer.connecting (the My Number system desk)',
    events:
      '[{"type":"topic-chosen","topic":"insurance","language":"th"},{"type":"transfer-begun","line":"system","topic":"insurance","language":"th","deskLanguage":"th","promised":true}]',
  },
  {
    when: 'a desk that has answered',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered',
    hears: 'afterwards: th afterwards.ended, th menu.main, th key.1, th afterwards.orHangUp',
    events: '[{"type":"transfer-ended","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","outcome":"answered"}]',
  },
  {
    when: '1 afterwards is the menu',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered 1',
    hears:
      'topic: th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[]',
  },
  {
    when: '0 afterwards is a person',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered 0',
    hears: 'rings counsellors: th transfer.connecting (the counsellors of the Hokkaido centre), th transfer.interpreter (th)',
    events: '[{"type":"transfer-begun","line":"counsellors","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: '* afterwards is the languages',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered *',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: '# afterwards says it again',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered #',
    hears: 'afterwards: th menu.main, th key.1, th afterwards.orHangUp',
    events: '[]',
  },
  {
    when: 'one silence afterwards',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered silence',
    hears: 'afterwards: th menu.silence, th menu.main, th key.1, th afterwards.orHangUp',
    events: '[{"type":"no-input","place":"afterwards","times":1,"language":"th"}]',
  },
  {
    when: 'two silences afterwards end the call with the number that stops a card',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 answered silence silence',
    hears:
      'hangs up: th farewell.suspension, th numbers.number (0120-0178-27), th numbers.onceMore, th numbers.number (0120-0178-27), th farewell.goodbye',
    events: '[{"type":"no-input","place":"afterwards","times":2,"language":"th"},{"type":"goodbye","language":"th"}]',
  },
  {
    when: 'lost before a language by day: a person, in Japanese and English',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: 'silence silence',
    hears:
      'rings counsellors: ja transfer.connecting (the counsellors of the Hokkaido centre), en transfer.connecting (the counsellors of the Hokkaido centre)',
    events:
      '[{"type":"no-input","place":"language","times":2},{"type":"lost","place":"language"},{"type":"transfer-begun","line":"counsellors","topic":"person","deskLanguage":"ja","promised":true}]',
  },
  {
    when: 'lost before a language, and the person answered',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: 'silence silence answered',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[{"type":"transfer-ended","line":"counsellors","topic":"person","deskLanguage":"ja","outcome":"answered"}]',
  },
  {
    when: 'lost before a language, and the person is busy',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: 'silence silence busy',
    hears:
      'closed: ja transfer.busy, en transfer.busy, ja closed.unanswered, en closed.unanswered, ja choice.tryAgain, ja key.1, en choice.tryAgain, en key.1, ja choice.suspension, ja key.2, en choice.suspension, en key.2, ja menu.languages, ja key.star, en menu.languages, en key.star',
    events:
      '[{"type":"transfer-ended","line":"counsellors","topic":"person","deskLanguage":"ja","outcome":"busy"},{"type":"closed","topic":"person","attemptedLines":["counsellors"],"offers":["again","suspension"]}]',
  },
  {
    when: 'lost before a language at night',
    centre: 'hokkaido',
    at: newYearsEve,
    words: 'silence silence',
    hears:
      'closed: ja closed.now, ja closed.opens (in 4 days, weekday 1, 1/4 9:0), en closed.now, en closed.opens (in 4 days, weekday 1, 1/4 9:0), ja choice.suspension, ja key.1, en choice.suspension, en key.1, ja menu.languages, ja key.star, en menu.languages, en key.star',
    events:
      '[{"type":"no-input","place":"language","times":2},{"type":"lost","place":"language"},{"type":"closed","topic":"person","attemptedLines":[],"offers":["suspension"],"opens":1799020800000}]',
  },
];

testRows(rows);
