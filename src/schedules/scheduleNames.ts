// Names of files in the schedules folder: which may be meant as schedules, and which are copies of another file.

/** Whether a file, by its name below the folder, may be meant as a schedule, also under a name by which it is not read. */
export function mayBeSchedule(file: string): boolean {
  if (file.split('/').some(isOfPrograms)) return false;
  const plain = plainName(file);
  return /\.ya?ml(?![a-z])|\.(yam|ymal|yalm)$/.test(plain) || /^(lines|centres)\/[^/]*\.txt$/.test(plain);
}

/** What editors, file managers and synchronisers leave behind, of which people know nothing. */
function isOfPrograms(name: string): boolean {
  return (
    /^(\.|~\$|#.*#$)/.test(name) ||
    /(~|\.(sw[a-p]|tmp|temp|new|part|partial|crdownload|lock|save|half))$/i.test(name) ||
    /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name)
  );
}

/** Small letters of ordinary width, composed: macOS gives the parts of コピー one by one. */
export function plainName(file: string): string {
  return file.normalize('NFKC').toLowerCase().replaceAll('。', '.');
}

const endings = /\.(ya?ml|yam|ymal|yalm|txt|bak|old|orig|org|backup|copy|save)$/;
const marksOfCopies = [
  /^(コピー\s*[~-]?\s*|copy of\s+|copy_of_)/,
  /[\s_.-]*(のコピー|コピー|複製|控え|旧|古い|バックアップ|保存用|変更前|修正前)[\s_-]*\(?\d*\)?$/,
  /[\s_.(-]+(copy|bak|backup|old|orig|original)\)?[\s_-]*\(?\d*\)?$/,
  /\s*\(\d+\)$/,
  /[\s_-]+\d{6,8}$/,
];

/** The name below the folder without the endings and marks that a copy has: `centres/hokkaido` of `centres/hokkaido - コピー.yaml`. */
export function withoutMarks(file: string): string {
  const plain = plainName(file);
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  let name = plain.slice(folder.length);
  for (let before = ''; before !== name; ) {
    before = name;
    name = [endings, ...marksOfCopies].reduce((rest, mark) => rest.replace(mark, '') || rest, name).trim();
  }
  return folder + name;
}

/** Whether a file is in a folder in which people put away what they do not use. */
export function isPutAway(file: string): boolean {
  const folders = plainName(file).split('/').slice(0, -1);
  return folders.some((folder) => /^_?(old|bak|backup|copy|archive|旧|古い|バックアップ|コピー|保管|過去)/.test(folder));
}
