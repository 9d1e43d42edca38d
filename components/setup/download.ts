/** Hands text or bytes to the person as a file; nothing is sent anywhere. */
export function download(fileName: string, content: string | Uint8Array<ArrayBuffer>, type = typeOf(fileName)): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken its copy by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}

const typeOf = (fileName: string): string => {
  if (fileName.endsWith('.json')) return 'application/json'
  return fileName.endsWith('.p12') ? 'application/x-pkcs12' : 'application/x-pem-file'
}
