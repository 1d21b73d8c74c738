// The style sheet with the colour of one centre. It is a file of its own, because the security policy allows no styles inside a page.

import type { Centre } from '../schedules/directory.ts';

/** The address of the sheet, relative to the root; undefined if the centre has no colour of its own. */
export function accentAddress({ id, colour }: Centre): string | undefined {
  return colour === undefined ? undefined : `hours/${encodeURIComponent(id.toWellFormed())}/colour.css`;
}

/** The sheet. The colour was checked when the schedules were read. */
export function accentStyle(colour: string): string {
  return `:root{--accent:${colour}}\n`;
}
