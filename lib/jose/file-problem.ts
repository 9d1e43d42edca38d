/** Why a file was not taken, in words for a person. */
export interface FileProblem {
  code:
    | 'private-key'
    | 'wrong-type'
    | 'too-big'
    | 'expired'
    | 'weak-key'
    | 'known-key'
    | 'no-match'
    | 'not-rsa'
    | 'unreadable'
    | 'unsupported'
    | 'password-needed'
    | 'wrong-password'
  /** What is wrong, one sentence. */
  message: string
  /** What to do, one sentence. */
  todo: string
  /** Whose password is missing or wrong: of the whole file, or of the private key in it. */
  asks?: 'store' | 'key'
}
