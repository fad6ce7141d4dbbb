type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T]

/** `T` without `undefined`: what may be undefined becomes a key that may be absent. */
type Present<T> = { [K in RequiredKeys<T>]: T[K] } & {
  [K in Exclude<keyof T, RequiredKeys<T>>]?: Exclude<T[K], undefined>
}

/** Drops the keys that hold nothing, so that "absent" has one spelling in domain values. */
export function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Present<T>
}
