import type * as z from 'zod'
import type { Path } from '../path.ts'
import type { Fault } from '../problem.ts'

/** What a check hands to Zod: a fault with the path from the value checked to the value at fault. */
interface Finding extends Fault {
  readonly path: Path
}

/** Reports a finding to Zod; `explain` turns it back into a problem. */
export function report(ctx: z.RefinementCtx, { path, says, because, fix }: Finding): void {
  ctx.addIssue({ code: 'custom', path: [...path], message: says, params: { because, fix } })
}
