/** Constant sets: a library's names for status codes, made from a naming form over the reason phrases. */
export interface ConstantSetFile {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
}
