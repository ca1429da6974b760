import type { ReactElement } from 'react'
import { cothubCommand } from '../client/command.ts'
import { useText } from '../i18n/language.tsx'
import { CommandLine } from '../ui/CommandLine.tsx'
import { useSystemInfo } from './system.ts'

/** A command for the terminal that works on the store this page shows; nothing until that store is known. */
export function StoreCommand({ args }: { args: string }): ReactElement | null {
  const text = useText().copy
  const info = useSystemInfo().data
  if (!info) return null
  const command = cothubCommand(args, { storePath: info.store.path, platform: info.platform })
  return <CommandLine command={command} copy={text.copy} copied={text.copied} />
}
