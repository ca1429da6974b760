import { BUILT_IN_VIEWS } from '#shared/board/built-in-views.ts'
import { boardView } from '#shared/contract/board-view.ts'
import type { NamedView } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import { deleteView, listSavedViews, saveView } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

const isBuiltIn = (name: string): boolean =>
  BUILT_IN_VIEWS.some((view) => view.name.toLowerCase() === name.toLowerCase())

export function viewsApi({ store, now }: EngineContext) {
  return {
    list: api.views.list.handler((): NamedView[] => [
      ...BUILT_IN_VIEWS.map((view) => ({ ...view, builtIn: true })),
      ...listSavedViews(store).map(({ name, view }) => ({
        name,
        // What this version does not understand of a view falls back on how the board opens.
        view: boardView.safeParse(view).data ?? boardView.parse({}),
        builtIn: false,
      })),
    ]),

    save: api.views.save.handler(({ input: { name, view } }) => {
      if (isBuiltIn(name))
        throw new Problem('conflict', `“${name}” is a built-in view`, {
          hint: 'choose another name',
          detail: { kind: 'view-built-in', name },
        })
      saveView(store, name, view, now())
      return { name, view, builtIn: false }
    }),

    delete: api.views.delete.handler(({ input: { name } }) => {
      if (isBuiltIn(name))
        throw new Problem('bad-input', `“${name}” is built in and cannot be deleted`, {
          detail: { kind: 'view-built-in', name },
        })
      if (!deleteView(store, name))
        throw new Problem('not-found', `there is no saved view “${name}”`, {
          detail: { kind: 'no-view', name },
        })
      return { name }
    }),
  }
}
