import type { DuplicatesRemoved } from "../model/removeDuplicates";
import type { ObjectClass } from "../protocol/objectClass";

/** How many rows went, and how many different ones stayed. */
export const removeDuplicatesResultClass: ObjectClass<DuplicatesRemoved> = {
  name: "RemoveDuplicatesResult",
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};
