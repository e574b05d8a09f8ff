import fc from "fast-check";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { creditInvoice } from "../../src/application/corrections/creditInvoice";
import { discardDrafts } from "../../src/application/drafting/discardDrafts";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { takeOverDraft } from "../../src/application/drafting/takeOver";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import type { InvoiceFilter } from "../../src/domain/invoicing/selectForInvoice";
import type { Workbook } from "../../src/host/model/workbook";
import type { openApart } from "./coauthors";
import { addWork, hoursOf, setHours, sortLedger, wordsIn } from "./modelLedger";
import { newFaults, type Known } from "./modelInvariants";
import { today } from "./scenarios";

/** Some people in Excels of their own. */
export type Real = Awaited<ReturnType<typeof openApart>>;

/** One thing that one person does; `after` is how long they wait first. Units: milliseconds. */
export type Step = {
  readonly person: number;
  readonly after: number;
  readonly what: (typeof kinds)[number];
  readonly pick: number;
};

const kinds = [
  ...(["draft", "draft", "draftClient", "draftClient", "confirm", "confirm", "confirm"] as const),
  ...(["discard", "review", "takeOver", "credit"] as const),
  ...(["log", "insert", "hours", "sort"] as const),
];

/** People do things at the same time, each once. */
export class AtOnce implements fc.AsyncCommand<Known, Real> {
  constructor(private readonly steps: readonly Step[]) {}

  check = () => true;

  async run(known: Known, real: Real): Promise<void> {
    const works = real.people.map((person, client) => async () => {
      const step = this.steps.find((each) => each.person === client);
      if (!step) return;
      await person.clock.pause(step.after);
      await act(step, { person, workbook: real.shared.clients[client]!.workbook, known });
    });
    for (const done of await real.turns.together(works)) {
      if (done.status === "rejected") known.thrown.push(String((done.reason as Error).stack ?? done.reason));
    }
  }

  toString = () => this.steps.map(({ person, after, what, pick }) => `${person}:${what}(${pick})@${after}`).join(" & ");
}

/** Everything that was done reaches everybody; then all must be well. */
export class Merge implements fc.AsyncCommand<Known, Real> {
  check = () => true;

  async run(known: Known, { shared }: Real): Promise<void> {
    shared.settle();
    const faults = [...shared.differences(), ...(await newFaults(shared.clients[0]!.workbook, known))];
    if (faults.length > 0) throw new Error(faults.join("\n"));
  }

  toString = () => "merge";
}

type Place = { readonly person: Environment; readonly workbook: Workbook; readonly known: Known };

async function act({ what, pick }: Step, { person, workbook, known }: Place): Promise<void> {
  const words = wordsIn(workbook);
  const chosen = words[pick % words.length]!;
  switch (what) {
    case "log":
    case "insert": {
      const name = `Work ${known.hours.size + 1}`;
      known.hours.set(name, 1.25);
      return addWork(workbook, name, what === "insert" ? chosen : undefined);
    }
    case "hours": {
      const hours = hoursOf(workbook, chosen) + 0.5;
      known.hours.set(chosen, Math.max(hours, known.hours.get(chosen) ?? 0));
      return setHours(workbook, chosen, hours);
    }
    case "sort":
      return sortLedger(workbook);
    default:
      if ((await bill(what, pick, person)) > 0) known.done.set(what, (known.done.get(what) ?? 0) + 1);
  }
}

/** How many invoices it was done to. */
async function bill(what: Step["what"], pick: number, person: Environment): Promise<number> {
  const billing = await readBilling(person);
  const { register } = billing.books;
  const open = register.filter(({ state }) => state === "Draft" || state === "In review");
  const drafts = open.map(({ draft }) => draft);
  const draft = drafts[pick % drafts.length] ?? "D-0001";
  const drafting = (filter: InvoiceFilter) => draftInvoices(person, billing, { filters: [filter], date: today });
  switch (what) {
    case "draft":
      return (await drafting({})).value.length;
    case "draftClient":
      return (await drafting({ client: pick % 2 ? "Acme" : "Borealis" })).value.length;
    case "confirm":
      return (await confirmInvoices(person, billing, { drafts: pick % 3 ? null : [draft], date: today })).value.length;
    case "discard":
      return (await discardDrafts(person, billing, pick % 3 ? [draft] : drafts)).value.length;
    case "review":
      return (await reviewDraft(person, billing, draft)).value ? 1 : 0;
    case "takeOver":
      return (await takeOverDraft(person, billing, draft)).value ? 1 : 0;
    default: {
      const confirmed = register.filter(({ state, type }) => state === "Confirmed" && type === "Invoice");
      const invoice = confirmed[pick % confirmed.length]?.number ?? "";
      const choice = { invoice, date: today, kind: "quantity", lines: "all", back: "backlog" } as const;
      return (await creditInvoice(person, billing, choice)).value ? 1 : 0;
    }
  }
}

/** Steps of some people at once, and merges. */
export function commandsOf(people: number): fc.Arbitrary<fc.AsyncCommand<Known, Real>>[] {
  const step = fc.record({
    person: fc.nat(people - 1),
    after: fc.oneof(fc.nat(900), fc.nat(900), fc.nat(6_000)),
    what: fc.constantFrom(...kinds),
    pick: fc.nat(30),
  });
  const steps = fc.uniqueArray(step, { minLength: 2, maxLength: 4, selector: ({ person }) => person });
  return [steps.map((all) => new AtOnce(all)), steps.map((all) => new AtOnce(all)), fc.constant(new Merge())];
}
