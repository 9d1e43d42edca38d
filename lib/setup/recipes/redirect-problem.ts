/** Why a domain would not send a code there, or should not; `undefined`: it would. */
export function redirectProblem(uri: string): string | undefined {
  if (/\s/.test(uri)) return `${uri.trim()} has a blank in it.`
  if (uri.includes('*')) return `${uri} has a *, and the domain compares character by character.`
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  if (!url || !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(uri))
    return `${uri} is not a whole address, as https://shop.example/callback is.`
  // RFC 6749 section 3.1.2: "The endpoint URI MUST NOT include a fragment component."
  if (uri.includes('#')) return `${uri} has a part behind #, which a callback may not have.`
  if (url.username !== '' || url.password !== '') return `${uri} has a name or password in it.`
  if (url.protocol === 'https:') return undefined
  if (url.protocol !== 'http:') return `${uri} is neither https nor http on this machine.`
  return isLoopback(url) ? undefined : `${uri} is not https: whoever listens on the way reads the code.`
}

/** Must be allowed apart: without "Allow HTTP URLs" a domain takes https alone ("Adding a Confidential Application", OCI IAM). */
export const isPlainHttp = (uri: string): boolean => /^http:/i.test(uri)

const isLoopback = ({ hostname }: URL) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
