import { TEMPLATE_VARIABLE } from '#shared/domain/template-variables.ts'

/** What a template's variables stand for; null reads as nothing, or as the words the template falls back on. */
export type Variables = Readonly<Record<string, string | null>>

/**
 * Puts values in place of a template's variables, in one pass, so that a question which itself holds braces or
 * dollar signs stays as it is. Naming a variable that has no entry is a defect of the template: it throws.
 */
export function fillTemplate(template: string, variables: Variables): string {
  return template.replace(TEMPLATE_VARIABLE, (_, name: string, fallback: string | undefined) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (value === undefined) throw new Error(`a prompt template names the unknown variable “${name}”`)
    return value ?? fallback ?? ''
  })
}
