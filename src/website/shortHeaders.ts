// What a visitor's client sends is read up to here and no further: negotiating a language costs a time that grows with the square of the
// header, and no browser sends a long one that matters to a public page.

import type { Request, RequestHandler } from 'express';

/** Six ETags of ours, or the languages of a reader who has twenty. */
export const mostHeaderLetters = 200;

/** Cuts every header of the request. Mount it before anything that reads one. */
export const shortHeaders: RequestHandler = ({ headers }, _response, next) => {
  cutHeaders(headers);
  next();
};

function cutHeaders(headers: Request['headers']): void {
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'string' && value.length > mostHeaderLetters) headers[name] = wholeEntries(value);
  }
}

/** What is left of a list ends with a whole entry: half of `en;q=0.9` is another wish. */
function wholeEntries(value: string): string {
  const cut = value.slice(0, mostHeaderLetters);
  const end = cut.lastIndexOf(',');
  return end > 0 ? cut.slice(0, end) : cut;
}
