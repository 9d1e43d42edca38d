import { type BinaryLike, type BinaryToTextEncoding, createHash } from 'node:crypto'

export const digest = (algorithm: 'sha1' | 'sha256', data: BinaryLike, encoding: BinaryToTextEncoding): string =>
  createHash(algorithm).update(data).digest(encoding)
