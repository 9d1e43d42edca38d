import type { Repair } from './repair'

/** What people double, by pasting behind what stood there. */
export const addressRepairs: readonly Repair[] = [
  {
    what: 'doubled “https://”',
    shows: ['https://https://…', 'https://…'],
    mend: (text) => text.replace(/\b(?:https?:\/\/){1,3}(?=https?:\/\/)/gi, ''),
  },
  {
    // In a header it is what went wrong, and a gate says so.
    what: 'doubled “Bearer”',
    shows: ['Bearer Bearer …', 'Bearer …'],
    mend: (text) => text.replace(/^([ \t]{0,8})(?:bearer[ \t]{1,4}){2,4}(?=eyJ)/gim, '$1Bearer '),
  },
  {
    what: 'quotes around the token',
    shows: ['"eyJ…"', 'eyJ…'],
    mend: (text) => text.replace(/^([ \t]{0,8})(["'`])(eyJ[\w.-]{20,20000})\2[,;]?([ \t]{0,8})$/gm, '$1$3$4'),
  },
]
