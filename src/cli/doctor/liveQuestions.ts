// What the manuals of the carriers leave open about desks that are asked first, or that have several telephones. Only a call to a real desk can
// tell, so the sheet of test calls has a row for each question.

import type { Directory, Line } from '../../schedules/directory.ts';

type Words = { readonly ja: string; readonly en: string };

export type LiveQuestion = {
  readonly code: string;
  /** Which desks raise it: those that whisper, those with several telephones, or both kinds. */
  readonly about: 'whisper' | 'several' | 'any';
  readonly does: Words;
  readonly looksAt: Words;
};

const outcome: Words = {
  ja: '/voice/v1/transfer への要求の CallStatus・DialCallStatus・DialBridged。「npx madoguchi calls show」に出る結果',
  en: 'CallStatus, DialCallStatus and DialBridged of the request to /voice/v1/transfer; the outcome that “npx madoguchi calls show” gives.',
};

/** In the order in which they are best tried. */
export const liveQuestions: readonly LiveQuestion[] = [
  {
    code: 'L1',
    about: 'whisper',
    does: { ja: '電話をかけ、窓口の人に案内を聞いてもらう', en: 'Call, and let the desk listen to its announcement.' },
    looksAt: {
      ja: '/voice/whisper への要求の項目の名前。CallSid が、かけた電話のものとちがうか。ParentCallSid、Direction、CallStatus',
      en: 'The names of the fields of the request to /voice/whisper; whether its CallSid is not the caller’s; ParentCallSid, Direction, CallStatus.',
    },
  },
  {
    code: 'L2a',
    about: 'any',
    does: { ja: '案内（番号を選ぶところ）の途中で切る', en: 'Hang up in the menu.' },
    looksAt: {
      ja: 'そのあとに来た要求のアドレスと、CallStatus',
      en: 'The addresses of the requests that come after it, and their CallStatus.',
    },
  },
  { code: 'L2b', about: 'any', does: { ja: '窓口を呼び出しているあいだに切る', en: 'Hang up while the desk rings.' }, looksAt: outcome },
  {
    code: 'L2c',
    about: 'whisper',
    does: { ja: '窓口の人が案内を聞いているあいだに切る', en: 'Hang up while the desk listens to its announcement.' },
    looksAt: outcome,
  },
  { code: 'L2d', about: 'any', does: { ja: '話しているあいだに切る', en: 'Hang up while you talk.' }, looksAt: outcome },
  {
    code: 'L3',
    about: 'whisper',
    does: {
      ja: '窓口を呼び出しているあいだにサービスを止め、窓口の人に出てもらう。試験用の中継サーバーがあれば、/voice/whisper に 404、500、ふつうの HTML、16秒後の返事でも試す',
      en: 'Stop the service while the desk rings, and let the desk answer. With a proxy for tests, also answer /voice/whisper with 404, with 500, with a page of HTML, and after 16 seconds.',
    },
    looksAt: {
      ja: '窓口とつながってしまうか。かけた人に何が聞こえるか。DialCallStatus と DialBridged',
      en: 'Whether the two are connected all the same; what the caller hears; DialCallStatus and DialBridged.',
    },
  },
  {
    code: 'L4',
    about: 'any',
    does: { ja: '窓口の人が出るまで、だまって聞く', en: 'Listen without a word until a desk is there.' },
    looksAt: {
      ja: '日本の呼び出し音が、窓口が案内を聞いているあいだも、ずっと聞こえるか',
      en: 'Whether the ringing that callers in Japan know goes on without a gap, also while a desk listens to its announcement.',
    },
  },
  {
    code: 'L5',
    about: 'whisper',
    does: {
      ja: '窓口の人に案内を最後まで聞いてもらい、それからつないで、時計で30秒話す',
      en: 'Let the desk listen to the whole announcement before it is connected, then talk for 30 seconds by the clock.',
    },
    looksAt: { ja: 'DialCallDuration は何秒か。請求は何秒か', en: 'The seconds in DialCallDuration, and on the bill.' },
  },
  {
    code: 'L6',
    about: 'several',
    does: { ja: '一台を留守番電話にして、すぐに出るようにする', en: 'Let an answering machine take one of the telephones at once.' },
    looksAt: {
      ja: 'ほかの電話が鳴りつづけるか、次に鳴るか。どの電話の DialCallSid が来るか',
      en: 'Whether the others go on ringing, or ring next; whose DialCallSid is sent.',
    },
  },
];

/** The lines of the centres whose desks are asked first or have several telephones, each once. */
export function desksIn({ centres }: Directory): readonly Line[] {
  const lines = [...centres.values()].flatMap((centre) => [...centre.lines.values()]);
  const unique = [...new Map(lines.map((line) => [`${line.id} ${line.number}`, line])).values()];
  return unique.filter((line) => whispers(line) || hasSeveral(line));
}

/** The lines that raise a question. */
export function raising({ about }: LiveQuestion, desks: readonly Line[]): readonly Line[] {
  if (about === 'any') return desks;
  return desks.filter(about === 'whisper' ? whispers : hasSeveral);
}

function whispers({ ringing }: Line): boolean {
  return ringing?.whisper !== undefined;
}

function hasSeveral({ ringing }: Line): boolean {
  return (ringing?.telephones.length ?? 0) > 1;
}
