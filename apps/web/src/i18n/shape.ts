/** A catalog with the same keys in another language; plural forms may differ. */
export type Shape<T> = T extends string ? string : { [K in keyof T]: Shape<T[K]> };

/** Plural forms that English lacks and Russian needs. */
type MorePlurals<T> = {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${'few' | 'many'}` : never]?: string;
};

/** Part of a catalog: what is missing is read in English. */
export type PartOf<T> = T extends string ? string : { [K in keyof T]?: PartOf<T[K]> } & MorePlurals<T>;
