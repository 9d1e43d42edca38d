import type { HandoffSubject } from './subject'

/** `northwind-caller_handoff_2026-11-21.sh`: whose, what, when. `kind` is what it is, `extension` without a dot. */
export const fileName = ({ client, at }: HandoffSubject, kind: string, extension: string): string =>
  fileNameOf(client.displayName, at, kind, extension)

/** `whose`: of any length and spelling. `at`: ISO instant. */
export const fileNameOf = (whose: string, at: string, kind: string, extension: string): string =>
  `${fileWord(whose)}_${kind}_${at.slice(0, 10)}.${extension}`

/** A name as part of a file's: small letters and digits of any script, all else a hyphen. */
export const fileWord = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'client'
