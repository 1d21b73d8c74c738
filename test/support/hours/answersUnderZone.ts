// Run by machineZone.test.ts in a process of its own, under another time zone of the machine: prints what hours answer.

import { availabilityAt } from '../../../src/hours/availability.ts';
import { holidayOn } from '../../../src/hours/calendar.ts';
import { openingsBetween } from '../../../src/hours/openings.ts';
import { civilDate, instantAt, instantOf, isoIn, minuteOfDay } from '../../../src/hours/zone.ts';
import { daysFrom } from './holidays.ts';
import { timetable } from './notation.ts';

const rules =
  'ja: weekdays 9:30-20:00; weekends 9:30-17:30; holidays 10:00-26:00; new-year closed\nany: daily 1:30-3:30\nexception 2026-10-25: 2:00-4:00';
const hourMs = 3_600_000;

/** Everything that a machine in the wrong zone could get wrong. */
export function answers(): unknown {
  const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin'];
  return zones.map((zone) => {
    const table = timetable(`zone ${zone}\n${rules}`);
    const year = [Date.parse('2026-01-01T00:00Z'), Date.parse('2027-01-15T00:00Z')] as const;
    const instants = Array.from({ length: 100 }, (_, index) => year[0] + index * 89 * hourMs);
    return {
      openings: openingsBetween(table, 'ja', ...year),
      availabilities: instants.map((at) => availabilityAt(table, 'ja', at)),
      walls: instants.map((at) => [civilDate(at, zone), minuteOfDay(at, zone), isoIn(at, zone)]),
      midnights: daysFrom('2026-03-01', '2026-04-10').map((date) => [instantAt(date, 0, zone), instantOf(date, zone)]),
    };
  });
}

/** The holidays that the machine sees. */
export function holidays(): unknown {
  return daysFrom('2026-01-01', '2026-12-31').filter((date) => holidayOn(date) !== undefined);
}

if (process.argv[2] === 'print')
  process.stdout.write(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), answers: answers(), holidays: holidays() }));
