// Posts one alert. Whatever the other side does, this takes ten seconds at most and never throws.

import type { Alert } from './alert.ts';

/** `later`: the other side is away, busy or another one, so it is tried again. `refused`: it does not take this alert. */
export type Posted =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'later' | 'refused'; readonly why: string; readonly waitMs?: number };

const patienceMs = 10_000;
const mostWaitSeconds = 600;
// Bad request, too large, another type, cannot be processed. All other statuses are about the address or the other side.
const aboutThisAlert = [400, 413, 415, 422];

/** Posts an alert as JSON. A redirect is not followed: an address that leads elsewhere is a fault of the setting. */
export async function postAlert(url: string, alert: Alert, patience = patienceMs): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'madoguchi' },
      body: JSON.stringify(alert),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    // The status decides; what else it says may be long, or may never end.
    response.body?.cancel().catch(() => {});
    if (response.ok) return { outcome: 'delivered' };
    const why = `HTTP ${response.status}`;
    if (aboutThisAlert.includes(response.status)) return { outcome: 'refused', why };
    const seconds = Number(response.headers.get('retry-after'));
    return { outcome: 'later', why, ...(seconds > 0 && { waitMs: Math.min(seconds, mostWaitSeconds) * 1000 }) };
  } catch (fault) {
    const { name, cause } = fault as Error & { readonly cause?: { readonly code?: string; readonly name?: string } };
    // The address may contain a secret, and a sentence of the library may contain the address.
    return { outcome: 'later', why: cause?.code ?? cause?.name ?? name };
  }
}
