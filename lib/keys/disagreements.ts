import type { ClientApp } from '../queries/shapes/domains'
import type { BoardRow, Disagreement, NamedInAssertion } from './board-types'
import { readThumbprint } from './thumbprint-forms'

interface Around {
  domainName: string
  apps: readonly ClientApp[]
  /** Milliseconds since the epoch. */
  now: number
}

/** Everything about one key in which two places differ, and what stops it whatever they agree on. */
export const disagreementsOf = (row: BoardRow, around: Around): Disagreement[] => [
  ...dates(row, around),
  ...ofApps(row, around),
  ...ofPartners(row),
  ...ofBrowser(row),
  ...ofCallers(row),
  ...(row.assertion ? ofAssertion(row, row.assertion, around) : []),
]

const day = (instant: string) => instant.slice(0, 10)

function dates({ alias, notBefore, notAfter }: BoardRow, { now }: Around): Disagreement[] {
  if (notAfter !== undefined && Date.parse(notAfter) <= now)
    return [{ says: `“${alias}” expired on ${day(notAfter)}.`, todo: 'Rotate it: put a new certificate beside it.' }]
  if (notBefore !== undefined && Date.parse(notBefore) > now)
    return [
      {
        says: `“${alias}” is not valid before ${day(notBefore)}.`,
        todo: 'Wait until then, or check the clock of the machine that made it.',
      },
    ]
  return []
}

function ofApps({ apps, client }: BoardRow, { domainName }: Around): Disagreement[] {
  return apps.flatMap(({ displayName, alias, x5t }): Disagreement[] => {
    if (!client)
      return [
        {
          says: `“${displayName}” names the certificate “${alias}”, which is not among the client certificates of ${domainName}.`,
          todo: `Import the certificate into “${displayName}” again, under that alias.`,
        },
      ]
    if (x5t !== undefined && x5t !== client.x5t)
      return [
        {
          says: `“${displayName}” knows “${alias}” by another thumbprint than the client certificates do.`,
          todo: `Take “${alias}” out of “${displayName}” and attach it again.`,
        },
      ]
    return alias === client.alias ? [] : [spelling(`“${displayName}”`, alias, client.alias)]
  })
}

function ofPartners({ partners, client }: BoardRow): Disagreement[] {
  if (!client) return []
  return partners.flatMap(({ alias, x5t }): Disagreement[] => {
    if (x5t !== client.x5t)
      return [
        {
          says: `The trusted partners hold another certificate as “${alias}” than the client certificates.`,
          todo: 'Have the partner entry replaced by the certificate of the key that signs, under the same alias.',
        },
      ]
    return alias === client.alias ? [] : [spelling('The trusted partners’ list', alias, client.alias)]
  })
}

function ofBrowser({ alias, x5t, client, partners, browser }: BoardRow): Disagreement[] {
  const held = client ?? partners[0]
  if (!held) return []
  return browser.flatMap((key): Disagreement[] => {
    if (key.x5t !== x5t)
      return [
        {
          says: `The key that this browser keeps as “${key.alias}” is not the key of that certificate.`,
          todo: `Sign with the key that belongs to “${alias}”, or remove this one from the browser and rotate.`,
        },
      ]
    return key.alias === held.alias ? [] : [spelling('This browser', key.alias, held.alias)]
  })
}

const ofCallers = ({ alias, x5t, callers }: BoardRow): Disagreement[] =>
  callers.flatMap((caller) =>
    caller.x5t === x5t
      ? []
      : [
          {
            says: `The certificate “${caller.alias ?? alias}” in ${caller.fileName} is another one than the domain’s.`,
            todo: 'Give the caller the key of the domain’s certificate, or rotate to the caller’s.',
          },
        ],
  )

function ofAssertion(row: BoardRow, { kid, x5t, iss }: NamedInAssertion, { domainName, apps }: Around): Disagreement[] {
  const { alias, client, partners } = row
  const held = client ?? partners[0]
  const issuer = apps.find(({ clientId }) => clientId === iss)
  const isAttached = row.apps.some(({ clientId }) => clientId === iss)
  const named = kid === undefined ? 'x5t' : `kid “${kid}”`
  if (!held)
    return [
      {
        says: `The assertion names its key by ${named}, and ${domainName} holds no certificate for it.`,
        todo: `Write the alias of a certificate of “${issuer?.displayName ?? iss}” as kid, or import this key’s certificate there.`,
      },
    ]
  return [
    ...(x5t === undefined ? [] : ofPrint(x5t, held.x5t)),
    ...(kid === undefined || kid === held.alias ? [] : [kidProblem(kid, held.alias)]),
    ...(issuer && !isAttached
      ? [
          {
            says: `The assertion is signed for “${issuer.displayName}” (iss), which does not name “${alias}”.`,
            todo: `Attach the certificate “${alias}” to “${issuer.displayName}”.`,
          },
        ]
      : []),
  ]
}

const kidProblem = (kid: string, alias: string): Disagreement =>
  kid.toLowerCase() === alias.toLowerCase()
    ? spelling('The assertion’s kid', kid, alias)
    : {
        says: `The assertion’s kid is “${kid}”, and its x5t is the certificate “${alias}”.`,
        todo: `Write kid “${alias}”: the alias and the thumbprint must mean the same certificate.`,
      }

function ofPrint(written: string, x5t: string): Disagreement[] {
  const read = readThumbprint(written)
  const todo = `Write x5t “${x5t}”: the SHA-1 of the certificate in base64url, 27 characters.`
  switch (read.form) {
    case 'x5t':
      return read.x5t === x5t ? [] : [{ says: 'The assertion’s x5t is the thumbprint of another certificate.', todo }]
    case 'hex':
      return [{ says: 'The assertion’s x5t is written in hex.', todo }]
    case 'sha-256':
      return [{ says: 'The assertion’s x5t is a SHA-256, as a printed sample has it; that is no x5t.', todo }]
    case 'unreadable':
      return [{ says: 'The assertion’s x5t is no thumbprint.', todo }]
  }
}

/** The alias is not case-exact in the domain's schema; tools that compare it are. */
const spelling = (who: string, written: string, alias: string): Disagreement => ({
  says: `${who} has “${written}”, where the certificate is called “${alias}”.`,
  todo: `Spell it “${alias}” everywhere: kid must be the alias, and some tools mind upper and lower case.`,
})
