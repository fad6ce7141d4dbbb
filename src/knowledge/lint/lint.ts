import type { Problem } from '../problem.ts'
import type { World } from '../world.ts'

/** One rule of the house for the knowledge base as a whole. */
export interface Lint {
  readonly name: string
  /** What it demands, in German, for the editor's handbook. */
  readonly description: string
  check(world: World): Problem[]
}
