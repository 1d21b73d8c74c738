import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readOrders } from '../../../src/rehearsal/terminal/inputCommands.ts';
import { keyboardHand } from '../../../src/rehearsal/terminal/keyboardInput.ts';
import { scriptedHand } from '../../../src/rehearsal/terminal/scriptedInput.ts';

describe('a scripted caller', () => {
  test('presses one order after the other, then is silent', async () => {
    const hand = scriptedHand(readOrders('8 /silence *# ８ /hangup'), []);
    const pressed = [];
    for (let turn = 0; turn < 6; turn += 1) pressed.push(await hand.press());
    expect(pressed).toEqual([
      { act: 'press', keys: '8' },
      { act: 'silence' },
      { act: 'press', keys: '*#' },
      { act: 'press', keys: '8' },
      { act: 'hang-up' },
      { act: 'silence' },
    ]);
  });

  test('lets lines ring out as --dial says, the last one again and again', async () => {
    const hand = scriptedHand([], ['busy', 'no-answer']);
    expect([await hand.ring('1'), await hand.ring('2'), await hand.ring('3')]).toEqual(['busy', 'no-answer', 'no-answer']);
    expect(await scriptedHand([], []).ring('1')).toBe('answered');
  });

  test('may say itself what becomes of a line', async () => {
    const hand = scriptedHand(readOrders('/failed 1 /hangup'), []);
    expect([await hand.ring('1'), await hand.ring('2'), await hand.press(), await hand.ring('3')]).toEqual([
      'failed',
      'answered',
      { act: 'press', keys: '1' },
      'hang-up',
    ]);
  });

  test('is told which word or order is wrong', async () => {
    expect(() => readOrders('8 eight')).toThrow('“eight” is neither a row of keys nor');
    await expect(scriptedHand(readOrders('/busy'), []).press()).rejects.toThrow('Order 1 tells what becomes of a line');
  });
});

describe('a caller at the keyboard', () => {
  const keyboard = (typed: string, dialled: readonly 'busy'[] = []) => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(typed);
    return { hand: keyboardHand({ input, output }, dialled), shown: () => text(output.end()) };
  };

  test('types keys, an empty line for silence, and hangs up at the end of the input', async () => {
    const { hand } = keyboard('8\n\n');
    expect([await hand.press(), await hand.press(), await hand.press()]).toEqual([
      { act: 'press', keys: '8' },
      { act: 'silence' },
      { act: 'hang-up' },
    ]);
  });

  test('is asked what becomes of a line that rings, unless --dial says it', async () => {
    const { hand } = keyboard('\n/busy\n/hangup\n');
    expect([await hand.ring('1'), await hand.ring('2'), await hand.ring('3')]).toEqual(['answered', 'busy', 'hang-up']);
    expect(await keyboard('', ['busy']).hand.ring('1')).toBe('busy');
  });

  test('is asked again, with help, after a word that does not fit', async () => {
    const { hand, shown } = keyboard('hello\n/busy\n/help\n1\n');
    expect(await hand.press()).toEqual({ act: 'press', keys: '1' });
    expect(await shown()).toContain('“hello” is not possible here.');
  });
});
