// What staff may call the things that they make, and how many lines a topic may have: the address of a call carries the names, so
// that both bounds are the address's own.

/** The name of a centre, a line, a topic, a list of days or a read-out: 1 to 40 small letters, digits and hyphens. */
export const namePattern = /^[a-z0-9-]{1,40}$/;

/** The tag of a language (BCP 47), in small letters: as an address carries it. */
export const languagePattern = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/;

/** How many lines a topic, or the person behind key 0, may have: the address of a transfer names each that has rung. */
export const mostLinesOfTopic = 20;

/** What to write in the place of a name that is invalid. */
export const nameAdvice = 'Write 1 to 40 small letters, digits and hyphens, like “card-desk”';
