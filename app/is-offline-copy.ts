import { headers } from 'next/headers'

/** This page is asked for to be kept in a browser: nothing of a domain may be in it. */
export const isOfflineCopy = async (): Promise<boolean> => (await headers()).get('x-assay-copy') === 'offline'
