import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { CallArguments } from "../protocol/callArguments";
import { itemNotFound } from "../protocol/errors";
import type { HostContext } from "../protocol/hostContext";
import { type HostObject, hostObject } from "../protocol/hostObject";
import type { Method, ObjectClass } from "../protocol/objectClass";
import { collectionMembers, itemAt } from "./collections";

import { found } from "./rangeSearch";
import { addressOf, range, rangeAreas, type RangeTarget } from "./rangeTarget";

type Places = readonly { readonly sheet: Sheet; readonly area: Area }[];

function bySheet(places: Places): HostObject[] {
  return [...new Set(places.map(({ sheet }) => sheet))].map((sheet) =>
    rangeAreas(
      sheet,
      places.filter((place) => place.sheet === sheet).map(({ area }) => area),
    ),
  );
}

function ofSheet(places: Places, args: CallArguments, { workbook }: HostContext): HostObject | null {
  const sheet = workbook.sheetById(args.text(0)) ?? workbook.sheetNamed(args.text(0));
  const own = places.filter((place) => place.sheet === sheet);
  return own.length === 0 ? null : (bySheet(own)[0] ?? null);
}

/** Areas on several sheets. */
export const workbookRangeAreasClass: ObjectClass<Places> = {
  name: "WorkbookRangeAreas",
  keepsReference: true,
  scalars: { Addresses: { get: (places) => places.map(({ sheet, area }) => addressOf(sheet, area)) } },
  navigations: {
    Areas: (places) => hostObject("RangeAreasCollection", places),
    Ranges: (places) => hostObject("RangeCollection", places),
  },
  methods: {
    GetRangeAreasBySheet: (places, args, context) => found(ofSheet(places, args, context)),
    GetRangeAreasOrNullObjectBySheet: ofSheet,
  },
};

const areasMembers = collectionMembers<Places>(bySheet, () => null);
const rangeMembers = collectionMembers<Places>(
  (places) => places.map(({ sheet, area }) => range(sheet, area)),
  (places, key) =>
    itemAt(
      places.map(({ sheet, area }) => range(sheet, area)),
      Number(key),
    ),
);

export const rangeAreasCollectionClass: ObjectClass<Places> = {
  name: "RangeAreasCollection",
  scalars: {},
  ...areasMembers,
};

/** Single areas, of one sheet or of several. */
export const rangeCollectionClass: ObjectClass<Places> = { name: "RangeCollection", scalars: {}, ...rangeMembers };

function traced(places: Places): HostObject {
  if (places.length === 0) throw itemNotFound();
  const seen = new Map(places.map((place) => [addressOf(place.sheet, place.area), place]));
  return hostObject("WorkbookRangeAreas", [...seen.values()]);
}

/** What the formulas of a range read, and which formulas read the range. */
export const traceMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  GetDirectPrecedents: (target, _, { calculation }) => traced(calculation.directPrecedents(target)),
  GetDirectDependents: (target, _, { calculation }) => traced(calculation.directDependents(target)),
};
