import type { ReactElement } from 'react'
import { DropButton, type DropButtonProps } from './DropButton.tsx'
import type { FetchedPart } from './fetched-part.ts'

/** A `DropButton` whose contents are fetched apart from the page, as most are never opened. */
export function FetchedDrop<Given extends object>({
  part,
  given,
  ...button
}: Omit<DropButtonProps, 'needs'> & {
  part: FetchedPart<Given & { close: () => void }>
  given: Given
  missing: readonly string[]
}): ReactElement {
  return (
    <DropButton {...button} needs={part}>
      {(close) => {
        const Contents = part.get()
        return Contents && <Contents {...given} close={close} />
      }}
    </DropButton>
  )
}
