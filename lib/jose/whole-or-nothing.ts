import type { DecodedJwt } from '../facts/jwt-facts'

/** As a gate may judge it: of a JWT that could be read in part only, not even that a claim is missing can be told. */
export const wholeOrNothing = ({ header, claims, problems, isPartial }: DecodedJwt): DecodedJwt =>
  isPartial ? { header: {}, claims: {}, problems } : { header, claims, problems }
