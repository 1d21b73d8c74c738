// What the website asks before it makes something anew. The service answers, since it knows what a process can carry.

/**
 * Kinds of answers with a budget each, so that a client who spends one does not take the others from visitors: what is true now
 * (pages and JSON), calendars, and answers for an instant that was asked for (`?at=`).
 */
export type Lane = 'page' | 'calendar' | 'instant';

/** `ready` resolves when the making may begin. Otherwise too many wait already, and there is a place after so many seconds. */
export type Admission = { readonly ready: Promise<void> } | { readonly retryAfterSeconds: number };

export type Admit = (lane: Lane) => Admission;

/** For a service without limits. */
export const admitAll: Admit = () => ({ ready: Promise.resolve() });
