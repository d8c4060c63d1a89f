/** A catalog with the same keys in another language; plural forms may differ. */
export type Shape<T> = T extends string ? string : { [K in keyof T]: Shape<T[K]> };

/** Part of a catalog: what is missing is read in English. */
export type PartOf<T> = T extends string ? string : { [K in keyof T]?: PartOf<T[K]> };
