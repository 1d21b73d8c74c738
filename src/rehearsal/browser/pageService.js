// The page's requests to the service.

import { both } from './pageWords.js';

/**
 * The service's answer to a message, or the problem in words.
 *
 * @template Answer
 * @param {string} path
 * @param {object} message
 * @returns {Promise<{ readonly answer: Answer, readonly problem?: undefined } | { readonly problem: DocumentFragment }>}
 */
export async function post(path, message) {
  const response = await fetch(path, { method: 'POST', headers: json, body: JSON.stringify(message) }).catch(() => undefined);
  return response?.ok ? { answer: await response.json() } : { problem: problemWords(response?.status) };
}

/**
 * The last message of a page that is being closed: no code waits for its answer.
 *
 * @param {string} path
 * @param {object} message
 */
export function postAtLast(path, message) {
  void fetch(path, { method: 'POST', headers: json, body: JSON.stringify(message), keepalive: true });
}

const json = { 'Content-Type': 'application/json' };

/**
 * What cannot be done, by the answer's status.
 *
 * @param {number | undefined} status
 */
function problemWords(status) {
  switch (status) {
    case 404:
      return both('この電話は もう終わっています。', 'This call has ended already.');
    case 503:
      return both(
        '電話が多すぎます。すこし待って、もういちど かけてください。',
        'Too many calls are going on. Wait a little and call again.',
      );
    case 400:
      return both('時間か番号が 正しくありません。', 'The time or the number is not right.');
    default:
      return both('サービスから 答えがありません。', 'The service does not answer.');
  }
}
