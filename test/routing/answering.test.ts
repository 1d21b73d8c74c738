// Who answers a number that was dialled, in the form in which carriers and telephone exchanges write it.

import { describe, expect, test } from 'vitest';
import { answering } from '../../src/routing/answering.ts';
import { isValidOn } from '../../src/routing/centreNow.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const directory = frozenDirectory();
const whoAnswers = (called: string) => {
  const { centre, language, claimed } = answering(directory, called);
  return [centre.id, ...(language === undefined ? [] : [language]), ...(claimed ? [] : ['unclaimed'])].join(' ');
};

describe('a call', () => {
  test.each([
    ['+815000000001', 'hokkaido'],
    ['+815000000002', 'tokamachi'],
    ['+815000000003', 'hokkaido vi'],
    ['+815000000004', 'hokkaido ne'],
  ])('to %s is answered by %s', (called, expected) => {
    expect(whoAnswers(called)).toBe(expected);
  });

  test.each([
    ['without its plus', '815000000002'],
    ['with the space that a form makes of a plus', ' 815000000002'],
    ['over SIP', 'sip:+815000000002@centre.sip.example.com'],
    ['over SIP, to an address with digits of its own', 'sip:+815000000002@203.0.113.5:5060'],
    ['over SIP, without its plus', 'sip:815000000002@centre.sip.example.com;transport=tls'],
    ['with hyphens', '+81-50-0000-0002'],
    ['as it is dialled in Japan', '05000000002'],
    ['as it is printed in Japan', '050-0000-0002'],
    ['as it is printed, in full-width digits', '０５０－００００－０００２'],
    ['as it is dialled from abroad', '010815000000002'],
    ['as it is dialled from Europe', '0081 50 0000 0002'],
    ['with the 0 of a call inside the country', '+8105000000002'],
    ['with a plus that an exchange puts before everything', '+05000000002'],
    ['as an address of a telephone', 'tel:+81-50-0000-0002'],
    ['as an address of a telephone in Japan', 'tel:050-0000-0002;phone-context=+81'],
    ['over SIP, as it is dialled in Japan', 'sip:05000000002@centre.sip.example.com'],
    ['over SIP, with a name', '"Tokamachi" <sip:05000000002@centre.sip.example.com;user=phone>'],
    ['over SIP, with a password and an escaped plus', 'sip:%2B815000000002:secret@centre.sip.example.com'],
  ])('%s finds its centre', (_, called) => {
    expect(whoAnswers(called)).toBe('tokamachi');
  });

  test.each([
    '',
    '+',
    '+81500000000',
    '+8150000000022',
    '+15005550006',
    'sip:support@centre.sip.example.com',
    'sip:support815000000002@example.com',
    'anonymous',
    '815',
    '0000-0002',
    '+825000000002',
  ])('to “%s”, which nobody claims, is answered by the default centre, and said to be unclaimed', (called) => {
    expect(whoAnswers(called)).toBe('hokkaido unclaimed');
  });

  test('is answered by the default centre wherever that stands among the others', () => {
    const centres = new Map([...directory.centres].reverse());
    expect(answering({ ...directory, centres }, '+1').centre.id).toBe('hokkaido');
  });

  test('cannot be answered by a directory without centres, which no check lets through', () => {
    const empty: Directory = { ...directory, centres: new Map() };
    expect(() => answering(empty, '+815000000001')).toThrow('The directory has no centre.');
  });
});

describe('a read-out', () => {
  test.each([
    ['without days is always true', {}, '2026-11-24', true],
    ['is true on its last day', { until: '2025-12-01' }, '2025-12-01', true],
    ['is not true on the day after', { until: '2025-12-01' }, '2025-12-02', false],
    ['is true from its first day', { from: '2026-04-01' }, '2026-04-01', true],
    ['is not true on the day before', { from: '2026-04-01' }, '2026-03-31', false],
    ['is true between its days', { from: '2026-04-01', until: '2026-04-30' }, '2026-04-15', true],
  ])('%s', (_, validity, date, expected) => {
    expect(isValidOn(validity, date)).toBe(expected);
  });
});
