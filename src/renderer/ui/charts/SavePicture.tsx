import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { Choice } from '../Choice.tsx'
import { DropButton } from '../DropButton.tsx'
import { rememberedAs } from '../remembered.ts'
import { PICTURE_GROUNDS, type PictureGround } from './export-svg.ts'
import classes from './SavePicture.module.css'

export interface SavePictureWords {
  readonly savePicture: string
  readonly ground: string
  readonly grounds: Readonly<Record<PictureGround, string>>
  readonly saveSvg: string
  readonly savePng: string
}

/** Asks how a picture is wanted; on what ground is remembered. */
export function SavePicture(props: {
  words: SavePictureWords
  save: (ending: 'svg' | 'png', ground: PictureGround) => void
}): ReactElement {
  const { words } = props
  const [remembered, remember] = useLocalStorage<string>({
    key: rememberedAs('picture-ground'),
    defaultValue: 'screen',
  })
  const ground = PICTURE_GROUNDS.find((known) => known === remembered) ?? 'screen'
  return (
    <DropButton label={words.savePicture} title={words.savePicture} width={300}>
      {(close) => (
        <div className={classes.menu}>
          <span>{words.ground}</span>
          <Choice
            label={words.ground}
            value={ground}
            onChoose={remember}
            options={PICTURE_GROUNDS.map((value) => ({ value, label: words.grounds[value] }))}
          />
          <div className={classes.files}>
            {(['svg', 'png'] as const).map((ending) => (
              <Button
                key={ending}
                size="compact-sm"
                variant="default"
                onClick={() => {
                  close()
                  props.save(ending, ground)
                }}
              >
                {ending === 'svg' ? words.saveSvg : words.savePng}
              </Button>
            ))}
          </div>
        </div>
      )}
    </DropButton>
  )
}
