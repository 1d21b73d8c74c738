// `madoguchi hours explain`: what a caller gets at an instant, and why.

import { Command } from 'commander';
import { personTopic } from '../routing/lines.ts';
import { explain } from '../staff/explain.ts';
import { explainJson, explainText } from '../staff/explainText.ts';
import { centreAsked, instantAsked } from './hoursAsked.ts';
import { readGoodDirectory } from './running.ts';

type Options = {
  readonly centre?: string;
  readonly language: string;
  readonly topic: string;
  readonly at?: string;
  readonly json?: true;
};

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .description('what a caller gets at an instant, and why: each rule with its file and line, and when it changes')
    .requiredOption('--language <tag>', 'the caller’s language, such as th')
    .requiredOption('--topic <id>', `a topic of the centre, such as card, or ${personTopic}`)
    .option('--centre <id>', 'the centre that is called (default: the default centre)')
    .option('--at <when>', 'the instant, such as 2026-12-30T19:00 (default: now)')
    .option('--json', 'as JSON: {decision, alternatives, lines, aMinuteEarlier, aMinuteLater, since, next, …}')
    .exitOverride();
  return command.action((options: Options) => explained(command, options));
}

async function explained(command: Command, { centre: wanted, language, topic, at: written, json }: Options): Promise<void> {
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const centre = centreAsked(command, good.directory, wanted);
  if (!centre.languages.includes(language))
    command.error(`--language ${language} is not offered by ${centre.id}. Write one of: ${centre.languages.join(', ')}.`);
  const topics = [...centre.topics.map(({ id }) => id), personTopic];
  if (!topics.includes(topic)) command.error(`--topic ${topic} is not on the menu of ${centre.id}. Write one of: ${topics.join(', ')}.`);
  const at = instantAsked(command, '--at', written, centre.zone);
  const explanation = explain({ centre, guidance: good.directory.guidance, topic, language }, at);
  console.log(json ? explainJson(explanation) : explainText(explanation));
}
