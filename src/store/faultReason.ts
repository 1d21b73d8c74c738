// Why a database does not answer, in a word that may be logged.

import { StoreRefusal } from './storeRefusal.ts';

/** A code, or SQLite's own words: never an address, which may hold a password. */
export function faultReason(fault: unknown): string {
  const { code, errstr, name } = fault as { readonly code?: unknown; readonly errstr?: unknown; readonly name?: unknown };
  if (fault instanceof StoreRefusal) return fault.said.key;
  for (const each of [errstr, code, name]) if (typeof each === 'string' && each !== '') return each;
  return 'unknown';
}
