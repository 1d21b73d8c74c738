// Sentences about what the public pages show of a centre, and about its poster.

import type { Messages } from './messageForm.ts';

export const publicPageMessages = {
  'not-a-colour': {
    en: "{{written, quote}} is not a colour. Write “#” and six digits or letters from a to f, in quotes, like “colour: '#0b4f9c'”.",
    ja: "{{written, quote}}は色として読めません。「#」と6けたの数字か英字（aからf）を、引用符で囲んで「colour: '#0b4f9c'」のように書いてください。",
  },
  'colour-too-pale': {
    en: '{{written, quote}} is too pale: white letters stand on this colour and could not be read. Write a darker one, like “{{instead}}”.',
    ja: '{{written, quote}}は明るすぎます。この色の上に白い文字をのせるので、読めなくなります。もっと濃い色を「{{instead}}」のように書いてください。',
  },
} as const satisfies Messages;
