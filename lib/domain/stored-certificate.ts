import * as z from 'zod'

/** A certificate as both stores spell it. Thumbprints are lower-case hex, dates ISO instants without milliseconds. */
export const StoredCertificate = z.looseObject({
  id: z.string(),
  certificateAlias: z.string(),
  sha1Thumbprint: z.string().optional(),
  sha256Thumbprint: z.string().optional(),
  certStartDate: z.string().optional(),
  certEndDate: z.string().optional(),
  /** base64 of the DER. */
  x509Base64Certificate: z.string().optional(),
})
export type StoredCertificate = z.infer<typeof StoredCertificate>

export const certificateAttributes =
  'id,certificateAlias,sha1Thumbprint,sha256Thumbprint,certStartDate,certEndDate,x509Base64Certificate'
