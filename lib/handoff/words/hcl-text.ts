import { codeText } from './code-text'

/** A text for Terraform: `${` and `%{` would begin a template, and of JSON's escapes it knows only some. */
export const hclText = (text: string): string =>
  codeText(text.replace(/\p{Cc}/gu, (character) => (/[\n\t]/.test(character) ? character : ' ')))
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{')

export const hclList = (texts: readonly string[]): string => `[${texts.map(hclText).join(', ')}]`
