// A command whose help and whose complaints are in the language of the person at the terminal.

import { Command, Help, Option } from 'commander';
import { type Message, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { reader, told } from './staffReader.ts';

const usual = new Help();

/** A command that throws instead of ending the process. `--language` is named in its help; takeLanguage reads it before. */
export function staffCommand(name: string): Command {
  const command = new Command(name)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(complaintSaid(text)) })
    .helpOption('-h, --help', told('help.help'));
  if (reader() === 'ja') command.configureHelp(japaneseHelp);
  return command;
}

/** The option for the language of the messages. */
export function languageOption(): Option {
  return new Option('--language <ja|en>', told('help.language'));
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使いかた:',
  'Options:': '指定:',
  'Arguments:': '引数:',
  'Commands:': 'コマンド:',
};

const japaneseHelp: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: (usage) => inJapanese(usage),
  subcommandTerm: (command) => inJapanese(usual.subcommandTerm(command)),
  optionDescription: (option) => inJapanese(usual.optionDescription(option)),
  argumentDescription: (argument) => inJapanese(usual.argumentDescription(argument)),
};

function inJapanese(text: string): string {
  return text
    .replace('[options]', '[指定]')
    .replace('[command]', '[コマンド]')
    .replace('<command>', '<コマンド>')
    .replace(/\(default: (.+)\)$/, '（書かないとき: $1）');
}

/** Commander's own complaints, which are English. Sentences of ours pass unchanged. */
const complaints: readonly (readonly [RegExp, (first: string) => Message])[] = [
  [/^error: unknown option '(.+?)'/, (option) => message('usage.unknown-option', { option })],
  [/^error: unknown command '(.+?)'/, (name) => message('usage.unknown-command', { name })],
  [/^error: required option '(.+)' not specified/, (option) => message('usage.option-missing', { option })],
  [/^error: option '(.+)' argument missing/, (option) => message('usage.value-missing', { option })],
  [/^error: missing required argument '(.+)'/, (name) => message('usage.argument-missing', { name })],
  [/^error: too many arguments/, () => message('usage.too-many')],
];

function complaintSaid(text: string): string {
  if (reader() === 'en') return text;
  for (const [form, said] of complaints) {
    const found = form.exec(text);
    if (found === null) continue;
    const first = said(found[1] ?? '');
    const meant = /Did you mean (?:one of )?(.+?)\?\)/.exec(text)?.[1];
    return `${say(reader(), meant === undefined ? first : message('usage.meant', { first, meant }))}\n`;
  }
  return text;
}
