// `madoguchi hours poster`: one sheet of A4 for the wall, as HTML or PDF.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Language } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { isLoopback } from '../service/loopback.ts';
import { languageNames } from '../speech/languageNames.ts';
import { hotlineOf } from '../website/hotline.ts';
import { pageOf } from '../website/pageAddresses.ts';
import { poster } from '../website/poster.ts';
import { keepReaders } from '../website/reader.ts';
import { centreAsked, languageAsked } from './hoursAsked.ts';
import { findBrowser, pdfOf } from './printPdf.ts';
import { readGoodDirectory, sentenceOf } from './running.ts';
import { staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';
import { writeAsked } from './writeAsked.ts';

type Options = {
  readonly centre?: string;
  readonly language?: Language;
  readonly html?: string;
  readonly pdf?: string;
  readonly chromium?: string;
};

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems or the PDF cannot be made, 2 wrong usage. */
export function posterCommand(): Command {
  const command = staffCommand('poster')
    .description(told('help.poster'))
    .option('--centre <id>', told('help.centre-default'))
    .option('--language <tag>', told('help.poster-language'))
    .option('--html <file>', told('help.poster-html'))
    .option('--pdf <file>', told('help.poster-pdf'))
    .option('--chromium <file>', told('help.poster-chromium'));
  return command.action((options: Options) => makePoster(command, options));
}

async function makePoster(command: Command, { centre: wanted, language: wished, html, pdf, chromium }: Options): Promise<void> {
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const { directory, catalogues, settings } = good;
  const centre = centreAsked(command, directory, wanted);
  const language = wished === undefined ? (centre.languages[0] ?? 'ja') : languageAsked(command, centre.languages, wished);
  const { main } = hotlineOf(centre, language);
  if (main === undefined) return command.error(said(message('poster-without-number', { centre: centre.id })));
  if (main.placeholder === true) console.error(said(message('poster-sample-number', { number: main.number, centre: centre.id })));
  const readerOf = keepReaders(languageNames(catalogues));
  const sheet = poster({
    centre,
    reader: readerOf(language),
    readerOf,
    today: civilDate(Date.now(), centre.zone),
    style: await readFile(new URL('../website/poster.css', import.meta.url), 'utf8'),
    ...(!isLoopback(new URL(settings.publicUrl)) && { page: `${settings.publicUrl}/${pageOf(centre.id, language)}` }),
  });
  if (html !== undefined) await writeAsked(command, { option: '--html', path: html, usual: 'poster.html' }, sheet);
  if (pdf !== undefined) await makePdf(command, sheet, pdf, chromium);
  if (html === undefined && pdf === undefined) console.log(sheet);
}

async function makePdf(command: Command, sheet: string, file: string, path: string | undefined): Promise<void> {
  const browser = await findBrowser(path);
  if (browser === undefined) {
    console.error(said(path === undefined ? message('poster-without-browser') : message('poster-browser-missing', { path })));
    process.exitCode = 1;
    return;
  }
  const printed = await pdfOf(sheet, browser).catch((fault: unknown) => {
    console.error(said(message('poster-not-printed', { fault: sentenceOf(fault) })));
    process.exitCode = 1;
  });
  if (printed === undefined) return;
  await writeAsked(command, { option: '--pdf', path: file, usual: 'poster.pdf' }, printed);
  console.error(said(message('poster-printed', { file })));
}

/** A sentence for the person at the terminal. */
function said(what: Message): string {
  return say(reader(), what);
}
