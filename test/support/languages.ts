// The eleven languages of the two centres, in the order of the menu, and how the two source documents group them.

export const eleven = ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne'] as const;

/** English, Chinese, Korean, Spanish, Portuguese: with the longer hours. */
export const firstFive: readonly string[] = ['en', 'zh', 'ko', 'es', 'pt'];
export const otherFive: readonly string[] = ['vi', 'th', 'id', 'tl', 'ne'];

/** The remedy in the refusal of a language that no centre offers. */
export const writeOneOfEleven = `Write one of: ${eleven.join(', ')}.`;
