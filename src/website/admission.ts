// The port through which the website asks whether it may make an answer. The service sets the limits.

/**
 * Kinds of answers. Each has a budget of its own, so a client that uses up one leaves the others to visitors: `page` for pages and JSON
 * that are true now, `calendar`, and `instant` for answers to `?at=`.
 */
export type Lane = 'page' | 'calendar' | 'instant';

/** `ready` resolves when the making may begin. Otherwise too many makings wait, and the client may try again after some seconds. */
export type Admission = { readonly ready: Promise<void> } | { readonly retryAfterSeconds: number };

export type Admit = (lane: Lane) => Admission;

/** Admits every making at once. */
export const admitAll: Admit = () => ({ ready: Promise.resolve() });
