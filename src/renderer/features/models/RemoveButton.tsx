import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useFailureToast } from '../../queries/failure-toast.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { showToast } from '../../ui/toast.tsx'

/** Takes a model off the list at once; what it was is kept for as long as that can be taken back. */
export function RemoveButton({ model }: { model: ListedModel }): ReactElement {
  const { models: text, toasts } = useText()
  const tellFailure = useFailureToast()
  const actions = useModelActions()
  const id = `model ${model.name}`
  const orSay = async (action: Promise<unknown>): Promise<boolean> => {
    try {
      await action
      return true
    } catch (error) {
      tellFailure(id, error)
      return false
    }
  }
  const remove = async (): Promise<void> => {
    if (!(await orSay(actions.remove(model.name)))) return
    const { builtIn: _, key: __, keyVariable: ___, typedKey: ____, ...settings } = model
    showToast({
      id,
      kind: 'good',
      title: text.removed(model.name),
      close: toasts.close,
      action: { label: text.undo, run: () => void orSay(actions.add(settings)) },
    })
  }
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={text.removeModel(model.name)}
      onClick={() => void remove()}
    >
      {text.remove}
    </Button>
  )
}
