/** A text as JSON, which JavaScript and Python read as well. A lone half of a character does not come through. */
export const codeText = (text: string): string => JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd'))

/** A text for Java, in ASCII: javac may read the file in another encoding. */
export const javaText = (text: string): string =>
  codeText(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A comment for Java, where a backslash would begin an escape even there. */
export const javaComment = (line: string): string => line.replaceAll('\\', '/').replaceAll('*/', '* /')
