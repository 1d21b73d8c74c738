// A prompt as a caller hears it, with examples in its placeholders: what a reviewer judges, and what is measured.

import type { Language, PromptKey } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { jointsOf } from './joints.ts';
import { readPhone } from './phone.ts';
import { clockPhrase, type TimeWords, whenPhrase } from './times.ts';

const halfPastNine = { hour: 9, minute: 30 };
const tomorrow = { ...halfPastNine, daysAhead: 1, weekday: 2, month: 11, day: 24 };
/** A name that staff write is theirs; this one stands for it. */
const centreName = 'Madoguchi';
const telephoneNumber = ['025', '757', '3735'];

/** The words of a prompt; each placeholder is filled as a call would fill it. */
export function exampleOf(catalogues: Catalogues, language: Language, key: PromptKey): string {
  const prompt: Catalogues['prompt'] = catalogues.prompt;
  const names = new Set([...catalogues.prompt('en', key).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name));
  return prompt(language, key, Object.fromEntries([...names].map((name) => [name, exampleValue(catalogues, language, key, name)])));
}

function exampleValue(catalogues: Catalogues, language: Language, key: PromptKey, name: string): string {
  const prompt: TimeWords['prompt'] = (each, values) => catalogues.prompt(language, each, values);
  const times: TimeWords = { prompt, irregular: (time) => catalogues.irregularTime(language, time) };
  const other = language === 'ja' ? 'en' : 'ja';
  const examples: Readonly<Record<string, () => string>> = {
    centre: () => centreName,
    what: () => prompt(key === 'language.choice' ? 'language.name' : 'topic.lost-card'),
    key: () => prompt('key.1'),
    keys: () => prompt('key.2').replace(/\p{P}+$/u, ''),
    line: () => prompt('line.any'),
    language: () => prompt(`languageName.${language}` as PromptKey),
    languages: () => [other, language].map((each) => prompt(`languageName.${each}` as PromptKey)).join(jointsOf(language).digits),
    until: () => clockPhrase(times, { hour: 17, minute: 0 }),
    clock: () => clockPhrase(times, halfPastNine),
    when: () => whenPhrase(times, tomorrow),
    weekday: () => prompt('weekday.2'),
    date: () => prompt('time.monthDay', { month: prompt('month.11'), day: prompt('day.24') }),
    month: () => prompt('month.11'),
    day: () => prompt('day.24'),
    hour: () => prompt('hour.9'),
    period: () => prompt('period.9'),
    minutes: () => prompt('minute.15'),
    number: () => readPhone(prompt, telephoneNumber, language),
    digits: () => [...telephoneNumber.join('')].map((digit) => prompt(`digit.${digit}` as PromptKey)).join(jointsOf(language).digits),
  };
  return examples[name]?.() ?? `{{${name}}}`;
}
