/** Answers to a device that mean: nobody has decided yet, ask again (RFC 8628 section 3.5). */
export const isUndecided = (error: string | undefined): boolean =>
  error === 'authorization_pending' || error === 'slow_down'
