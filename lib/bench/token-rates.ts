import { median, printTable } from './table'
import { comparisonRows, floorSentence, type TokenFigures, type TurnsByServer, tokenFigures } from './token-figures'
import { type ServerName, startTokenServers } from './token-servers'
import { connections, takeTurn } from './token-turn'

/** Tokens a second and CPU a token, each server in a process of its own, turn by turn in one run. */
export async function tokenRates({ isQuick = false } = {}): Promise<TokenFigures> {
  const [rounds, requests] = isQuick ? [3, 600] : [7, 1500]
  const servers = await startTokenServers()
  const turns = Object.fromEntries(servers.map(({ name }) => [name, []])) as unknown as TurnsByServer
  // Warm-up: enough for the optimising compiler to have seen the path.
  for (const server of servers) await takeTurn(server, requests)
  for (let round = 0; round < rounds; round++)
    for (const server of servers) turns[server.name].push(await takeTurn(server, requests))
  for (const { stop } of servers) await stop()
  print(turns, `${connections} connections, ${rounds} rounds of ${requests} requests each`)
  const figures = tokenFigures(turns)
  printTable('Compared, round by round: medians', ['', 'measured', 'target'], comparisonRows(figures))
  const floor = floorSentence(figures)
  if (floor !== undefined) console.log(floor)
  return figures
}

function print(turns: TurnsByServer, how: string): void {
  const own = turns.sandbox
  const of = (server: ServerName, figure: 'requestsPerSecond' | 'cpuMsEach' | 'p99Ms') =>
    median(turns[server].map((turn) => turn[figure] ?? Number.NaN))
  const isMeasured = own.every(({ cpuMsEach }) => cpuMsEach !== undefined)
  printTable(
    `Token requests, RS256 with RSA-2048: ${how}; medians`,
    ['', 'tokens/s', 'p99 ms', 'CPU ms a token'],
    (Object.keys(turns) as ServerName[]).map((name) => [
      name,
      of(name, 'requestsPerSecond').toFixed(0),
      Number.isNaN(of(name, 'p99Ms')) ? '' : of(name, 'p99Ms').toFixed(1),
      isMeasured ? of(name, 'cpuMsEach').toFixed(3) : 'not measured here',
    ]),
  )
}
