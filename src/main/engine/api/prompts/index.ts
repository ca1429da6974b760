import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { Problem } from '#shared/domain/problem.ts'
import { readPromptFiles, writePromptFiles } from '../../interchange/index.ts'
import { countSteps, exemplarsFor, findNamedPrompt } from '../../prompts/index.ts'
import { annotatePrompt, listPrompts, searchItems } from '../../store/index.ts'
import { api, type EngineContext } from '../context.ts'
import { importPrompts } from './import-prompts.ts'
import { dropPrompt, findPrompt, savePrompt } from './keep-prompts.ts'
import { previewPrompt } from './preview.ts'
import { viewExemplar, viewVersion } from './prompt-view.ts'

export function promptsApi({ store, now }: EngineContext) {
  return {
    list: api.prompts.list.handler(() =>
      listPrompts(store).map(({ tags, ...prompt }) => ({ ...prompt, tags: [...tags] })),
    ),
    get: api.prompts.get.handler(({ input }) => findPrompt(store, input.name)),
    save: api.prompts.save.handler(({ input }) => viewVersion(savePrompt(store, input, now()))),
    annotate: api.prompts.annotate.handler(({ input: { name, tags, notes, reference } }) => {
      findPrompt(store, name)
      annotatePrompt(store, name, {
        ...(tags && { tags }),
        ...(notes !== undefined && { notes }),
        ...(reference && { reference }),
      })
      return findPrompt(store, name)
    }),
    delete: api.prompts.delete.handler(({ input }) => {
      dropPrompt(store, input.name)
      return input
    }),
    check: api.prompts.check.handler(({ input }) =>
      checkPrompt(input.content).map((issue) => ({ ...issue })),
    ),
    preview: api.prompts.preview.handler(({ input }) => previewPrompt(store, input)),

    items: api.prompts.items.handler(({ input: { of, ...search } }) => {
      const splits = of === 'test' ? (['test'] as const) : (['dev', 'train'] as const)
      const { total, items } = searchItems(store, { ...search, splits })
      return {
        total,
        items: items.map(({ id, hash, task, ordinal, answerType, ...item }) => {
          const { question, options, gold, goldReasoning } = item
          const steps = countSteps({ question, options, answer: gold, reasoning: goldReasoning })
          const listed = options && [...options]
          return {
            id,
            hash,
            task,
            ordinal,
            answerType,
            question,
            options: listed,
            gold,
            goldReasoning,
            steps,
          }
        }),
      }
    }),

    exemplars: api.prompts.exemplars.handler(({ input: { benchmark, task, format, rule, shots } }) => {
      const chosen = exemplarsFor(store, benchmark, task, { format, shots, exemplars: rule })
      if (!chosen)
        throw new Problem('not-found', `there are no exemplars for ${benchmark}/${task} in ${format}`, {
          detail: { kind: 'no-exemplars', benchmark, task, format },
        })
      const { source, setName, exemplars } = chosen
      return { source, set: setName, exemplars: exemplars.map(viewExemplar) }
    }),

    export: api.prompts.export.handler(({ input: { prompts } }) => {
      const own = listPrompts(store).flatMap(({ name, kind }) => (kind === 'own' ? [name] : []))
      return (prompts ?? own).flatMap((reference) => {
        const version = findNamedPrompt(store, reference)
        return writePromptFiles(findPrompt(store, version.name), viewVersion(version))
      })
    }),

    import: api.prompts.import.handler(({ input }) =>
      importPrompts(store, readPromptFiles(input.files), now()),
    ),
  }
}
