import { expect, test } from 'vitest';
import { sign } from '../../../src/rehearsal/phone/signRequest.ts';

// https://www.twilio.com/docs/usage/security#validating-requests, the manual's own example
test('a request is signed as in the carrier’s manual', () => {
  const form = { Digits: '1234', To: '+18005551212', From: '+12349013030', Caller: '+12349013030', CallSid: 'CA1234567890ABCDE' };
  expect(sign('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', form)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
});

test('the order in which a form’s fields stand makes no difference, what they say does', () => {
  const signature = sign('token', 'http://localhost/voice', { a: '1', b: '2' });
  expect(sign('token', 'http://localhost/voice', { b: '2', a: '1' })).toBe(signature);
  expect(sign('token', 'http://localhost/voice', { a: '1', b: '3' })).not.toBe(signature);
  expect(sign('token', 'http://localhost/voice?x=1', { a: '1', b: '2' })).not.toBe(signature);
});
