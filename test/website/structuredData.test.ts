// What search engines read on the public page: https://schema.org/OpeningHoursSpecification

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-12-28T19:00:00+09:00' });
});
afterAll(() => service.close());

type Specification = {
  readonly dayOfWeek: string;
  readonly opens: string;
  readonly closes: string;
  readonly validFrom: string;
  readonly validThrough: string;
};
type Point = {
  readonly telephone: string;
  readonly availableLanguage: readonly string[];
  readonly hoursAvailable: readonly Specification[];
};
type Structured = {
  readonly name: string;
  readonly openingHoursSpecification: readonly Specification[];
  readonly contactPoint: readonly Point[];
};

const page = async (language: string) =>
  (await request(service.url).get(`/hours.html?centre=hokkaido&language=${language}`).expect(200)).text;

function structured(text: string): Structured {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Structured;
}

test('search engines read each day of the week as it is: the whole day to 23:59, the night over midnight, a closed day not at all', async () => {
  const day = ({ validFrom, dayOfWeek, opens, closes }: Specification) =>
    `${validFrom} ${dayOfWeek.replace('https://schema.org/', '')} ${opens}-${closes}`;
  const data = structured(await page('th'));
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    url: `${service.url}/hours.html?centre=hokkaido&language=th`,
  });
  expect(data.openingHoursSpecification.map(day)).toEqual(['2026-12-28 Monday 09:00-12:00', '2026-12-28 Monday 13:00-17:00']);
  const points = data.contactPoint.map(({ telephone, availableLanguage, hoursAvailable }) => [
    telephone,
    availableLanguage.join(' '),
    day(hoursAvailable[0] as Specification),
  ]);
  expect(points).toEqual([
    ['+81120017827', 'th', '2026-12-28 Monday 09:00-18:00'],
    // The night before is cut where the first day begins.
    ['+81120017827', 'ja en zh ko es pt', '2026-12-28 Monday 00:00-09:00'],
    ['+81120017827', 'th', '2026-12-28 Monday 09:00-18:00'],
    ['+81120017826', 'th', '2026-12-28 Monday 09:30-20:00'],
    ['+81112009595', 'ja en', '2026-12-28 Monday 09:00-12:00'],
  ]);
  expect(data.contactPoint[1]?.hoursAvailable.map(day)[1]).toBe('2026-12-28 Monday 18:00-09:00');
  const english = structured(await page('en'));
  expect(english.contactPoint[0]?.hoursAvailable.map(day).slice(0, 2)).toEqual([
    '2026-12-28 Monday 00:00-23:59',
    '2026-12-29 Tuesday 00:00-23:59',
  ]);
});
