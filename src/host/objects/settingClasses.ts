import type { Workbook } from "../model/workbook";
import { itemNotFound } from "../protocol/errors";
import { hostObject } from "../protocol/hostObject";
import type { ObjectClass } from "../protocol/objectClass";
import { collectionMembers } from "./collections";

type SettingTarget = { readonly workbook: Workbook; readonly key: string };

function settingObject(workbook: Workbook, key: string) {
  return hostObject("Setting", { workbook, key } satisfies SettingTarget);
}

function store({ workbook, key }: SettingTarget, value: unknown): void {
  workbook.settings.set(key, JSON.stringify(value));
  workbook.changed = true;
  workbook.notifyActivity({ kind: "settingsChanged" });
}

const members = collectionMembers<Workbook>(
  (workbook) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  (workbook, key) => (workbook.settings.has(key) ? settingObject(workbook, key) : null),
);

/** What the add-in keeps in the workbook. */
export const settingCollectionClass: ObjectClass<Workbook> = {
  name: "SettingCollection",
  scalars: {},
  ...members,
  methods: {
    ...members.methods,
    Add: (workbook, args) => {
      const target = { workbook, key: args.text(0) };
      store(target, args.raw(1));
      return settingObject(workbook, target.key);
    },
  },
};

export const settingClass: ObjectClass<SettingTarget> = {
  name: "Setting",
  id: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => {
        const stored = workbook.settings.get(key);
        if (stored === undefined) throw itemNotFound();
        return JSON.parse(stored) as unknown;
      },
      set: store,
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      if (!workbook.settings.delete(key)) throw itemNotFound();
      workbook.changed = true;
    },
  },
};
