// The style sheet as it is served: one file, its address changes with its content.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import answers from './answers.css'
import base from './base.css'
import controls from './controls.css'
import print from './print.css'
import result from './result.css'
import state from './state.css'

export const STYLE_PATH = '/assets/style.css'

/** All rules, in the order in which they build on each other. */
export const STYLE = [base, controls, answers, result, state, print].join('\n')

/** Changes with the content, so browsers may keep a version for good. */
export const STYLE_VERSION = bytesToHex(sha256(utf8ToBytes(STYLE))).slice(0, 12)

/** What pages link to. */
export const STYLE_URL = `${STYLE_PATH}?v=${STYLE_VERSION}`
