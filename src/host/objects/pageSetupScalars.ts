import type { PageLayout } from "../model/features";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../protocol/errors";
import type { Scalar } from "../protocol/objectClass";

type Access = {
  readonly pageOf: (sheet: Sheet) => PageLayout;
  readonly change: (sheet: Sheet, made: Partial<PageLayout>) => void;
};

const comments = { NoComments: null, EndSheet: "atEnd", InPlace: "asDisplayed" };
const errors = { AsDisplayed: null, Blank: "blank", Dash: "dash", NotAvailable: "NA" };
const orders = { DownThenOver: null, OverThenDown: "overThenDown" };

/** Settings of printing that are words, flags and numbers of the file's page setup. */
export function pageSetupScalars(access: Access): Readonly<Record<string, Scalar<Sheet>>> {
  return {
    BlackAndWhite: flag(access, "blackAndWhite"),
    DraftMode: flag(access, "draft"),
    PrintComments: word(access, "cellComments", comments),
    PrintErrors: word(access, "errors", errors),
    PrintOrder: word(access, "pageOrder", orders),
    FirstPageNumber: {
      get: (sheet) => {
        const number = access.pageOf(sheet).setup?.["firstPageNumber"];
        return number === undefined ? "" : Number(number);
      },
      set: (sheet, value) => {
        if (value !== "" && !Number.isInteger(value)) throw invalidArgument();
        put(access, sheet, {
          firstPageNumber: value === "" ? null : String(value),
          useFirstPageNumber: value === "" ? null : "1",
        });
      },
    },
  };
}

function put({ pageOf, change }: Access, sheet: Sheet, made: Readonly<Record<string, string | null>>): void {
  const all = Object.entries({ ...pageOf(sheet).setup, ...made });
  change(sheet, { setup: Object.fromEntries(all.filter((each): each is [string, string] => each[1] !== null)) });
}

function flag(access: Access, name: string): Scalar<Sheet> {
  return {
    get: (sheet) => access.pageOf(sheet).setup?.[name] === "1",
    set: (sheet, value) => {
      if (typeof value !== "boolean") throw invalidArgument();
      put(access, sheet, { [name]: value ? "1" : null });
    },
  };
}

/** A word of the API and what the file says for it; null is what it says by saying nothing. */
function word(access: Access, name: string, words: Readonly<Record<string, string | null>>): Scalar<Sheet> {
  return {
    get: (sheet) => {
      const said = access.pageOf(sheet).setup?.[name] ?? null;
      return Object.keys(words).find((each) => words[each] === said) ?? Object.keys(words)[0];
    },
    set: (sheet, value) => {
      const said = words[String(value)];
      if (said === undefined) throw invalidArgument();
      put(access, sheet, { [name]: said });
    },
  };
}
