import type { Repair } from './repair'

const escapedMember = /\\+"[\w.:/-]{1,60}\\+"\s{0,4}:|=\\+"[\w.:/ -]{1,60}\\+"/

/** Quotes and line breaks of JSON that stands in a string of something else, however often it was escaped. */
const unescaped = (text: string) =>
  escapedMember.test(text)
    ? text
        .replace(/\\+"/g, '"')
        .replace(/\\+[rn](?![a-z]{3})/g, '\n')
        .replace(/\\+\//g, '/')
    : text

const encodedJson = /%7B(?:%20|\s){0,2}%22|%22(?:error|access_token|error_description)%22/i

/** Somebody encoded a form as a whole, its equals signs too. */
const encodedForm =
  /(?:^|[\s"'?&]|%26)(?:grant_type|client_id|scope|(?:client_)?assertion|error|error_description|access_token|redirect_uri)%3D/i

/** Each run by itself: one that is no UTF-8 stays. */
const decodeRuns = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2}){1,2000}/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      // It is no encoded text.
      return run
    }
  })

/** What some program added so that text fits into something else. */
export const escapeRepairs: readonly Repair[] = [
  // Forms are decoded parameter by parameter; this is for JSON and whole forms that travelled in an address.
  {
    what: 'URL-encoding',
    shows: ['%7B%22error%22', '{"error"'],
    mend: (text) => (encodedJson.test(text) || encodedForm.test(text) ? decodeRuns(text) : text),
  },
  { what: 'escaped JSON', shows: ['{\\"error\\"', '{"error"'], mend: unescaped },
]
