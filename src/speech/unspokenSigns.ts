// Signs that no voice speaks and no reader sees. Among them are those that turn the direction of writing, by which words look other than they are.

// Nepali joins and parts letters with U+200C and U+200D; Thai may part words with U+200B, or keep them together with U+2060.
const unspoken = /[\p{Cc}\p{Cs}\p{Co}]|(?![\u200B-\u200D\u2060])\p{Cf}/u;

/** Whether a text has such a sign. */
export function hasUnspokenSign(text: string): boolean {
  return unspoken.test(text);
}
