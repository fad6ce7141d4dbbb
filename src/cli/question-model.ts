// The game of questions as a small exact model: a state is what is left of every open deployment, a
// move asks one fact, chance answers it (all value classes alike). Used to measure how far the
// computed dialogue is from the best possible one; the service itself never searches like this.

import type { FactRef, FactValue, Ledger } from '../domain/fact.ts'
import type { Deployment } from '../domain/rule.ts'
import { type Asking, isAskable } from '../rules/askable.ts'
import { type Node, type NodeTable, nodeTable, TERMINALS, type Variable } from '../rules/diagram.ts'
import { idOf } from '../rules/open-deployment.ts'
import { byStanding, hasHours } from '../rules/rank.ts'
import { essentials, reachable, residual } from '../rules/residual.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import { reader, refOf } from '../rules/scope.ts'

/** What is left of each deployment, best standing first; undefined where it no longer matters. */
export type State = readonly (Node | undefined)[]

interface Column {
  readonly deployment: Deployment
  readonly variables: readonly Variable[]
  readonly ids: readonly string[]
  readonly table: NodeTable
  readonly restricted: Map<string, Node>
  readonly collapsed: Map<number, Node>
}

export interface QuestionModel {
  readonly start: State
  readonly refs: ReadonlyMap<string, FactRef>
  readonly key: (state: State) => string
  readonly moves: (state: State) => readonly string[]
  readonly answers: (id: string) => readonly FactValue[]
  readonly after: (state: State, id: string, value: FactValue) => State
}

/** Builds the model for a person about whom only the start profile is known. */
export function questionModel(rulebook: Rulebook, ledger: Ledger, asking: Asking): QuestionModel {
  const refs = new Map<string, FactRef>()
  const built = rulebook.knowledge.deployments
    .filter((deployment) => hasHours({ deployment }) && deployment.onlyForGoal === undefined)
    .map((deployment) => ({ deployment, qualification: 0 }))
    .sort(byStanding)
    .flatMap(({ deployment }) => {
      const effect = rulebook.effectOf(deployment, asking.asOf, ledger.qualifications.length)
      if (effect.kind !== 'condition' || !effect.diagram) return []
      const { variables } = effect.diagram
      const places = variables.map(({ key }) => refOf(key, 0, rulebook))
      for (const ref of places) refs.set(idOf(ref), ref)
      const table = nodeTable()
      const root = residual(
        effect.diagram,
        {
          read: reader(ledger, 0, rulebook),
          prospect: (variable) =>
            isAskable(rulebook, asking, refOf(variable.key, 0, rulebook)) ? 'answerable' : 'stays-unknown',
        },
        table,
      )
      const column: Column = {
        deployment,
        variables,
        ids: places.map(idOf),
        table,
        restricted: new Map(),
        collapsed: new Map(),
      }
      return [{ column, root }]
    })
  const columns = built.map(({ column }) => column)
  const failing = new Map<string, boolean>()
  const answers = (id: string) =>
    rulebook.answersTo(refs.get(id)?.fact ?? '').map(({ representative }) => representative)
  const key = (state: State) => state.map((node) => node?.id ?? '').join(' ')

  function after(state: State, id: string, value: FactValue): State {
    return normal(state.map((node, index) => node && restrict(columnAt(columns, index), node, id, value)))
  }

  /** Drops what no longer matters: everything below a yes, and every difference that cannot change a goal. */
  function normal(state: State): State {
    const best = state.indexOf(TERMINALS.yes)
    if (best < 0 && allCanFail(state))
      return state.map((node) => (node?.kind === 'branch' ? node : undefined))
    return state.map((node, index) => {
      if (!node || (best >= 0 && index >= best)) return undefined
      const left = collapse(columnAt(columns, index), node)
      return left.kind === 'branch' ? left : undefined
    })
  }

  function allCanFail(state: State): boolean {
    const known = failing.get(key(state))
    if (known !== undefined) return known
    const found = searchFailure(state)
    failing.set(key(state), found)
    return found
  }

  function searchFailure(state: State): boolean {
    if (state.some((node) => node && !reachable(node).has('no'))) return false
    const index = state.findIndex((node) => node?.kind === 'branch')
    const node = state[index]
    if (node?.kind !== 'branch') return true
    const id = columnAt(columns, index).ids[node.variable] ?? ''
    return answers(id).some((value) =>
      allCanFail(state.map((each, at) => each && restrict(columnAt(columns, at), each, id, value))),
    )
  }

  const moves = (state: State) => [
    ...new Set(
      state.flatMap((node, index) =>
        node ? essentials(node).map((at) => columnAt(columns, index).ids[at] ?? '') : [],
      ),
    ),
  ]
  return { start: normal(built.map(({ root }) => root)), refs, key, moves, answers, after }
}

function columnAt(columns: readonly Column[], index: number): Column {
  const column = columns[index]
  if (!column) throw new RangeError(`no column ${index}`)
  return column
}

function restrict(column: Column, node: Node, id: string, value: FactValue): Node {
  if (node.kind === 'terminal') return node
  const memo = `${node.id}|${id}|${String(value)}`
  const known = column.restricted.get(memo)
  if (known) return known
  const variable = column.variables[node.variable]
  const own = column.ids[node.variable] === id
  const child = own ? node.children[variable?.classify(value) ?? -1] : undefined
  const found = own
    ? (child ?? node)
    : column.table.branch(
        node.variable,
        node.children.map((each) => restrict(column, each, id, value)),
      )
  column.restricted.set(memo, found)
  return found
}

/** Where only a yes still matters, no and open are one. */
function collapse(column: Column, node: Node): Node {
  if (node.kind === 'terminal') return node.verdict === 'yes' ? node : TERMINALS.open
  const known = column.collapsed.get(node.id)
  if (known) return known
  const found = column.table.branch(
    node.variable,
    node.children.map((each) => collapse(column, each)),
  )
  column.collapsed.set(node.id, found)
  return found
}
