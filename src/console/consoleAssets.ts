// The style sheets and scripts of the console's pages, and the modules of its editor: only files that are named, whatever an address says.

import { type NextFunction, type Request, type Response, Router } from 'express';
import { editorAddress, editorFiles } from './editor/editorFiles.ts';

const assets = [
  'console.css',
  'goingBack.js',
  'sayAloud.js',
  'now/now.css',
  'now/now.js',
  'notices/notices.css',
  'facts/facts.css',
  'guide/guide.css',
  'proof/proof.css',
  'figures/figures.css',
  'figures/month.css',
  'figures/printPage.js',
  'words/words.css',
  'words/record.js',
  'hours/hoursForm.css',
  'callbacks/callbacks.css',
  'editor/fileEditor.js',
];

export function consoleAssets(onFault: (fault: unknown) => void): Router {
  const router = Router();
  for (const file of assets) {
    const address = `/console/assets/${file.slice(file.lastIndexOf('/') + 1)}`;
    router.get(address, (_request, response) => response.sendFile(file, { root: import.meta.dirname, maxAge: '1h' }));
  }
  router.get(`${editorAddress}/:version/:name`, (request, response, next) => void sendEditorFile(request, response, next));
  return router;

  /** A module of the editor. Its address changes with what it says, so it may be kept for good. */
  async function sendEditorFile(request: Request, response: Response, next: NextFunction): Promise<void> {
    const files = await editorFiles().catch(onFault);
    const { version = '', name = '' } = request.params as Readonly<Record<string, string>>;
    const found = files?.find(version, name);
    if (found === undefined) return next();
    const isPacked = request.acceptsEncodings('gzip') === 'gzip';
    response.set({
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(isPacked ? found.packed : found.bytes);
  }
}
