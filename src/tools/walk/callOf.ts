// The shortest call that shows a fault, in the notation of the stories, so that it can be repeated.

import type { Instant } from '../../hours/timetable.ts';
import { isoIn } from '../../hours/zone.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Step } from './edge.ts';

/** Lines of text: when to call and which number, then what is heard at each place. */
export function callOf(directory: Directory, last: Step): string {
  const steps: Step[] = [last];
  for (let { node } = last; node.cameBy !== undefined; node = node.cameBy.node) steps.unshift(node.cameBy);
  const centre = directory.centres.get(last.centreNow.id);
  const door = steps[0]?.node.state;
  const language = door?.place === 'door' ? door.language : undefined;
  const number = centre?.numbers.find((each) => each.language === language)?.number ?? last.centreNow.id;
  let clock: Instant | undefined;
  const lines = steps.flatMap((step) => {
    const tick = step.centreNow.now === clock ? [] : [`at ${isoIn(step.centreNow.now, step.centreNow.zone)}`];
    clock = step.centreNow.now;
    return [...tick, ...(step.heard.kind === 'arrival' ? [`to ${number}`] : [describe(step)])];
  });
  return lines.join('\n');
}

function describe({ heard, node }: Step): string {
  const place = `# at “${node.state.place}”`;
  switch (heard.kind) {
    case 'key':
      return `press ${heard.key}  ${place}`;
    case 'digits':
      return `press ${heard.digits}#  ${place}`;
    case 'performed':
      return `# it is ${heard.outcome.is}  ${place}`;
    case 'transferred':
      return `-> ${heard.outcome}  ${place}`;
    default:
      return `${heard.kind}  ${place}`;
  }
}
