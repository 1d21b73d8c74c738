// `madoguchi hours explain`: what a caller gets at an instant, and why.

import type { Command } from 'commander';
import { personTopic } from '../routing/lines.ts';
import { explain } from '../staff/explain.ts';
import { explainJson, explainText } from '../staff/explainText.ts';
import { centreAsked, instantAsked } from './hoursAsked.ts';
import { readGoodDirectory } from './running.ts';
import { staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = {
  readonly centre?: string;
  readonly language: string;
  readonly topic: string;
  readonly at?: string;
  readonly json?: true;
  readonly notices: boolean;
};

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage. */
export function explainCommand(): Command {
  const command = staffCommand('explain')
    .description(told('help.explain'))
    .requiredOption('--language <tag>', told('help.language-explain'))
    .requiredOption('--topic <id>', told('help.topic', { person: personTopic }))
    .option('--centre <id>', told('help.centre-explain'))
    .option('--at <when>', told('help.at'))
    .option('--no-notices', told('help.no-notices'))
    .option('--json', told('help.json-explain'));
  return command.action((options: Options) => explained(command, options));
}

async function explained(command: Command, { centre: wanted, language, topic, at: written, json, notices }: Options): Promise<void> {
  const good = await readGoodDirectory({ notices });
  if (good === undefined) return;
  const centre = centreAsked(command, good.directory, wanted);
  if (!centre.languages.includes(language))
    command.error(told('usage.language-of-centre', { written: language, centre: centre.id, known: centre.languages }));
  const topics = [...centre.topics.map(({ id }) => id), personTopic];
  if (!topics.includes(topic)) command.error(told('usage.topic', { written: topic, centre: centre.id, known: topics }));
  const at = instantAsked(command, '--at', written, centre.zone);
  const explanation = explain({ centre, guidance: good.directory.guidance, topic, language }, at);
  console.log(json ? explainJson(explanation) : explainText(explanation, reader()));
}
