import { expect, test } from 'vitest'
import { authorizationCode, clientCredentials, deviceCode, jwtBearer, password } from '../facts/grant-types'
import type { CheckCall, CheckCase, CheckNeed } from './check-case'
import { needOf } from './need-of'

const echo: CheckCall = { baseUrl: '', kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: '' }

test.each<[string, CheckCase['clientProof'], boolean, CheckCall | undefined, CheckNeed]>([
  [clientCredentials, 'basic', true, undefined, 'nothing'],
  [clientCredentials, 'post', true, echo, 'nothing'],
  [clientCredentials, 'basic', false, echo, 'secret'],
  [clientCredentials, 'assertion', true, undefined, 'key'],
  [clientCredentials, 'basic', true, { ...echo, method: 'POST', hasBody: true }, 'body'],
  [jwtBearer, 'basic', true, undefined, 'key'],
  [authorizationCode, 'basic', true, undefined, 'sign-in'],
  [deviceCode, 'basic', true, undefined, 'device'],
  [deviceCode, 'assertion', true, undefined, 'device'],
  [password, 'basic', true, undefined, 'password'],
])('%s by %s, its secret held: %s, needs …', (grantType, clientProof, isHeld, call, need) => {
  expect(needOf({ grantType, clientProof, ...(call && { call }) }, isHeld)).toBe(need)
})
