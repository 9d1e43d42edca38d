import type { Paste } from '../paste'

/** Of RFC 7523 more than one value may stand there; RFC 7523bis and others want one. */
export const audienceList = ({ assertion, clientAssertion }: Pick<Paste, 'assertion' | 'clientAssertion'>): string[] =>
  [
    { what: 'The assertion', jwt: assertion },
    { what: 'The client’s own assertion', jwt: clientAssertion },
  ].flatMap(({ what, jwt }) => sentence(what, jwt?.claims.aud))

export const sentence = (what: string, audience: unknown): string[] =>
  Array.isArray(audience)
    ? [
        `${what} has a list as aud${audience.length > 1 ? `, of ${audience.length} values` : ''}. An identity domain takes lists; other servers refuse them. Send one value: it works everywhere.`,
      ]
    : []
