/** The run that a way back leads to; `undefined`: it leads elsewhere. */
export function runBehind(back: string | undefined): string | undefined {
  const [, id] = /^\/setup\/runs\/([^/?#]+)$/.exec(back ?? '') ?? []
  return id === undefined ? undefined : decodeURIComponent(id)
}
