import { type ReactElement, useEffect, useRef } from 'react'
import { useText } from '../../i18n/language.tsx'
import type { KeyQuestion, KeyShare } from './key-standing.ts'
import classes from './ModelsPage.module.css'

const SHARES: readonly KeyShare[] = ['own', 'all']

/** Whose the typed key is to be, where one is set that other models use: nothing is replaced unasked. */
export function KeyOwner(props: {
  question: KeyQuestion
  chosen: KeyShare | null
  isMissed: boolean
  onChoose: (share: KeyShare) => void
}): ReactElement {
  const text = useText().models.form.keyOwner
  const { variable, others, asked } = props.question
  const first = useRef<HTMLInputElement>(null)
  const { isMissed } = props
  // It may have been scrolled out of sight.
  useEffect(() => {
    if (isMissed) first.current?.focus()
  }, [isMissed])
  return (
    <fieldset className={classes.box} aria-describedby={isMissed ? 'key-owner-fault' : undefined}>
      <legend className="visually-hidden">{text.title}</legend>
      <p>{text.explained(variable, others)}</p>
      {SHARES.map((share) => (
        <label key={share} className={classes.share}>
          <input
            ref={share === SHARES[0] ? first : undefined}
            type="radio"
            name="key-owner"
            checked={props.chosen === share}
            onChange={() => props.onChoose(share)}
          />
          {share === 'own' ? text.own(asked) : text.all(others + asked)}
        </label>
      ))}
      {isMissed && (
        <p id="key-owner-fault" className={classes.fault} role="alert">
          {text.missed}
        </p>
      )}
    </fieldset>
  )
}
