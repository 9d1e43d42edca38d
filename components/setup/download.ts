/** Hands text to the person as a file; nothing is sent anywhere. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken its copy by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
