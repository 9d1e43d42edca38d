import { fetchJson } from './fetch-json'
import type {
  DeviceTestInput,
  DeviceTestResult,
  FactsAnswer,
  FactsInput,
  ProbeInput,
  ServiceTestInput,
  TestResult,
  TokenTestInput,
  TokenTestResult,
} from './shapes/test'

/** Sends one token request; the server adds client authentication and keeps nothing. The token comes back for the page's memory. */
export const sendTokenTest = (input: TokenTestInput) => fetchJson<TokenTestResult>('/api/test/token', { body: input })

/** Asks for a device code and the code that a person types. */
export const sendDeviceTest = (input: DeviceTestInput) =>
  fetchJson<DeviceTestResult>('/api/test/device', { body: input })

/** Calls one instance with a token. A trigger runs an integration, so ask the person first. */
export const sendServiceTest = (input: ServiceTestInput) => fetchJson<TestResult>('/api/test/service', { body: input })

/** What a connected domain knows of one call; names only go there. */
export const askFacts = (input: FactsInput) => fetchJson<FactsAnswer>('/api/facts', { body: input })

/** One harmless request of several; the server paces them. */
export const sendProbe = (input: ProbeInput) => fetchJson<TokenTestResult>('/api/test/probe', { body: input })
