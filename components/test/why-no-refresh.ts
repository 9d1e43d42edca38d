import type { TestForm } from './test-form'

/** Why a refresh cannot go out; `undefined`: it can. A client that signs does so for each request, and what was signed elsewhere is used. */
export const whyNoRefresh = ({ clientProof, key }: Pick<TestForm, 'clientProof' | 'key'>): string | undefined =>
  clientProof === 'assertion' && !key
    ? 'A refresh takes a client assertion of its own, and the one that was signed elsewhere is used. Send again with a key in this browser, or prove the client by its secret.'
    : undefined
