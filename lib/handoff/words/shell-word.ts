/** One word for a POSIX shell. A NUL cannot be in one. */
export const shellWord = (text: string): string => {
  const whole = text.replaceAll('\0', '')
  return /^[\w./:@-]+$/.test(whole) ? whole : `'${whole.replaceAll("'", "'\\''")}'`
}
