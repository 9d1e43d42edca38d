import { catalogue } from '../../gates/catalogue'
import type { Group, Grouped } from '../../triage/group'
import { wrap } from '../wrap'

const questions = new Map(catalogue.map(({ id, question }) => [id, question]))

/** What a log came to, the most frequent cause first. */
export const groupsText = ({ groups, lines, tokens, distinctTokens, dropped }: Grouped): string =>
  `${[
    `${lines} lines, ${tokens} tokens, ${distinctTokens} of them distinct. ${
      groups.length === 0 ? 'No token and no error was found.' : `${groups.length} groups:`
    }`,
    ...groups.map(groupText),
    ...(dropped.length > 0 ? ['', ...dropped.map((each) => wrap(each, '  ', '- '))] : []),
  ].join('\n')}\n`

function groupText({ count, what, gateId, isCause, first, last, clients, moreClients, signatures }: Group): string {
  const gate = gateId === undefined ? 'nothing found shut' : `${isCause ? 'shut' : 'may be shut'}: ${gateId}`
  const question = gateId === undefined ? undefined : questions.get(gateId)
  return [
    '',
    wrap(`${what}  ${gate}`, ' '.repeat(10), `${String(count).padStart(8)}  `),
    ...(question ? [wrap(question, ' '.repeat(10))] : []),
    ...(first === undefined ? [] : [`${' '.repeat(10)}${first} … ${last ?? first}`]),
    ...(signatures ? [wrap(`signatures: ${signaturesText(signatures)}`, ' '.repeat(10))] : []),
    ...(clients.length > 0
      ? [
          wrap(
            `clients ${clients.slice(0, 8).join(', ')}${clients.length > 8 || moreClients ? ' …' : ''}`,
            ' '.repeat(12),
            ' '.repeat(10),
          ),
        ]
      : []),
  ].join('\n')
}

const signaturesText = (signatures: NonNullable<Group['signatures']>): string =>
  Object.entries(signatures)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')
