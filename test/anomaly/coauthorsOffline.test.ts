import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { openApart } from "./coauthors";
import { confirm, draft, today, usedBook } from "./scenarios";

/** Nothing is sent or received until the test says so. */
const offline = { send: Number.MAX_SAFE_INTEGER, receive: Number.MAX_SAFE_INTEGER };

/** Two people work without seeing each other; then both are online again, the second one last. What each of them reads and verifies. */
async function mergeLate(first: (person: Environment) => unknown, second: (person: Environment) => unknown) {
  const { people, shared, close } = await openApart(await usedBook(), 2, 1, offline);
  await first(people[0]!);
  await second(people[1]!);
  shared.settle();
  expect(shared.differences()).toEqual([]);
  const told = [];
  for (const person of people) {
    const billing = await readBilling(person);
    const errors = billing.diagnostics.filter(({ severity }) => severity === "error");
    const { ok, findings, duplicates } = await verifyInvoices(person, billing);
    told.push({ errors: errors.map(({ code, params }) => [code, params]), ok, findings, duplicates });
  }
  close();
  expect(told[1]).toEqual(told[0]);
  return told[0]!;
}

const billClient = async (person: Environment, client: string): Promise<void> => {
  const billing = await readBilling(person);
  const drafted = await draftInvoices(person, billing, { filters: [{ client }], date: today });
  const drafts = drafted.value.map((invoice) => invoice.draft);
  await confirmInvoices(person, await readBilling(person), { drafts, date: today });
};

const billEverything = async (person: Environment): Promise<void> => {
  await draft(person);
  await confirm(person);
};

test("an invoice that another one of the same number was written over is named by the rows it billed, which stay blocked", async () => {
  const { errors, ok } = await mergeLate(
    (ann) => billClient(ann, "Acme"),
    (bob) => billClient(bob, "Borealis"),
  );
  expect(errors).toEqual([
    ["row.recordLost", { invoice: "2026-0002" }],
    ["row.recordLost", { invoice: "2026-0002" }],
  ]);
  expect(ok).toBe(false);
});

test("a number that two invoices bear is named by everyone's reading and by verification", async () => {
  const { errors, ok, duplicates } = await mergeLate(
    async (ann) => {
      await draft(ann);
      await confirm(ann, ["D-0003"]);
    },
    (bob) => billClient(bob, "Acme"),
  );
  expect(errors).toContainEqual(["number.duplicate", { number: "2026-0002" }]);
  expect(duplicates).toEqual(["2026-0002"]);
  expect(ok).toBe(false);
});

test("what both billed alike is named by verification: the tab bears one seal, the register the other", async () => {
  const { ok, findings } = await mergeLate(billEverything, billEverything);
  expect(ok).toBe(false);
  expect(findings.map(({ invoice }) => invoice)).toEqual(["2026-0002", "2026-0003"]);
});
