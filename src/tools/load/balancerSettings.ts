// The balancers' settings as infra/ ships them, with what is another thing on this machine put in the place of theirs: where the balancer
// listens and where the instances are. Nothing else differs, so what is tried here is what is shipped.

import { instanceHeader } from './httpClient.ts';

/** infra/haproxy.cfg on a port of loopback, in front of instances of loopback. It names the one that answered in a header. */
export function haproxySettings(shipped: string, port: number, instances: readonly number[]): string {
  const lines = shipped.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    switch (words[0]) {
      case 'bind':
        return words.includes('ssl') ? [] : [`  bind 127.0.0.1:${port}`];
      case 'backend':
        return [line, `  http-response set-header ${instanceHeader} %s`];
      case 'server':
        return words[1] === 'first' ? instances.map((each, index) => serverLine(each, index + 1, words.slice(3))) : [];
      case 'http-request':
        return words[1] === 'redirect' ? [] : [line];
      default:
        return [line];
    }
  });
  return lines.join('\n');
}

/** infra/Caddyfile on a port of loopback, in front of instances of loopback. */
export function caddySettings(shipped: string, port: number, instances: readonly number[]): string {
  return shipped
    .replace('{$SITE} {', `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`)
    .replace('to first:3000 second:3000', `to ${instances.map((each) => `127.0.0.1:${each}`).join(' ')}`);
}

function serverLine(port: number, number: number, options: readonly string[]): string {
  const own = options.map((option) => option.replace('/first', `/instance${number}`));
  return ['  server', `instance${number}`, `127.0.0.1:${port}`, ...own].join(' ');
}
