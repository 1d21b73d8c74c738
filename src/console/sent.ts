// What a browser sends: the address, the form, and the language of its reader.

import express, { type Request } from 'express';
import type { StaffLanguage } from '../messages/message.ts';

export const languageCookie = 'madoguchi-language';
const mostFormBytes = '256kb';
const mostFields = 1000;

/** Reads a form. One that is too long, or has too many fields, is refused. */
export const formBody = express.urlencoded({ extended: false, limit: mostFormBytes, parameterLimit: mostFields, inflate: false });

/** What stands behind `?` in the address. The address may be one that no URL parser takes. */
export function queryOf({ originalUrl }: Request): URLSearchParams {
  const begin = originalUrl.indexOf('?');
  return new URLSearchParams(
    [...new URLSearchParams(begin < 0 ? '' : originalUrl.slice(begin + 1))].map(([name, value]) => [name, storable(value)]),
  );
}

/** The fields of a form that `formBody` has read. */
export function formOf({ body }: Request): URLSearchParams {
  return new URLSearchParams(typeof body === 'object' && body !== null ? pairsOf(body as Readonly<Record<string, unknown>>) : []);
}

function pairsOf(body: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(body).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, storable(String(each))]));
}

/** Without U+0000, which PostgreSQL takes in no text: it would look as if the database were away. */
export function storable(text: string): string {
  return text.replaceAll('\0', '');
}

/** The language that the reader chose, or that the browser asks for. */
export function languageOf(request: Request): StaffLanguage {
  const chosen = new RegExp(`(?:^|; *)${languageCookie}=(ja|en)(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  const accepted = chosen ?? request.acceptsLanguages('ja', 'en');
  return accepted === 'en' ? 'en' : 'ja';
}
