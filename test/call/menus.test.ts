// What a caller hears in the menus, and what a key, a wrong key and silence do there.
// Each row: who calls, what they press, then what they hear in prompt keys, and what is noted.

import { newYearsEve, type Row, tuesdayMorning } from '../support/call/caller.ts';
import { testRows } from '../support/call/rows.ts';

const rows: readonly Row[] = [
  {
    when: 'a caller hears the centre, then each language name itself',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '',
    hears:
      'language: ja greeting (Hokkaido Foreign Resident Support Center), ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[{"type":"arrived"}]',
  },
  {
    when: 'a number for one language greets in it and goes to the topics',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '',
    language: 'vi',
    hears:
      'topic: vi greeting (Hokkaido Foreign Resident Support Center), vi topic.lost-card, vi key.1, vi topic.card, vi key.2, vi topic.system, vi key.3, vi topic.information, vi key.9, vi menu.person, vi key.0, vi menu.languages, vi key.star, vi menu.again, vi key.hash',
    events: '[{"type":"arrived","language":"vi"}]',
  },
  {
    when: 'one silence brings the languages again, after a word in Japanese and English',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: 'silence',
    hears:
      'language: ja menu.silence, en menu.silence, ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[{"type":"no-input","place":"language","times":1}]',
  },
  {
    when: 'a key that no language has is named, in Japanese and English',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '# other',
    hears:
      'language: ja menu.notAChoice, en menu.notAChoice, ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[{"type":"no-match","place":"language","times":1}]',
  },
  {
    when: '# reads the languages again',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '#',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: 'the tenth language is 0',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '0',
    hears:
      'topic: tl topic.lost-card, tl key.1, tl topic.card, tl key.2, tl topic.system, tl key.3, tl topic.information, tl key.9, tl menu.person, tl key.0, tl menu.languages, tl key.star, tl menu.again, tl key.hash',
    events: '[{"type":"language-chosen","language":"tl"}]',
  },
  {
    when: 'the eleventh language is *',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '*',
    hears:
      'topic: ne topic.lost-card, ne key.1, ne topic.card, ne key.2, ne topic.system, ne key.3, ne topic.information, ne key.9, ne menu.person, ne key.0, ne menu.languages, ne key.star, ne menu.again, ne key.hash',
    events: '[{"type":"language-chosen","language":"ne"}]',
  },
  {
    when: 'the topics of Tokamachi',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '1',
    hears:
      'topic: ja topic.lost-card, ja key.1, ja topic.insurance, ja key.2, ja topic.insurance-desk, ja key.3, ja topic.pension, ja key.4, ja topic.information, ja key.9, ja menu.person, ja key.0, ja menu.languages, ja key.star, ja menu.again, ja key.hash',
    events: '[{"type":"language-chosen","language":"ja"}]',
  },
  {
    when: 'a key that no topic has is named',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 7',
    hears:
      'topic: th key.7, th menu.notAChoice, th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[{"type":"no-match","place":"topic","times":1,"language":"th"}]',
  },
  {
    when: 'what is no key at all is not a choice either',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 other',
    hears:
      'topic: th menu.notAChoice, th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[{"type":"no-match","place":"topic","times":1,"language":"th"}]',
  },
  {
    when: 'one silence in the topics',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 silence',
    hears:
      'topic: th menu.silence, th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[{"type":"no-input","place":"topic","times":1,"language":"th"}]',
  },
  {
    when: 'two silences in the topics bring a person',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 silence silence',
    hears:
      'rings counsellors: th lost.person, th transfer.connecting (the counsellors of the Hokkaido centre), th transfer.interpreter (th)',
    events:
      '[{"type":"no-input","place":"topic","times":2,"language":"th"},{"type":"lost","place":"topic","language":"th"},{"type":"transfer-begun","line":"counsellors","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'one silence and two wrong keys are not lost yet',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 7 silence 7',
    hears:
      'topic: th key.7, th menu.notAChoice, th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[{"type":"no-match","place":"topic","times":2,"language":"th"}]',
  },
  {
    when: 'three wrong keys in the topics bring a person',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 7 7 7',
    hears:
      'rings counsellors: th lost.person, th transfer.connecting (the counsellors of the Hokkaido centre), th transfer.interpreter (th)',
    events:
      '[{"type":"no-match","place":"topic","times":3,"language":"th"},{"type":"lost","place":"topic","language":"th"},{"type":"transfer-begun","line":"counsellors","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'a caller who is lost when nobody is there hears when somebody is',
    centre: 'hokkaido',
    at: newYearsEve,
    words: '8 7 7 7',
    hears:
      'closed: th closed.now, th closed.opens (in 4 days, weekday 1, 1/4 9:0), th choice.suspension, th key.1, th choice.numbers, th key.2, th menu.main, th key.9',
    events:
      '[{"type":"no-match","place":"topic","times":3,"language":"th"},{"type":"lost","place":"topic","language":"th"},{"type":"closed","topic":"person","language":"th","attemptedLines":[],"offers":["suspension","numbers"],"opens":1799020800000}]',
  },
  {
    when: '# forgives the misses',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 silence # silence',
    hears:
      'topic: th menu.silence, th topic.lost-card, th key.1, th topic.card, th key.2, th topic.system, th key.3, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[{"type":"no-input","place":"topic","times":1,"language":"th"}]',
  },
  {
    when: '* leads back to the languages',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 *',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: 'another language after *',
    centre: 'hokkaido',
    at: tuesdayMorning,
    words: '8 * 2',
    hears:
      'topic: en topic.lost-card, en key.1, en topic.card, en key.2, en topic.system, en key.3, en topic.information, en key.9, en menu.person, en key.0, en menu.languages, en key.star, en menu.again, en key.hash',
    events: '[{"type":"language-chosen","language":"en"}]',
  },
  {
    when: '9 is information',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9',
    hears:
      'guidance: th guidance.change.title, th key.1, th guidance.steps.title, th key.2, th guidance.certificate-sent.title, th key.3, th guidance.certificate-applied.title, th key.4, th guidance.lost-card.title, th key.5, th guidance.benefits.title, th key.6, th guidance.eligibility-notice.title, th key.7, th guidance.cancel.title, th key.8, th menu.person, th key.0',
    events: '[{"type":"topic-chosen","topic":"information","language":"th"}]',
  },
  {
    when: 'a read-out, and the choices after it',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4',
    hears:
      'read-out: th guidance.certificate-applied.text, th menu.again, th key.hash, th menu.main, th key.1, th choice.suspension, th key.2, th menu.person, th key.0',
    events: '[{"type":"read-out","readOut":"certificate-applied","language":"th"}]',
  },
  {
    when: '# reads it again',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 #',
    hears:
      'read-out: th guidance.certificate-applied.text, th menu.again, th key.hash, th menu.main, th key.1, th choice.suspension, th key.2, th menu.person, th key.0',
    events: '[{"type":"read-out","readOut":"certificate-applied","language":"th"}]',
  },
  {
    when: 'silence after a read-out brings the choices, not the text',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 silence',
    hears:
      'read-out: th menu.silence, th menu.again, th key.hash, th menu.main, th key.1, th choice.suspension, th key.2, th menu.person, th key.0',
    events: '[{"type":"no-input","place":"read-out","times":1,"language":"th"}]',
  },
  {
    when: '1 after a read-out is the menu',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 1',
    hears:
      'topic: th topic.lost-card, th key.1, th topic.insurance, th key.2, th topic.insurance-desk, th key.3, th topic.pension, th key.4, th topic.information, th key.9, th menu.person, th key.0, th menu.languages, th key.star, th menu.again, th key.hash',
    events: '[]',
  },
  {
    when: '2 after a read-out stops a card',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 2',
    hears: 'rings suspension: th transfer.connecting (the lost card desk)',
    events: '[{"type":"transfer-begun","line":"suspension","topic":"lost-card","language":"th","deskLanguage":"th","promised":true}]',
  },
  {
    when: '0 after a read-out is a person',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 0',
    hears:
      'rings insurance-desk: th transfer.connecting (the National Health Insurance desk of Tokamachi city), th transfer.mayNotSpeak (th; ja)',
    events: '[{"type":"transfer-begun","line":"insurance-desk","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: '* after a read-out is the languages',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 *',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: 'two silences after a read-out bring a person',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 4 silence silence',
    hears:
      'rings insurance-desk: th lost.person, th transfer.connecting (the National Health Insurance desk of Tokamachi city), th transfer.mayNotSpeak (th; ja)',
    events:
      '[{"type":"no-input","place":"read-out","times":2,"language":"th"},{"type":"lost","place":"read-out","language":"th"},{"type":"transfer-begun","line":"insurance-desk","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: 'a read-out that is over is not on its key',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 9',
    hears:
      'guidance: th key.9, th menu.notAChoice, th guidance.change.title, th key.1, th guidance.steps.title, th key.2, th guidance.certificate-sent.title, th key.3, th guidance.certificate-applied.title, th key.4, th guidance.lost-card.title, th key.5, th guidance.benefits.title, th key.6, th guidance.eligibility-notice.title, th key.7, th guidance.cancel.title, th key.8, th menu.person, th key.0',
    events: '[{"type":"no-match","place":"guidance","times":1,"language":"th"}]',
  },
  {
    when: '# reads the titles again',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 #',
    hears:
      'guidance: th guidance.change.title, th key.1, th guidance.steps.title, th key.2, th guidance.certificate-sent.title, th key.3, th guidance.certificate-applied.title, th key.4, th guidance.lost-card.title, th key.5, th guidance.benefits.title, th key.6, th guidance.eligibility-notice.title, th key.7, th guidance.cancel.title, th key.8, th menu.person, th key.0',
    events: '[]',
  },
  {
    when: '0 among the titles is a person',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 0',
    hears:
      'rings insurance-desk: th transfer.connecting (the National Health Insurance desk of Tokamachi city), th transfer.mayNotSpeak (th; ja)',
    events: '[{"type":"transfer-begun","line":"insurance-desk","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
  {
    when: '* among the titles is the languages',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 *',
    hears:
      'language: ja language.name, ja key.1, en language.name, en key.2, zh language.name, zh key.3, ko language.name, ko key.4, es language.name, es key.5, pt language.name, pt key.6, vi language.name, vi key.7, th language.name, th key.8, id language.name, id key.9, tl language.name, tl key.0, ne language.name, ne key.star',
    events: '[]',
  },
  {
    when: 'two silences among the titles bring a person',
    centre: 'tokamachi',
    at: tuesdayMorning,
    words: '8 9 silence silence',
    hears:
      'rings insurance-desk: th lost.person, th transfer.connecting (the National Health Insurance desk of Tokamachi city), th transfer.mayNotSpeak (th; ja)',
    events:
      '[{"type":"no-input","place":"guidance","times":2,"language":"th"},{"type":"lost","place":"guidance","language":"th"},{"type":"transfer-begun","line":"insurance-desk","topic":"person","language":"th","deskLanguage":"th","promised":false}]',
  },
];

testRows(rows);
