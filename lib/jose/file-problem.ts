/** Why a file was not taken, in words for a person. */
export interface FileProblem {
  code: 'private-key' | 'wrong-type' | 'too-big' | 'expired' | 'weak-key' | 'not-rsa' | 'unreadable' | 'encrypted'
  /** What is wrong, one sentence. */
  message: string
  /** What to do, one sentence. */
  todo: string
}
