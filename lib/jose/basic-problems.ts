/**
 * What is wrong with the form of `Authorization: Basic …` (RFC 7617, RFC 6749 §2.3.1), one sentence each and without a character of
 * what it holds. Whether ID and secret are right, nobody can see from it.
 */
export function basicProblems(header: string): string[] {
  const [, scheme = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(header) ?? []
  if (scheme.toLowerCase() !== 'basic') return [`It begins with “${schemeOf(scheme)}”, not with “Basic”.`]
  if (rest === '') return ['Nothing comes after “Basic”.']
  const problems = /\s/.test(rest) ? ['Its Base64 text has a line break or blank in it.'] : []
  const base64 = rest.replace(/\s+/g, '')
  const bare = base64
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(bare) || bare.length % 4 === 1)
    return [...problems, base64.includes(':') ? 'ID and secret are not Base64-encoded.' : 'It is no Base64 text.']
  const text = atob(bare)
  const colon = text.indexOf(':')
  if (colon === -1) problems.push('There is no colon between client ID and secret.')
  else if (colon === 0) problems.push('The client ID is missing.')
  else if (colon === text.length - 1) problems.push('The secret is missing.')
  if (/^\s|\s$|\s:|:\s/.test(text)) problems.push('There is a blank or line break at the end of client ID or secret.')
  return problems
}

const schemeOf = (word: string) => (/^[A-Za-z]{1,12}$/.test(word) ? word : 'something else')
