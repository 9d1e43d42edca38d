import type { OpenedKeyFile } from './key-file-entry'

/** What is worth knowing of a file that opened, one sentence each: what was mended, and who else can use it. */
export const fileNotes = ({ repaired, isUnlocked }: OpenedKeyFile): string[] => [
  ...repaired,
  ...(isUnlocked
    ? ['The private key lies in it without a password: delete the file once its key is where it belongs, or lock it.']
    : []),
]
