/** The type of a catalogue: exactly the keys of the first language, each with a text. */
export type Shape<T> = T extends string ? string : { readonly [K in keyof T]: Shape<T[K]> };
