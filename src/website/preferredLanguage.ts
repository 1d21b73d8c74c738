// The visitor's language, from Accept-Language.

import type { Request } from 'express';
import type { Language } from '../hours/timetable.ts';

// Tags of browsers for languages that have another tag in the catalogues.
const alsoCalled: Readonly<Record<string, Language>> = { fil: 'tl' };

/** The offered language that the browser prefers. If it accepts none: Japanese, or the first offered language. */
export function preferredLanguage(request: Pick<Request, 'acceptsLanguages'>, offered: readonly Language[]): Language {
  const [first = 'ja'] = offered;
  const fallback = offered.includes('ja') ? 'ja' : first;
  const aliases = Object.keys(alsoCalled).filter((tag) => offered.includes(alsoCalled[tag] ?? ''));
  const found = request.acceptsLanguages([fallback, ...offered.filter((language) => language !== fallback), ...aliases]);
  return found === false ? fallback : (alsoCalled[found] ?? found);
}
