import { type ReactElement, type ReactNode, useEffect } from 'react'
import { useText } from '../../i18n/language.tsx'
import { type DropButtonProps, dropPanel } from '../../ui/DropButton.tsx'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { FetchedDrop } from '../../ui/FetchedDrop.tsx'
import { type FetchedPart, fetchedPart, useFetching } from '../../ui/fetched-part.ts'
import { usePainted } from '../../ui/use-painted.ts'

const panels = () => import('./panels.ts')

export const columnsPanel = fetchedPart(async () => (await panels()).ColumnsPanel)
export const exportPanel = fetchedPart(async () => (await panels()).ExportPanel)
export const filterPanel = fetchedPart(async () => (await panels()).FilterPanel)
export const modelFigures = fetchedPart(async () => (await panels()).ModelFigures)
export const noRows = fetchedPart(async () => (await panels()).NoRows)
export const viewsPanel = fetchedPart(async () => (await panels()).ViewsPanel)

const ALL = [dropPanel, columnsPanel, exportPanel, filterPanel, modelFigures, noRows, viewsPanel]

const whenIdle = globalThis.requestIdleCallback ?? setTimeout

/** Has what may be opened at hand before it is: fetched once all figures are there and painted, and nothing is to be done. */
export function usePanelsAhead(isDrawn: boolean): void {
  const isPainted = usePainted()
  useEffect(() => {
    if (isDrawn && isPainted) whenIdle(() => ALL.forEach((part) => void part.fetch()))
  }, [isDrawn, isPainted])
}

/** A button that opens one of them. */
export function PanelButton<Given extends object>(
  props: Omit<DropButtonProps, 'needs' | 'missing'> & {
    part: FetchedPart<Given & { close: () => void }>
    given: Given
  },
): ReactElement {
  const { partMissing, partMissingHint } = useText().failure
  return <FetchedDrop {...props} missing={[partMissing, partMissingHint]} />
}

/** One of them in its place; until it is there `children` stand for it. */
export function PanelPart<Given extends object>(props: {
  part: FetchedPart<Given>
  given: Given
  children?: ReactNode
}): ReactNode {
  const text = useText().failure
  const { Part, isMissing, askAgain } = useFetching(props.part, true)
  if (Part) return <Part {...props.given} />
  if (!isMissing) return props.children
  return (
    <FailureNote
      title={text.title}
      message={text.partMissing}
      hint={text.partMissingHint}
      action={text.retry}
      onAction={askAgain}
    />
  )
}
