import { grantName } from '../facts/grant-names'
import { catalogue } from '../gates/catalogue'
import type { HandoffSubject } from './subject'

/** What no call has proven, one sentence each. A look sends nothing, so it proves nothing. */
export function notTested({ client, tests }: HandoffSubject): string[] {
  const calls = tests.filter(({ kind }) => kind === 'call')
  const passed = calls.filter(({ outcome }) => outcome === 'passed')
  const asked = new Set(passed.flatMap(({ scope }) => scope.split(' ')))
  return [
    ...client.allowedGrants
      .filter((grant) => !passed.some(({ grantType }) => grantType === grant))
      .map(
        (grant) =>
          `No call by ${grantName(grant)} passed${calls.some(({ grantType }) => grantType === grant) ? '' : ', none was made'}.`,
      ),
    ...client.allowedScopes
      .filter((scope) => !asked.has(scope))
      .map((scope) => `No call with the scope ${scope} passed.`),
    ...client.certificates
      .filter((alias) => !passed.some((test) => test.alias?.toLowerCase() === alias.toLowerCase()))
      .map((alias) => `No call signed as ${alias} passed.`),
    ...(calls.length === 0 ? [] : untold(calls)),
  ]
}

/** Gates that a call met or would have met, and none opened. */
const untold = (calls: HandoffSubject['tests']): string[] =>
  catalogue
    .filter(
      ({ id }) =>
        !calls.some(({ gates }) => gates[id] === 'open') &&
        calls.some(({ gates }) => gates[id] === 'unknown' || gates[id] === 'not-reached' || gates[id] === 'crashed'),
    )
    .map(({ question }) => `Not told by any call: ${question}`)
