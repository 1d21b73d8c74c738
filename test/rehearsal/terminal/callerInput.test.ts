import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readInputCommands } from '../../../src/rehearsal/terminal/inputCommands.ts';
import { keyboardInput } from '../../../src/rehearsal/terminal/keyboardInput.ts';
import { scriptedInput } from '../../../src/rehearsal/terminal/scriptedInput.ts';

describe('a scripted caller', () => {
  test('presses one order after the other, then is silent', async () => {
    const caller = scriptedInput(readInputCommands('8 /silence *# ８ /hangup'), []);
    const pressed = [];
    for (let turn = 0; turn < 6; turn += 1) pressed.push(await caller.press());
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
    const caller = scriptedInput([], ['busy', 'no-answer']);
    expect([await caller.ring('1'), await caller.ring('2'), await caller.ring('3')]).toEqual(['busy', 'no-answer', 'no-answer']);
    expect(await scriptedInput([], []).ring('1')).toBe('answered');
  });

  test('may contain how a line ends', async () => {
    const caller = scriptedInput(readInputCommands('/failed 1 /hangup'), []);
    expect([await caller.ring('1'), await caller.ring('2'), await caller.press(), await caller.ring('3')]).toEqual([
      'failed',
      'answered',
      { act: 'press', keys: '1' },
      'hang-up',
    ]);
  });

  test('is refused with the word or the command that is wrong', async () => {
    expect(() => readInputCommands('8 eight')).toThrow('“eight” is neither a row of keys nor');
    await expect(scriptedInput(readInputCommands('/busy'), []).press()).rejects.toThrow('Command 1 says how a line ends');
  });
});

describe('a caller at the keyboard', () => {
  const keyboard = (typed: string, dialled: readonly 'busy'[] = []) => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(typed);
    return { caller: keyboardInput({ input, output }, dialled), shown: () => text(output.end()) };
  };

  test('types keys, an empty line for silence, and hangs up at the end of the input', async () => {
    const { caller } = keyboard('8\n\n');
    expect([await caller.press(), await caller.press(), await caller.press()]).toEqual([
      { act: 'press', keys: '8' },
      { act: 'silence' },
      { act: 'hang-up' },
    ]);
  });

  test('is asked how the ringing ends, unless --dial says it', async () => {
    const { caller } = keyboard('\n/busy\n/hangup\n');
    expect([await caller.ring('1'), await caller.ring('2'), await caller.ring('3')]).toEqual(['answered', 'busy', 'hang-up']);
    expect(await keyboard('', ['busy']).caller.ring('1')).toBe('busy');
  });

  test('is asked again, with help, after a word that does not fit', async () => {
    const { caller, shown } = keyboard('hello\n/busy\n/help\n1\n');
    expect(await caller.press()).toEqual({ act: 'press', keys: '1' });
    expect(await shown()).toContain('“hello” is not possible here.');
  });
});
