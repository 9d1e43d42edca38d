import { expect, test } from 'vitest'
import { knownKeyProblem } from './known-keys'

/** The public halves as they are printed; the private ones stand beside them. */
const printed = [
  [
    'RFC 7515',
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  ],
  [
    'RFC 7517',
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  ],
  [
    'RFC 7520',
    'n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw',
  ],
  [
    'Oracle’s page',
    'k_sUFOkvis47pyzxbr36cvOgcTXFCafBKaRjkQ0d1a4zR-vRt4VRdfIFfSf1wFbTwKT-J_mUUUL2hbs8I2lx3972ddMBLvzdESBN8yKvfAgTMkadgvKK02Lm6DdaUBo4ngBAR3tpKe2NSZHNlLYq3ER0qTgQ6eysLsC5R5pQVwuHJRep8xavFGfYYOFJAOfpQ0e9HrEQBIKw8SaZ0o6du3CRYWRz_KGi0PmouML4PVEXlJ7P5k3DcHOgHL_xzyvnfZvQBM4-yLQFWIZ34UFWeH1K_wIgLwE-Nz79GahB5cgco6mriGKfDvpL7QguvAOJhjBw1Dcb1atdAbO0qM2lsw',
  ],
  [
    'jwt.io',
    'u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0_IzW7yWR7QkrmBL7jTKEn5u-qKhbwKfBstIs-bMY2Zkp18gnTxKLxoS2tFczGkPLPgizskuemMghRniWaoLcyehkd3qqGElvW_VDL5AaWTg0nLVkjRo9z-40RQzuVaE8AkAFmxZzow3x-VJYKdjykkJ0iT9wCS0DRTXu269V264Vf_3jvredZiKRkgwlL9xNAwxXFg0x_XFw005UWVRIkdgcKWTjpBP2dPwVZ4WWC-9aGVd-Gyn1o0CLelf4rEjGoXbAAEgAqeGUxrcIlbjXfbcmw',
  ],
] as const

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

const spkiOf = async (n: string) => {
  const key = await crypto.subtle.importKey('jwk', { kty: 'RSA', n, e: 'AQAB' }, algorithm, true, ['verify'])
  return new Uint8Array(await crypto.subtle.exportKey('spki', key))
}

test.each(printed)('the key printed in %s is known to everybody', async (place, n) => {
  expect(await knownKeyProblem(await spkiOf(n))).toMatchObject({
    code: 'known-key',
    message: expect.stringContaining(place),
  })
})

test('a key of one’s own is not', async () => {
  const pair = await crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  expect(await knownKeyProblem(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))).toBeNull()
})
