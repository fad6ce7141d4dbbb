import type { Knowledge } from '../domain/knowledge.ts'

/** The TypeScript of src/generated/ids.ts: the ids of the knowledge base as types, so a misspelled one does not compile. */
export function renderIdTypes({ facts, deployments }: Knowledge): string {
  return [
    '// Generated from knowledge/ by src/cli/wissen.ts. Do not edit.',
    '',
    union(
      'FactId',
      facts.map(({ id }) => id),
    ),
    union(
      'DeploymentId',
      deployments.map(({ id }) => id),
    ),
  ].join('\n')
}

function union(name: string, ids: readonly string[]): string {
  const members = ids.map((id) => `  | '${id}'`)
  return `export type ${name} =\n${members.length > 0 ? members.join('\n') : '  never'}\n`
}
