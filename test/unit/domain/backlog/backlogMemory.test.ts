import { BacklogMemory } from "../../../../src/domain/backlog/backlogMemory";
import { buildBacklogInSteps } from "../../../../src/domain/backlog/buildBacklog";
import type { Books, ChangeOrder } from "../../../../src/domain/entries/books";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { runToEnd } from "../../../../src/domain/steps";
import {
  at,
  books,
  client,
  confirmed,
  day,
  draftOf,
  terms,
  timeEntry,
  unit,
  withInvoice,
} from "../invoicing/billingFixtures";

type State = { readonly from: Books; readonly units: readonly BillableUnit[]; readonly cutOff?: string };

/** The backlogs of one workbook after the other, each with what is remembered of the one before. */
function backlogsOf(...states: readonly State[]) {
  const memory = new BacklogMemory();
  return states.map(({ from, units, cutOff = "2026-12-31" }) => {
    const days = { cutOff: day(cutOff), today: day(cutOff) };
    return runToEnd(buildBacklogInSteps({ books: from, units, ...days }, memory)).units;
  });
}

const idOf = { billingIdOf: (each: BillableUnit) => each.billingId ?? each.key };
const statesOf = (units: readonly BillableUnit[] | undefined) => units?.map(({ state, reason }) => reason ?? state);

test("what was blocked or invoiced is the very same unit after an edit elsewhere", () => {
  const needsApproval = unit(2, { terms: terms({ approvalRequired: "Manager" }) });
  const billed = unit(3);
  const from = withInvoice(books(), confirmed(draftOf([billed], idOf), "2026-0001"));
  const [before, after] = backlogsOf(
    { from, units: [needsApproval, billed, unit(4)] },
    { from, units: [needsApproval, billed, unit(4, { quantity: "2" })] },
  );
  expect(statesOf(after)).toEqual(["approval.missing", "invoiced", "ready"]);
  expect(after!.map((each) => before!.includes(each))).toEqual([true, true, false]);
});

test("a draft that was confirmed makes invoiced what it held", () => {
  const held = unit(2);
  const from = withInvoice(books(), draftOf([held], idOf));
  const register = from.register.map((record) => ({ ...record, state: "Confirmed" as const }));
  const [before, after] = backlogsOf({ from, units: [held] }, { from: { ...from, register }, units: [held] });
  expect(statesOf(before)).toEqual(["onDraft"]);
  expect(statesOf(after)).toEqual(["invoiced"]);
});

test("the row that looks like one whose Billing ID went away is held back", () => {
  const billed = unit(2);
  const twin = unit(3, { billingId: null });
  const from = withInvoice(books(), confirmed(draftOf([billed], idOf), "2026-0001"));
  const [before, after] = backlogsOf({ from, units: [billed, twin] }, { from, units: [twin] });
  expect(statesOf(before)).toEqual(["invoiced", "ready"]);
  expect(statesOf(after)).toEqual(["row.taken"]);
});

test("a row that is shared from now on counts only what its own client was billed", () => {
  const own = unit(2, { billingId: "A" });
  const others = unit(2, { billingId: "A", client: client({ name: "Beta" }), key: "Time!2|beta" });
  const from = withInvoice(books(), confirmed(draftOf([others], idOf), "2026-0001"));
  const [before, after] = backlogsOf({ from, units: [own] }, { from, units: [own, others] });
  expect(statesOf(before)).toEqual(["invoiced"]);
  expect(statesOf(after)).toEqual(["ready", "invoiced"]);
});

test("a change order that is agreed frees the time that waited for it, and an earlier cut-off holds time back", () => {
  const order: ChangeOrder = {
    ...{ source: at("Change orders", 2), project: "Site", line: "", request: "Extra", requestedOn: null },
    ...{ estimatedHours: null, amount: null, quotedOn: null, agreedOn: null, evidence: "", status: "Quoted" },
  };
  const waiting = unit(2, { entry: timeEntry(2, { changeOrder: "Extra" }) });
  const quoted = { from: books({ changeOrders: [order] }), units: [waiting] };
  const agreed = { from: books({ changeOrders: [{ ...order, status: "Agreed" }] }), units: [waiting] };
  const found = backlogsOf(quoted, agreed, { ...agreed, cutOff: "2026-01-01" });
  expect(found.map(statesOf)).toEqual([["changeOrder.notAgreed"], ["ready"], ["date.afterCutOff"]]);
});
