// The ids that accounts have.

/** `AC` or `SK` and 32 letters. https://www.twilio.com/docs/glossary/what-is-a-sid */
export function isSid(kind: 'AC' | 'SK', text: string): boolean {
  return text.startsWith(kind) && /^[0-9a-fA-F]{32}$/.test(text.slice(kind.length));
}

/** `b3877c40-da60-4998-90ad-b792e98472af`, as the carriers that are not Twilio have them. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
