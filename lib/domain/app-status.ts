import * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Domain } from './domain'
import { send } from './send'

/** `PUT /admin/v1/AppStatusChanger/{id}`. Does nothing to an application that is in that state already. */
export const setAppActive = (domain: Domain, appId: string, active: boolean): Promise<Result<unknown, ApiError>> =>
  send(
    domain,
    {
      method: 'PUT',
      path: `/admin/v1/AppStatusChanger/${encodeURIComponent(appId)}`,
      body: { schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:AppStatusChanger'], active },
    },
    z.unknown(),
  )
