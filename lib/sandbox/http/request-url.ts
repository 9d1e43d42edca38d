const kept = 100
const known = new Map<string, URL>()

/** The address of a request, not to be changed. Those without a query come again and again: the latest are parsed once. */
export function requestUrl(host: string, path: string): URL {
  const text = `http://${host}${path}`
  const before = known.get(text)
  if (before) return before
  const url = new URL(text)
  if (url.search !== '') return url
  known.set(text, url)
  const [oldest] = known.keys()
  if (known.size > kept && oldest !== undefined) known.delete(oldest)
  return url
}
