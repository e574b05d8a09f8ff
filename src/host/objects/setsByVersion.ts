/** Members of a class by the requirement set that brought them: {"1.4": "getItemOrNullObject getCount"}. */
export type SetsByVersion = Readonly<Record<string, Readonly<Record<string, string>>>>;
