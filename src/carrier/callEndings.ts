// How a call ends, in the carrier's words.

/** The states in which the caller is gone. https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
export const endings: ReadonlySet<string> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);
