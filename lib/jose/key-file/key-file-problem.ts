import type { FileProblem } from '../file-problem'

type Asks = NonNullable<FileProblem['asks']>

const lock = { store: 'The file', key: 'The private key in the file' } as const

export const passwordNeeded = (asks: Asks): FileProblem => ({
  code: 'password-needed',
  message: `${lock[asks]} is locked with a password.`,
  todo: 'Type it here; it stays in this browser.',
  asks,
})

export const wrongPassword = (asks: Asks): FileProblem => ({
  code: 'wrong-password',
  message:
    asks === 'store'
      ? 'The password of the file is wrong.'
      : 'The password of the private key is wrong; it can differ from that of the store.',
  todo: 'Type it again: upper and lower case count.',
  asks,
})

/** Asks for the password when none was typed, and says that it is wrong when one was. */
export const notOpenedWith = (password: string | undefined, asks: Asks): FileProblem =>
  password === undefined ? passwordNeeded(asks) : wrongPassword(asks)

export const damaged: FileProblem = {
  code: 'unreadable',
  message: 'This file cannot be read: it is damaged or was cut.',
  todo: 'Export it again, or copy it again in binary mode.',
}

export const unsupported = (what: string, todo: string): FileProblem => ({
  code: 'unsupported',
  message: `${what} cannot be opened in a browser.`,
  todo,
})

export const unknownLock: FileProblem = unsupported(
  'A file locked by this method',
  'Lock a copy with AES: openssl pkcs8 -topk8 -in old.pem -out key.pem, or for a store: keytool -importkeystore -srckeystore old -destkeystore new.p12 -deststoretype PKCS12',
)
