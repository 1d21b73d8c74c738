// Starts the service.

import { useCompileCache } from './service/compileCache.ts';

try {
  process.cwd();
} catch {
  console.error(
    'The working folder does not exist any more. Change to a folder that exists, and start again.\n作業フォルダーがなくなっています。別のフォルダーに移動してから、もう一度起動してください。',
  );
  process.exit(1);
}
useCompileCache();
await import('./service/start.ts').catch((fault: Error) => {
  const missing = /^Cannot find package '([^']+)'/.exec(fault.message)?.[1];
  if (missing === undefined) throw fault;
  console.error(
    `The package ${missing} is not installed. Run “npm ci” in the folder of the project.\nソフトウェア ${missing} が入っていません。プロジェクトのフォルダーで「npm ci」を実行してください。`,
  );
  process.exit(1);
});
