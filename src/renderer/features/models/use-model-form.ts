import { useEffect, useRef, useState } from 'react'
import type { Client } from '#shared/contract/index.ts'
import type { KeyState, ListedModel, LocalServer, NewModel } from '#shared/contract/views.ts'
import { useClient } from '../../client/ConnectionProvider.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import { rememberedAs } from '../../ui/remembered.ts'
import { draftOf, EMPTY_DRAFT, type ModelDraft, readDraft } from './draft.ts'
import {
  freeName,
  keyVariableFor,
  keyVariableOf,
  knownAddresses,
  modelsAt,
  ownVariableFor,
} from './endpoint.ts'
import { type KeyShare, keyQuestion, keyStanding } from './key-standing.ts'
import { useConnectionTest } from './use-connection-test.ts'

export type Saved = (names: readonly string[], key: KeyState | null) => void

const LAST_ADDRESS = rememberedAs('models.address')

/** What was typed of a model to add when another page was looked at, of each engine connected to; gone with the page. */
const left = new WeakMap<Client, ModelDraft>()

/** What decides whose list of models it is. */
const ENDPOINT = ['provider', 'baseUrl', 'keyEnv'] as const

/**
 * The state of the form that adds models or changes one, and what it sends. A typed key stays in its field, outside
 * React, until it is sent, and is gone then.
 */
