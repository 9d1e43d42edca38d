/**
 * Private keys of this browser, in IndexedDB: non-extractable, so that not even this page can read them, only sign with them.
 * A key is kept until its setup is proven (a reload must not lose it), afterwards only if the person wants it.
 */
export interface StoredKey {
  alias: string
  /** The connected domain that holds, or will hold, the certificate. */
  domainId: string
  /** The client that signs with it, once there is one. */
  clientId?: string
  key: CryptoKey
  /** base64 of the DER certificate, one line. */
  x509: string
  /** base64url SHA-1 of the DER certificate. */
  x5t: string
  /** ISO instants. */
  createdAt: string
  notAfter: string
  /** A test with it was green, and the person chose to keep it. */
  proven?: boolean
}

const table = 'keys'

/** Replaces the key of the same alias in the same domain. */
export const saveKey = (key: StoredKey): Promise<void> =>
  inTable('readwrite', (keys) => keys.put(key)).then(() => undefined)

export const findKey = (domainId: string, alias: string): Promise<StoredKey | undefined> =>
  inTable<StoredKey | undefined>('readonly', (keys) => keys.get([domainId, alias]))

export const listKeys = (): Promise<StoredKey[]> => inTable<StoredKey[]>('readonly', (keys) => keys.getAll())

export const removeKey = (domainId: string, alias: string): Promise<void> =>
  inTable('readwrite', (keys) => keys.delete([domainId, alias])).then(() => undefined)

/** Notes which client signs with the key; nothing happens when this browser does not hold it. */
export async function attachClient(domainId: string, alias: string, clientId: string): Promise<void> {
  const key = await findKey(domainId, alias)
  if (key && key.clientId !== clientId) await saveKey({ ...key, clientId })
}

async function inTable<T>(mode: IDBTransactionMode, ask: (keys: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction(table, mode)
    const request = ask(transaction.objectStore(table))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser gave up keeping the key.'))
    })
    return request.result
  } finally {
    // An open connection would block another tab that needs a newer version.
    database.close()
  }
}

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('assay', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: ['domainId', 'alias'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser does not let this page keep a key.'))
  })
