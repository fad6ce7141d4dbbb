import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a delete token in hex. No salt and no stretching: the tokens we draw have 256 random
 * bits, so there is nothing to guess.
 */
export function hashToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)))
}