export function useModelForm(edited: ListedModel | null, models: readonly ListedModel[], onSaved: Saved) {
  const client = useClient()
  const actions = useModelActions()
  const addresses = knownAddresses(models)
  // Whoever adds another model mostly adds one of the same server.
  const lastAddress = localStorage.getItem(LAST_ADDRESS)
  const usualAddress = addresses.find((one) => one === lastAddress || addresses.length === 1) ?? ''
  const [initial] = useState<ModelDraft>(() =>
    edited ? draftOf(edited) : (left.get(client) ?? { ...EMPTY_DRAFT, baseUrl: usualAddress }),
  )
  const [typed, setDraft] = useState(initial)
  useEffect(() => {
    if (!edited && typed !== initial) left.set(client, typed)
  }, [client, edited, typed, initial])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wasSent, setSent] = useState(false)
  const [hasKey, setHasKey] = useState(false)
  const [share, setShare] = useState<KeyShare | null>(null)
  const [isShareMissed, setShareMissed] = useState(false)
  const keyField = useRef<HTMLInputElement>(null)
  const save = useCall<void>()
  const list = useCall<string[]>()
  const test = useConnectionTest()

  const known = new Set(modelsAt(edited ? [] : models, typed).map(({ modelId }) => modelId))
  const ids = chosen.filter((id) => !known.has(id))
  const [only] = ids
  // One may be left of several that were chosen, where adding them broke off.
  const draft = ids.length === 1 && only !== undefined ? { ...typed, modelId: only } : typed
  const first = only === undefined ? draft : { ...draft, modelId: only }
  const typedKey = (): string | null => keyField.current?.value.trim() || null
  const question = hasKey ? keyQuestion(keyStanding(draft, models, edited), Math.max(ids.length, 1)) : null
  const variableFor = (key: string | null): string | null => {
    if (question && share === 'own')
      return ownVariableFor(draft.name.trim() || freeName(first, models), models)
    if (edited) return draft.keyEnv.trim() || null
    return keyVariableOf(draft, models) ?? (key === null ? null : keyVariableFor(draft))
  }

  const readWith = (key: string | null) => {
    const keyEnv = variableFor(key) ?? ''
    const wanted = ids.length > 1 ? ids.map((modelId) => ({ ...draft, modelId, name: '' })) : [draft]
    return wanted.map((one) => readDraft({ ...one, keyEnv, name: one.name.trim() || freeName(one, models) }))
  }
  const read = readWith(null)
  const faults = new Set(read.flatMap((one) => (one.ok ? [] : [...one.faults])))

  const send = async (toSend: readonly NewModel[]): Promise<void> => {
    const key = typedKey()
    let kept: KeyState | null = null
    const setKey = async (): Promise<void> => {
      if (key === null) return
      const [model] = toSend
      const variable = variableFor(key)
      kept = await actions.setKey(
        edited || variable === null ? { model: model?.name ?? '' } : { variable },
        key,
      )
      if (keyField.current) keyField.current.value = ''
      setHasKey(false)
      setShare(null)
      // Should the rest fail, the next try knows where the key is.
      setDraft((now) => ({ ...now, keyEnv: kept?.variable ?? now.keyEnv }))
    }
    if (edited) {
      for (const model of toSend) await actions.update(model)
      await setKey()
    } else {
      await setKey()
      for (const model of toSend) await actions.add(model)
    }
    if (toSend[0]?.baseUrl) localStorage.setItem(LAST_ADDRESS, toSend[0].baseUrl)
    if (!edited) left.delete(client)
    onSaved(
      toSend.map(({ name }) => name),
      kept,
    )
  }

  const change = (changed: Partial<ModelDraft>): void => {
    const isElsewhere = ENDPOINT.some(
      (field) => changed[field] !== undefined && changed[field] !== draft[field],
    )
    if (isElsewhere) {
      list.reset()
      setShare(null)
    }
    if (isElsewhere || changed.modelId !== undefined) setChosen([])
    const leaves = changed.provider !== undefined && draft.baseUrl === usualAddress
    const comes = changed.provider === 'openai-compatible' && draft.baseUrl === ''
    setDraft((previous) => ({
      ...previous,
      ...(leaves && { baseUrl: '' }),
      ...(comes && { baseUrl: usualAddress }),
      ...changed,
    }))
    test.reset()
    save.reset()
  }

  return {
    draft,
    ids,
    known,
    addresses,
    keyField,
    faultOf: (field: keyof ModelDraft): boolean => wasSent && faults.has(field),
    list: list.state,
    test: test.state,
    save: save.state,
    /** What the first of them is called where no name is typed. */
    usualName: freeName(draft, models),
    change,
    /** What is typed is not to be kept. */
    forget: (): void => void (!edited && left.delete(client)),
    choose: (next: readonly string[]): void => {
      setChosen(next)
      setDraft((previous) => ({ ...previous, modelId: '' }))
      test.reset()
    },
    /** Whose the typed key is to be; null: nothing is asked. */
    keyOwner: question && {
      question,
      chosen: share,
      isMissed: isShareMissed && share === null,
      onChoose: setShare,
    },
    keyTyped: (): void => {
      setHasKey(typedKey() !== null)
      setShareMissed(false)
      test.reset()
      if (list.state.status === 'failed') list.reset()
    },
    fetchList: (): void => {
      const { provider } = draft
      if (provider === 'baseline') return
      const key = typedKey()
      const source = { provider, baseUrl: draft.baseUrl.trim() || null, keyEnv: variableFor(key) }
      void list.run(() => actions.available(source, key))
    },
    takeServer: ({ baseUrl, models: offered }: LocalServer): void => {
      const [first] = offered
      change({ baseUrl })
      if (first === undefined) return
      void list.run(async () => [...offered])
      setChosen([first])
      setDraft((previous) => ({ ...previous, modelId: first }))
    },
    tryOut: (): void => {
      setSent(true)
      const key = typedKey()
      const [first] = readWith(key)
      if (first?.ok) void test.run(({ testNew }) => testNew(first.model, key))
    },
    submit: (): void => {
      setSent(true)
      const toSend = readWith(typedKey()).flatMap((one) => (one.ok ? [one.model] : []))
      const isAnswered = question === null || share !== null
      setShareMissed(!isAnswered)
      if (faults.size === 0 && isAnswered) void save.run(() => send(toSend))
    },
  }
}
