import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'

/** Keys typed in, encrypted by the system for this user, in a file of the app's own. */
export interface KeyVault {
  /** By variable; without those that this system can no longer decrypt. */
  read(): Record<string, string>
  /** Keeps a key in place of the one there was, or forgets it (null). False, and nothing kept, where the system encrypts nothing. */
  keep(variable: string, key: string | null): boolean
}

export function openKeyVault(path: string): KeyVault {
  return {
    read: () =>
      Object.fromEntries(
        Object.entries(readVault(path)).flatMap(([variable, sealed]) => {
          const key = unseal(sealed)
          return key === null ? [] : [[variable, key]]
        }),
      ),
    keep(variable, key) {
      const { [variable]: _, ...others } = readVault(path)
      const isKept = key !== null && canSeal()
      writeVault(path, isKept ? { ...others, [variable]: seal(key) } : others)
      return isKept
    },
  }
}

/** On a Linux without a keyring Electron would “encrypt” with a password that everybody knows. */
const canSeal = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')

const seal = (key: string): string => safeStorage.encryptString(key).toString('base64')

function unseal(sealed: string): string | null {
  try {
    return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
  } catch (error) {
    // The user's keyring is another by now: the key has to be typed again.
    console.warn('a typed key cannot be decrypted any more', error)
    return null
  }
}

function readVault(path: string): Record<string, string> {
  try {
    const vault: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof vault !== 'object' || vault === null) return {}
    const entries = Object.entries(vault)
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.warn(`${path} cannot be read`, error)
    return {}
  }
}

function writeVault(path: string, vault: Readonly<Record<string, string>>): void {
  writeFileSync(path, JSON.stringify(vault), { mode: 0o600 })
  // The mode above is for a new file only.
  chmodSync(path, 0o600)
}
