import { awayWords } from '@/components/test/clock-words'
import { spanInWords } from '@/components/ui/time-in-words'
import type { Clocks } from './clocks'

/** What a difference of clocks leads to. */
export interface ClockFinding {
  title: string
  says: string
  /** Whose clock it is, as far as a third one tells. */
  whose: string
  /** The gate that such a difference shuts, with its sources. */
  gateId: string
  /** `inferred`: it follows from what the gate rests on, and nobody has published it. */
  certainty: 'documented' | 'inferred'
}

interface Case {
  clocks: Clocks
  /** Who answered, by the person's name for it. */
  name: string
  /** A service judges a token; a domain judges what was signed here. */
  asked: 'domain' | 'service'
  /** Of an assertion that was signed in this browser, from `iat` to `exp`, in milliseconds; absent: none was. */
  lifetime?: number | undefined
}

/** Others allow a minute; what Oracle's domains let pass is not published. */
const usualSkew = 60_000

/** `undefined`: the clocks agree, or nothing tells. */
export function clockFinding({ clocks, name, asked, lifetime }: Case): ClockFinding | undefined {
  const { theirs, browser = 0 } = clocks
  if (theirs === undefined) return undefined
  // What was signed here carries this browser's time; a token carries the domain's, which the console's stands for.
  const isSigned = asked === 'domain' && lifetime !== undefined
  const away = theirs - (isSigned ? browser : 0)
  if (Math.abs(away) < 2_000) return undefined
  const title = `The clock of ${name} is ${awayWords(away)} ${isSigned ? 'this browser’s' : 'the console’s'}.`
  const whose = whoseClock(clocks, name)
  if (asked === 'service') return { title, whose, ...ofToken(away) }
  if (!isSigned)
    return {
      title,
      whose,
      says: `Its tokens begin and end by that clock: a service whose clock is right takes them for ones that ${away < 0 ? `end ${spanInWords(away)} early` : `begin ${spanInWords(away)} from now`}.`,
      gateId: away < 0 ? 'token-unexpired' : 'token-clock',
      certainty: 'inferred',
    }
  return { title, whose, ...ofAssertion(away, lifetime) }
}

function ofAssertion(away: number, lifetime: number): Pick<ClockFinding, 'says' | 'gateId' | 'certainty'> {
  const span = spanInWords(away)
  if (away < -usualSkew)
    return {
      says: `An assertion signed here begins ${span} in its future, and is refused there as one that has not begun.`,
      gateId: 'assertion-begun',
      certainty: 'inferred',
    }
  if (away < 0)
    return {
      says: `An assertion signed here begins ${span} in its future. How much a domain lets pass is not published; others allow a minute.`,
      gateId: 'assertion-begun',
      certainty: 'inferred',
    }
  return away >= lifetime
    ? {
        says: `An assertion signed here, good for ${spanInWords(lifetime)}, has ended before it arrives: it will be refused.`,
        gateId: 'assertion-times',
        certainty: 'documented',
      }
    : {
        says: `An assertion signed here has ${spanInWords(lifetime - away)} of its ${spanInWords(lifetime)} left when it arrives.`,
        gateId: 'assertion-times',
        certainty: 'documented',
      }
}

const ofToken = (away: number): Pick<ClockFinding, 'says' | 'gateId' | 'certainty'> =>
  away > 0
    ? {
        says: `It takes a token for ended ${spanInWords(away)} before its exp.`,
        gateId: 'token-unexpired',
        certainty: 'documented',
      }
    : {
        says: `It may take a fresh token for one that begins ${spanInWords(away)} from now.`,
        gateId: 'token-clock',
        certainty: 'inferred',
      }

function whoseClock({ theirs, browser }: Clocks, name: string): string {
  if (browser === undefined) return 'Which of the two is right, a third clock would tell.'
  if (browser === 0)
    return `This browser’s clock and the console’s agree; if these are two machines, the one to set is that of ${name}.`
  return theirs === 0
    ? `The clocks of ${name} and of the console agree: set the one of this computer.`
    : `All three differ: compare each with a time server.`
}
