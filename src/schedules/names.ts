// The names that staff choose, and how many lines a topic may have. Both limits come from the address of a call, which carries the names.

/** The name of a centre, a line, a topic, a list of days or a read-out: 1 to 40 small letters, digits and hyphens. */
export const namePattern = /^[a-z0-9-]{1,40}$/;

/** The tag of a language (BCP 47), in small letters, as in an address. */
export const languagePattern = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/;

/** How many lines a topic, or the person behind key 0, may have: the address of a transfer carries each line that has rung. */
export const mostLinesOfTopic = 20;
