import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { discardDrafts } from "../../src/application/drafting/discardDrafts";
import { takeOverDraft } from "../../src/application/drafting/takeOver";
import { editDraft } from "../../src/application/editing/editDraft";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { openBook } from "../support/openBook";
import { afterwards, draft, today, usedBook } from "./scenarios";

let drafted: Uint8Array;

beforeAll(async () => {
  drafted = await afterwards(await usedBook(), draft);
});

/** Alex drafted; Bob does something on a day. */
async function asBob<T>(work: (bob: Environment, alex: Environment) => Promise<T>, day: string = today): Promise<T> {
  const { environment: alex, close } = await openBook(drafted, { today: day });
  const result = await work({ ...alex, identity: { name: "Bob", clientId: "bob" } }, alex);
  close();
  return result;
}

const confirmAs = async (person: Environment, date: string = today) =>
  confirmInvoices(person, await readBilling(person), { drafts: ["D-0002"], date: date as LocalDate });

const held = { code: "draft.held", params: { invoice: "D-0002", by: "Alex", since: "2026-11-20" } };

test("somebody else's draft of today is neither confirmed nor changed nor discarded, and the refusal says whose it is", async () => {
  await asBob(async (bob) => {
    const changes = [{ kind: "header", edit: { name: "Mine" } }] as const;
    const outcomes = [
      await confirmAs(bob),
      await editDraft(bob, await readBilling(bob), { draft: "D-0002", changes }),
      await discardDrafts(bob, await readBilling(bob), ["D-0002"]),
    ];
    for (const { diagnostics } of outcomes) expect(diagnostics).toMatchObject([held]);
    const [, record] = (await readBilling(bob)).books.register;
    expect(record).toMatchObject({ draft: "D-0002", state: "Draft", by: "Alex", name: "Website" });
  });
});

test("a draft that was taken over is confirmed by the one who took it, and by nobody else", async () => {
  await asBob(async (bob, alex) => {
    await takeOverDraft(bob, await readBilling(bob), "D-0002");
    expect((await confirmAs(alex)).diagnostics).toMatchObject([
      { code: "draft.held", params: { invoice: "D-0002", by: "Bob", since: "2026-11-20" } },
    ]);
    expect((await confirmAs(bob)).value).toMatchObject([{ number: "2026-0002" }]);
  });
});

test("a draft in review may be confirmed by anybody", async () => {
  const confirmed = await asBob(async (bob, alex) => {
    await reviewDraft(alex, await readBilling(alex), "D-0002");
    return confirmAs(bob);
  });
  expect(confirmed.value).toMatchObject([{ number: "2026-0002" }]);
});

test("a draft that its holder left alone since the day before yesterday may be confirmed by anybody", async () => {
  expect((await asBob((bob) => confirmAs(bob), "2026-11-21")).value).toEqual([]);
  expect((await asBob((bob) => confirmAs(bob), "2026-11-22")).value).toMatchObject([{ number: "2026-0002" }]);
});
