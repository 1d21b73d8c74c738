// What a caller hears when nobody can take the call, and what the keys do there.
// Each row: who calls, what they press, then what they hear in prompt keys, and what is noted.

import { newYearsEve, type Row, tuesdayEvening, tuesdayMorning } from '../support/call/caller.ts';
import { testRows } from '../support/call/rows.ts';

const rows: readonly Row[] = [
  {
    when: 'a Thai caller in the evening: when, and the English and the Japanese desk until eight',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2',
    hears:
      'closed: th closed.now, th closed.opens (in 1 days, weekday 3, 11/25 9:0), th choice.lineIn (the My Number Card desk; en; 20:0), th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events:
      '[{"type":"topic-chosen","topic":"card","language":"th"},{"type":"closed","topic":"card","language":"th","attemptedLines":[],"offers":["line","line","suspension","numbers"],"opens":1795564800000}]',
  },
  {
    when: 'the English desk',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 1',
    hears: 'rings card: th transfer.connectingIn (the My Number Card desk; en)',
    events:
      '[{"type":"offer-taken","topic":"card","language":"th","offer":"line","line":"card","deskLanguage":"en"},{"type":"transfer-begun","line":"card","topic":"card","language":"th","deskLanguage":"en","promised":true}]',
  },
  {
    when: 'the Japanese desk, whose menu wants a five',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 2',
    hears: 'rings freedial: th transfer.connectingIn (the My Number general line; ja), th transfer.press (5)',
    events:
      '[{"type":"offer-taken","topic":"card","language":"th","offer":"line","line":"freedial","deskLanguage":"ja"},{"type":"transfer-begun","line":"freedial","topic":"card","language":"th","deskLanguage":"ja","promised":true}]',
  },
  {
    when: 'the card is stopped',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 3',
    hears:
      'rings suspension: th transfer.connecting (the lost card desk), th transfer.dayAndNight, th transfer.mayNotSpeak (th; ja en zh ko es pt)',
    events:
      '[{"type":"offer-taken","topic":"card","language":"th","offer":"suspension"},{"type":"transfer-begun","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'numbers and pages, each twice',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 4',
    hears:
      'closed: th numbers.line (the My Number Card desk), th numbers.line (the lost card desk), th numbers.number (0120-0178-27), th numbers.onceMore, th numbers.number (0120-0178-27), th numbers.web, th numbers.number (www.hiecc.or.jp/soudan), th numbers.onceMore, th numbers.number (www.hiecc.or.jp/soudan), th choice.lineIn (the My Number Card desk; en; 20:0), th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events:
      '[{"type":"offer-taken","topic":"card","language":"th","offer":"numbers"},{"type":"numbers-heard","topic":"card","language":"th"}]',
  },
  {
    when: 'the menu',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 9',
    hears:
      'topic: th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[]',
  },
  {
    when: 'a person who is not there',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 0',
    hears:
      'closed: th closed.now, th closed.opens (in 1 days, weekday 3, 11/25 9:0), th choice.suspension, th key.1, th choice.numbers, th key.2, th menu.main, th key.9',
    events:
      '[{"type":"closed","topic":"person","language":"th","attemptedLines":[],"offers":["suspension","numbers"],"opens":1795564800000}]',
  },
  {
    when: 'the languages',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 *',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: '# says it again',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 #',
    hears:
      'closed: th closed.now, th closed.opens (in 1 days, weekday 3, 11/25 9:0), th choice.lineIn (the My Number Card desk; en; 20:0), th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events:
      '[{"type":"closed","topic":"card","language":"th","attemptedLines":[],"offers":["line","line","suspension","numbers"],"opens":1795564800000}]',
  },
  {
    when: 'one silence',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 silence',
    hears:
      'closed: th menu.silence, th choice.lineIn (the My Number Card desk; en; 20:0), th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events: '[{"type":"no-input","place":"closed","times":1,"language":"th"}]',
  },
  {
    when: 'two silences end the call with the number that stops a card',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 silence silence',
    hears:
      'hangs up: th farewell.suspension, th numbers.number (0120-0178-27), th numbers.onceMore, th numbers.number (0120-0178-27), th farewell.goodbye',
    events: '[{"type":"no-input","place":"closed","times":2,"language":"th"},{"type":"goodbye","language":"th"}]',
  },
  {
    when: 'three wrong keys end it too',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 7 7 7',
    hears:
      'hangs up: th farewell.suspension, th numbers.number (0120-0178-27), th numbers.onceMore, th numbers.number (0120-0178-27), th farewell.goodbye',
    events: '[{"type":"no-match","place":"closed","times":3,"language":"th"},{"type":"goodbye","language":"th"}]',
  },
  {
    when: 'the English desk is busy',
    centre: 'hokkaido',
    at: tuesdayEvening,
    words: '8 2 1 busy',
    hears:
      'closed: th transfer.busy, th closed.unanswered, th choice.lineIn (the My Number Card desk; en; 20:0), th key.1, th choice.lineIn (the My Number general line; ja; 20:0), th key.2, th choice.suspension, th key.3, th choice.numbers, th key.4, th menu.main, th key.9',
    events:
      '[{"type":"transfer-ended","line":"card","topic":"card","language":"th","deskLanguage":"en","outcome":"busy"},{"type":"closed","topic":"card","language":"th","attemptedLines":["card"],"offers":["line","line","suspension","numbers"],"opens":1795564800000}]',
  },
  {
    when: 'at the year-end',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '1 2',
    hears:
      'closed: ja closed.now, ja closed.opens (in 4 days, weekday 1, 1/4 9:30), ja choice.suspension, ja key.1, ja choice.numbers, ja key.2, ja menu.main, ja key.9',
    events:
      '[{"type":"topic-chosen","topic":"card","language":"ja"},{"type":"closed","topic":"card","language":"ja","attemptedLines":[],"offers":["suspension","numbers"],"opens":1799022600000}]',
  },
  {
    when: 'at the year-end in English: the card desk has no year-end, but it is night',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '2 2',
    hears:
      'closed: en closed.now, en closed.opens (in 1 days, weekday 5, 1/1 8:30), en choice.suspension, en key.1, en choice.numbers, en key.2, en menu.main, en key.9',
    events:
      '[{"type":"topic-chosen","topic":"card","language":"en"},{"type":"closed","topic":"card","language":"en","attemptedLines":[],"offers":["suspension","numbers"],"opens":1798759800000}]',
  },
  {
    when: 'a person is offered where one is there',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 failed',
    hears:
      'closed: th transfer.failed, th closed.unanswered, th choice.tryAgain, th key.1, th choice.lineInAlways (the lost card desk; ja), th key.2, th choice.numbers, th key.3, th menu.main, th key.9, th menu.person, th key.0',
    events:
      '[{"type":"transfer-ended","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","outcome":"failed"},{"type":"closed","topic":"lost-card","language":"th","attemptedLines":["suspension"],"offers":["again","line","numbers"]}]',
  },
  {
    when: 'the numbers of a lost card',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 1 failed 3',
    hears:
      'closed: th numbers.line (the lost card desk), th numbers.number (0120-0178-27), th numbers.onceMore, th numbers.number (0120-0178-27), th numbers.web, th numbers.number (www.hiecc.or.jp/soudan), th numbers.onceMore, th numbers.number (www.hiecc.or.jp/soudan), th choice.tryAgain, th key.1, th choice.lineInAlways (the lost card desk; ja), th key.2, th choice.numbers, th key.3, th menu.main, th key.9, th menu.person, th key.0',
    events:
      '[{"type":"offer-taken","topic":"lost-card","language":"th","offer":"numbers"},{"type":"numbers-heard","topic":"lost-card","language":"th"}]',
  },
  {
    when: 'a desk of Tokamachi in the evening',
    centre: 'tokamachi',
    at: tuesdayEvening,
    words: '6 3',
    hears:
      'closed: pt closed.now, pt closed.opens (in 1 days, weekday 3, 11/25 8:30), pt choice.suspension, pt key.1, pt choice.numbers, pt key.2, pt menu.main, pt key.9',
    events:
      '[{"type":"topic-chosen","topic":"insurance-desk","language":"pt"},{"type":"closed","topic":"insurance-desk","language":"pt","attemptedLines":[],"offers":["suspension","numbers"],"opens":1795563000000}]',
  },
  {
    when: 'the pages of Tokamachi',
    centre: 'tokamachi',
    at: tuesdayEvening,
    words: '6 3 2',
    hears:
      'closed: pt numbers.line (the National Health Insurance desk of Tokamachi city), pt numbers.number (025-757-3735), pt numbers.onceMore, pt numbers.number (025-757-3735), pt numbers.line (the lost card desk), pt numbers.number (0120-0178-27), pt numbers.onceMore, pt numbers.number (0120-0178-27), pt numbers.web, pt numbers.number (www.city.tokamachi.lg.jp), pt numbers.onceMore, pt numbers.number (www.city.tokamachi.lg.jp), pt choice.suspension, pt key.1, pt choice.numbers, pt key.2, pt menu.main, pt key.9',
    events:
      '[{"type":"offer-taken","topic":"insurance-desk","language":"pt","offer":"numbers"},{"type":"numbers-heard","topic":"insurance-desk","language":"pt"}]',
  },
  {
    when: 'a lost card whose line is busy in Japanese',
    centre: 'tokamachi',
    at: newYearsEve,
    words: '1 1 busy busy',
    hears:
      'closed: ja transfer.busy, ja closed.unanswered, ja choice.tryAgain, ja key.1, ja choice.numbers, ja key.2, ja menu.main, ja key.9',
    events:
      '[{"type":"transfer-ended","line":"suspension","topic":"lost-card","language":"ja","deskLanguage":"ja","outcome":"busy"},{"type":"closed","topic":"lost-card","language":"ja","attemptedLines":["suspension-japanese","suspension"],"offers":["again","numbers"]}]',
  },
];

testRows(rows);
