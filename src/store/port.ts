// What the service asks of a place that keeps saved plans. What is kept is ciphertext: the key
// stays in the fragment of the reader's link and never reaches the server. There is no clock in
// here: times are epoch milliseconds given by the caller.

/** A saved plan as its reader gets it back. It can be read while `now < expires`. */
export interface SavedPlan {
  readonly id: string
  /** base64url */
  readonly ciphertext: string
  /** Initialisation vector of the encryption, base64url. */
  readonly iv: string
  /** Epoch milliseconds. */
  readonly expires: number
}

/** A plan to be saved. Of the delete token only its hash is kept (`hashToken`). */
export interface NewPlan extends SavedPlan {
  readonly deleteTokenHash: string
}

/** Who wants to change which plan. */
export interface PlanOwner {
  readonly id: string
  readonly deleteTokenHash: string
}

/** `id-taken`: nothing was overwritten. `full`: only from a store with a limit. */
export type SaveOutcome = 'saved' | 'id-taken' | 'full'

/** Why a plan cannot be changed. An expired plan is `not-found`. */
export type ChangeRefusal = 'not-found' | 'wrong-token'

/** Whether the store can be reached, for `/readyz`. */
export type Reachability = { readonly kind: 'up' } | { readonly kind: 'down'; readonly because: string }

/**
 * Keeps saved plans. What a caller can get wrong comes back as a value; only a broken store
 * (disk, lock, closed) rejects.
 */
export interface PlanStore {
  save(plan: NewPlan): Promise<SaveOutcome>
  find(id: string, now: number): Promise<SavedPlan | 'not-found'>
  /** Sets a new end, later or earlier. An expired plan cannot be revived. */
  extend(owner: PlanOwner, expires: number, now: number): Promise<'extended' | ChangeRefusal>
  /** Deletes whatever is still stored under the id, also if it has expired. */
  delete(owner: PlanOwner): Promise<'deleted' | ChangeRefusal>
  /** Deletes all plans with `expires <= now` and says how many. */
  deleteExpired(now: number): Promise<number>
  ping(): Promise<Reachability>
  /** Ends the store; later calls reject, `ping` says `down`. */
  close(): Promise<void>
}
