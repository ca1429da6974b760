import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PromptView } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { useDeletePrompt } from '../../../queries/prompts.ts'
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx'

/** Deletes a prompt no run was made with; the engine refuses the others and says why. */
export function DeletePrompt({ prompt }: { prompt: PromptView }): ReactElement {
  const text = useText().prompts.page
  const navigate = useNavigate()
  const remove = useDeletePrompt()
  return (
    <>
      {remove.error && <CallFailure error={remove.error} />}
      <ConfirmButton
        action={text.delete}
        label={text.deleteLabel(prompt.name)}
        confirm={text.deleteConfirm}
        keep={text.keep}
        onConfirm={() => remove.mutate(prompt.name, { onSuccess: () => void navigate({ to: '/prompts' }) })}
      />
    </>
  )
}
