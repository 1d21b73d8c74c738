// The effort of a call to a centre: what its callers hear and press until a desk's phone rings.

import { converse } from '../../call/converse.ts';
import type { Speech } from '../../call/speech.ts';
import { centreAt } from '../../routing/centreNow.ts';
import { lostCardTopic } from '../../routing/lines.ts';
import type { Centre, Validity } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { openEar } from '../../speech/timing/ear.ts';
import { type LanguageMenu, languageMenu } from '../../speech/timing/menuSeconds.ts';
import type { Stopwatch } from '../../speech/timing/stopwatch.ts';
import { type AskingSeconds, askingSeconds, smsSeconds } from './askingSeconds.ts';
import { type LongMenu, longMenu } from './longForm.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Whispers, whispersOf } from './whispers.ts';

/** An instant, and the civil time at the centre that is printed with the figures. */
export type Hour = { readonly written: string; readonly instant: number };

/** A Tuesday morning on which every line is open, and the late evening, when only a lost card can be stopped. */
export const morning = '2026-11-24T10:00';
export const night = '2026-11-24T23:00';

export type Effort = {
  readonly centre: Centre;
  readonly rows: readonly Row[];
  /** The seconds of the first turn on a number of each language; the first one is that of the common number. */
  readonly greetings: readonly { readonly language: string; readonly seconds: number }[];
  readonly menu: LanguageMenu;
  readonly usualMenu: LongMenu;
  readonly whispers: Whispers;
  readonly asking: readonly AskingSeconds[];
  readonly sms: readonly AskingSeconds[];
};

type Means = {
  readonly catalogues: Catalogues;
  readonly guidance: ReadonlyMap<string, Validity>;
  readonly stopwatch: Stopwatch;
  readonly morning: Hour;
  readonly night: Hour;
};

/** Every figure of one centre: all topics in the morning, and the lost card also at night, when the caller must be warned. */
export async function effortOf(centre: Centre, { catalogues, guidance, stopwatch, ...hours }: Means): Promise<Effort> {
  const ear = openEar(catalogues, stopwatch);
  const centreNow = centreAt(centre, guidance, hours.morning.instant);
  const answered = (language?: string): Speech => {
    const door = { place: 'door', centre: centre.id, turn: 0, ...(language !== undefined && { language }) } as const;
    return converse(door, { kind: 'arrival' }, centreNow).does.speech;
  };
  const greetings = centre.languages.map(async (language) => ({ language, seconds: await ear.secondsUntil(answered(language), 0) }));
  const menu = await languageMenu(answered(), ear);
  const byDay = await rowsOf(centreNow, hours.morning.written, ear);
  return {
    centre,
    rows: [...byDay, ...(await rowsOf(centreAt(centre, guidance, hours.night.instant), hours.night.written, ear, [lostCardTopic]))],
    greetings: await Promise.all(greetings),
    menu,
    asking: await askingSeconds(centreNow, ear),
    sms: await smsSeconds(centreNow, ear),
    whispers: await whispersOf(centreNow, byDay, ear),
    usualMenu: await longMenu(catalogues, answered(), menu.names[0]?.begins ?? 0, ear),
  };
}
