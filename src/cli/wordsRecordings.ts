// `madoguchi words recordings`: every recording of the prompts folder, and whether callers hear it. Exit status: 1 where one is not heard.

import { relative } from 'node:path';
import type { Command } from 'commander';
import { judgeRecording, type RecordingVerdict } from '../speech/judgeRecording.ts';
import { type Recording, readRecordings, recordingNamed, voicesIn } from '../speech/recordings.ts';
import { readGoodDirectory } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';

type Row = {
  readonly language: string;
  readonly key: string;
  /** Absent: it is for all centres. */
  readonly centre?: string | undefined;
  readonly seconds?: number;
  readonly by?: string;
  readonly on?: string;
  readonly verdict: RecordingVerdict;
  /** Below the prompts folder. */
  readonly file: string;
};

export function recordingsCommand(): Command {
  return staffCommand('recordings')
    .description(told('help.words-recordings'))
    .option('--json', told('help.json-recordings'))
    .addOption(languageOption())
    .action(async ({ json }: { readonly json?: true }) => {
      const good = await readGoodDirectory();
      if (good === undefined) return;
      const { directory, catalogues, settings } = good;
      const languages = [...new Set((await voicesIn(settings.prompts)).map(({ language }) => language))];
      const recordings = await readRecordings(settings.prompts, languages);
      const rows = [...recordings].map(([name, recording]): Row => {
        const verdict = judgeRecording(catalogues, directory.centres, name, recording);
        return { ...recordingNamed(name), ...factsOf(recording), verdict, file: relative(settings.prompts, recording.file) };
      });
      const unheard = rows.filter(({ verdict }) => verdict !== 'heard').length;
      if (unheard > 0) process.exitCode = 1;
      if (json) {
        console.log(JSON.stringify({ recordings: rows }, undefined, 2));
        return;
      }
      console.log(rows.length === 0 ? told('recordings.none') : told('recordings.count', { count: rows.length }));
      for (const row of rows) console.log(described(row));
      if (unheard > 0) console.log(`\n${told('recordings.unheard', { count: unheard })}`);
    });
}

function factsOf({ seconds, made }: Recording): Pick<Row, 'seconds' | 'by' | 'on'> {
  return { ...(seconds !== undefined && { seconds }), ...(made !== undefined && { by: made.by, on: made.on }) };
}

function described({ language, key, centre, seconds, by, on, verdict, file }: Row): string {
  const facts = [
    centre ?? told('recordings.for-all'),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(1)} s`]),
    by === undefined ? told('recordings.by-hand') : `${by}, ${on}`,
    told(`recordings.${verdict}`),
  ];
  return `\n${language} ${key} · ${facts.join(' · ')}\n  ${file}`;
}
