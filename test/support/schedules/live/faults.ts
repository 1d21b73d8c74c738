// What must be true of schedules that serve callers, besides what the documents say, as sentences for staff.

import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { emergencyNumber } from '../../../../src/carrier/emergency.ts';
import type { Loaded, SourceFiles } from '../../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../../src/schedules/directory.ts';
import { describeProblem } from '../../../../src/schedules/problem.ts';
import { modeline } from '../../../../src/schedules/schema/jsonSchema.ts';
import { callOf } from '../../../../src/tools/walk/callOf.ts';
import type { Walk } from '../../../../src/tools/walk/walk.ts';
import type { StaffFault } from './tellStaff.ts';

/** Every problem that keeps the files from serving. Warnings are none. */
export function problemFaults({ problems }: Loaded): readonly StaffFault[] {
  return problems
    .filter(({ severity }) => severity === 'problem')
    .map((problem) => ({
      code: 'mistake',
      file: `schedules/${problem.file}`,
      ja: `${problem.line}行目の${problem.column}文字目から、まちがいがあります。直したら「npm run hours -- check」で、もう一度たしかめてください。`,
      en: describeProblem(problem),
    }));
}

/** Files that do not begin as the others do: with their schema for editors, and with how to change them. */
export function headingFaults(files: SourceFiles): readonly StaffFault[] {
  return Object.entries(files).flatMap(([name, text]) => {
    const file = `schedules/${name}`;
    const [heading = ''] = text.split('\n\n');
    const first = modeline(name);
    return [
      ...(text.split('\n')[0] === first
        ? []
        : [
            {
              code: 'no-schema',
              file,
              ja: `1行目に「${first}」と書いてください。エディターが、まちがいに線を引きます。`,
              en: `Write “${first}” in the first line, so that editors underline mistakes.`,
            },
          ]),
      ...(heading.includes('変えかた') && heading.includes('How to change it')
        ? []
        : [
            {
              code: 'no-heading',
              file,
              ja: 'ファイルのはじめに「変えかた」と「How to change it」を書いてください。ほかのファイルから写せます。',
              en: 'Begin the file with “変えかた” and “How to change it”, as the other files do: copy their first lines.',
            },
          ]),
    ];
  });
}

/** Whether the number that is rung when everything else fails is the one of the line that stops a lost card. */
export function emergencyFaults({ lines }: Directory): readonly StaffFault[] {
  const number = lines.get('suspension')?.number;
  if (number === emergencyNumber) return [];
  const national = parsePhoneNumberWithError(emergencyNumber).formatNational();
  return [
    {
      code: 'emergency-number',
      file: 'schedules/lines/suspension.yaml',
      ja: `カードを止める窓口の番号が ${number ?? '（なし）'} になりました。プログラムがこわれたときに電話をつなぐ番号は、まだ ${national} です。開発者に、src/carrier/emergency.ts の番号とことばを直してもらってください。`,
      en: `The line that stops a lost card now has the number ${number ?? '(none)'}, but calls are still connected to ${national} when the program fails. Ask a developer to change the number and the words in src/carrier/emergency.ts.`,
    },
  ];
}

/** Schedule files that the manifests of Kubernetes leave out, and files that they name and that are gone. */
export function configMapFaults(files: SourceFiles, kustomization: string, deployment: string): readonly StaffFault[] {
  const missing = Object.keys(files).flatMap((name) => {
    const key = name.replace('/', '.');
    const entry = `- ${key}=../../schedules/${name}`;
    const item = `{key: ${key}, path: ${name}}`;
    return [
      ...(kustomization.includes(entry)
        ? []
        : [manifestFault('not-listed', 'kustomization.yaml', `「${entry}」を書きたしてください。`, `Add “${entry}”.`)]),
      ...(deployment.includes(item)
        ? []
        : [manifestFault('not-listed', 'statefulset.yaml', `「- ${item}」を書きたしてください。`, `Add “- ${item}”.`)]),
    ];
  });
  const named = [...kustomization.matchAll(/=\.\.\/\.\.\/schedules\/(\S+)/g)].map(([, name = '']) => name);
  const gone = named.filter((name) => !Object.hasOwn(files, name));
  return [
    ...missing,
    ...gone.map((name) =>
      manifestFault(
        'file-gone',
        'kustomization.yaml',
        `schedules/${name} はもうありません。この名前の行を、statefulset.yaml からも消してください。`,
        `schedules/${name} is gone. Remove its line, also from statefulset.yaml.`,
      ),
    ),
  ];
}

function manifestFault(code: string, file: string, ja: string, en: string): StaffFault {
  const why = 'Kubernetes で動かすときに、このファイルが使われます。';
  return { code, file: `infra/kubernetes/${file}`, ja: `${ja}${why}`, en: `${en} Kubernetes reads the schedules by this list.` };
}

/** What is made from the schedules and was not made anew after a change. */
export function staleFault(file: string, command: string): StaffFault {
  return {
    code: 'stale',
    file,
    ja: `時間表が変わったあとに、まだ作りなおしていません。「${command}」で、作りなおしてください。`,
    en: `This is made from the schedules, which have changed since. Make it anew: ${command}`,
  };
}

/** What the walk found: calls that would leave a caller without a way on. */
export function walkFaults(directory: Directory, { centre, faults }: Walk): readonly StaffFault[] {
  return faults.map(({ property, what, step }) => ({
    code: 'no-way-on',
    file: `schedules/centres/${centre}.yaml`,
    ja: 'この時間表では、電話をかけた人がこまることがあります。下の電話で、ためしてみてください。わからないときは、開発者に聞いてください。',
    en: `With these schedules a caller is left without help (${property}: ${what}). Try this call; ask a developer if you cannot see why:\n${callOf(directory, step)}`,
  }));
}
