import type { Bytes } from './bytes'
import { toBase64url } from './bytes'
import type { FileProblem } from './file-problem'

/** Keys whose private half is printed in a public place, by the base64url SHA-256 of the DER public key. */
const knownKeys: Record<string, string> = {
  // https://www.rfc-editor.org/rfc/rfc7515#appendix-A.2
  b9E8JDWjYefFiM0X9V9a098Bd6ZsFyemogCEX016uIw: 'the sample key of RFC 7515, appendix A.2',
  // https://www.rfc-editor.org/rfc/rfc7517#appendix-A.2
  rTIyDPbFltiEsFOBulc6uo3dV0m03o9KI6efmondrrI: 'the sample key of RFC 7517, appendix A.2',
  // https://www.rfc-editor.org/rfc/rfc7520#section-3.4
  Yndx8l2kJtH5rjFeQhBtcAsVKYUO7hWSrPOWA5WdeV0: 'the sample key of RFC 7520, section 3.4',
  // https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/ClientAssertion.htm (as copied in 2024)
  sh5hP59mO4ZV5mbikmywjHFPS7aiv4rB08uBiNXESzY: 'the key that Oracle’s page “Client/User JWT Assertion” prints',
  // https://jwt.io, the RS256 example
  '9WyLASJ_Yt28FusppqwLMQ4nZ2Cl4GMC-ogaNRRva8c': 'the RS256 sample key of jwt.io',
}

/** Anybody can sign with such a key, so it proves nothing; `null`: none that we know of. */
export async function knownKeyProblem(spki: Bytes): Promise<FileProblem | null> {
  const digest = await crypto.subtle.digest('SHA-256', spki)
  const what = knownKeys[toBase64url(new Uint8Array(digest))]
  return what === undefined
    ? null
    : {
        code: 'known-key',
        message: `This is ${what}: its private key is public, so anybody can sign with it.`,
        todo: 'Make a key pair of your own.',
      }
}
