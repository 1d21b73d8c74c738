// The language of a visitor, as the browser says it in Accept-Language.

import type { Request } from 'express';
import type { Language } from '../hours/timetable.ts';

// What browsers call a language, where a catalogue calls it otherwise.
const alsoCalled: Readonly<Record<string, Language>> = { fil: 'tl' };

/** The offered language that the browser asks for first. Without one it is Japanese, or the first offered one where that is not offered. */
export function preferredLanguage(request: Pick<Request, 'acceptsLanguages'>, offered: readonly Language[]): Language {
  const [first = 'ja'] = offered;
  const fallback = offered.includes('ja') ? 'ja' : first;
  const aliases = Object.keys(alsoCalled).filter((tag) => offered.includes(alsoCalled[tag] ?? ''));
  const found = request.acceptsLanguages([fallback, ...offered.filter((language) => language !== fallback), ...aliases]);
  return found === false ? fallback : (alsoCalled[found] ?? found);
}
