/** An attribute that should be a list of texts, whatever an administrator has put there. */
export const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
