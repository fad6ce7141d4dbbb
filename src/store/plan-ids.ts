// Web Crypto only, so that it runs on Node and on Workers alike.

/** What a newly saved plan is known by. */
export interface PlanIds {
  /** 128 random bits, base64url: whoever knows it can fetch the ciphertext. */
  readonly id: string
  /** 256 random bits, base64url: shown once, kept only as a hash (`hashToken`). */
  readonly deleteToken: string
}

/** Draws the id and the delete token of a new plan. */
export function newPlanIds(): PlanIds {
  return { id: randomText(16), deleteToken: randomText(32) }
}

function randomText(byteCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(byteCount))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
