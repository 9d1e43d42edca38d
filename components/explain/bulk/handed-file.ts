/** In memory only: a file too big for a paste, on its way from one page to the next. */
let handed: File | undefined

/** Keeps a file for the page that opens next. A later file takes its place. */
export function handFile(file: File): void {
  handed = file
}

/** Gives the file once. */
export function takeHandedFile(): File | undefined {
  const file = handed
  handed = undefined
  return file
}
