import 'server-only'
import { connectInput, credentialInput, factsInput, lookInput } from '../../inputs'
import { snapshotInput } from '../../snapshot'
import type { Operation } from '../operation'

const one = '/api/domains/{id}'

export const domainOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/domains',
    summary: 'List the connected domains.',
    status: 200,
    gives: 'The connections.',
  },
  {
    method: 'post',
    path: '/api/domains',
    summary: 'Connect a domain, after a call that proves the credential.',
    body: connectInput,
    status: 201,
    gives: 'The connection.',
    refusals: { 409: 'The name is taken.', 422: 'The address is none of a domain.' },
  },
  {
    method: 'post',
    path: '/api/domains/look',
    summary: 'See what an address turns out to be. No credential travels.',
    body: lookInput,
    status: 200,
    gives: 'The address as it is used, and what the domain says of itself.',
    refusals: { 422: 'The address is none of a domain.' },
  },
  {
    method: 'get',
    path: one,
    summary: 'Read what a domain says of itself, and what the caller may do there.',
    status: 200,
    gives: 'The connection, discovery and rights.',
  },
  {
    method: 'patch',
    path: one,
    summary: 'Give a connection its credential again.',
    body: credentialInput,
    status: 200,
    gives: 'The connection.',
  },
  {
    method: 'delete',
    path: one,
    summary: 'Forget a connection. The domain is not changed.',
    status: 204,
    gives: 'Nothing.',
  },
  {
    method: 'get',
    path: `${one}/apps`,
    summary: 'List the clients that people made.',
    status: 200,
    gives: 'Applications.',
  },
  {
    method: 'get',
    path: `${one}/apps/{appId}`,
    summary: 'Read one application with its roles and certificates.',
    status: 200,
    gives: 'The application, without its secret.',
  },
  {
    method: 'get',
    path: `${one}/audiences`,
    summary: 'List which audiences of assertions were tried, and which the domain took.',
    status: 200,
    gives: 'Audiences.',
  },
  {
    method: 'get',
    path: `${one}/certificates`,
    summary: 'List the certificates of clients and of trusted partners.',
    status: 200,
    gives: 'Certificates, without their keys.',
  },
  {
    method: 'get',
    path: `${one}/services`,
    summary: 'List what clients can be made for.',
    status: 200,
    gives: 'Service instances with scopes and roles.',
  },
  {
    method: 'get',
    path: `${one}/signing-keys`,
    summary: 'Read the public keys with which the domain signs.',
    status: 200,
    gives: 'Public keys as JWK.',
  },
  {
    method: 'post',
    path: `${one}/snapshot`,
    summary: 'Look once at a domain, for a snapshot that leaves the console.',
    body: snapshotInput,
    status: 200,
    gives: 'A part of the snapshot, without a secret.',
  },
  {
    method: 'get',
    path: `${one}/users`,
    summary: 'Search users, 50 at most.',
    query: { search: 'Part of a user name or display name.' },
    status: 200,
    gives: 'Users.',
  },
  {
    method: 'post',
    path: '/api/facts',
    summary: 'Ask a connected domain what it knows of one call. Names alone travel, never a token.',
    body: factsInput,
    status: 200,
    gives: 'Facts, and what could not be asked.',
  },
]
