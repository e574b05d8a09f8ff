import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import { openBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { confirm, draft, usedBook } from "./scenarios";
import { openTwice } from "./twoClients";

const seeds = Number(process.env["SHEETBILL_SCHEDULES"] ?? (process.env["SHEETBILL_ALL_FAULTS"] === "1" ? 300 : 1));

jest.setTimeout(seeds * 20_000);

test("two people who draft and confirm at once bill each row once and get numbers in order, without a gap", async () => {
  const used = await usedBook();
  const failures: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const two = await openTwice(used, seed);
    const drafted = await Promise.allSettled(two.clients.map((client) => draft(client)));
    const confirmed = await Promise.allSettled(two.clients.map((client) => confirm(client)));
    two.close();
    const after = await openBook(two.workbook);
    const billing = await readBilling(after.environment);
    const numbers = billing.books.register.map(({ number }) => number).sort();
    const broken = [
      ...[...drafted, ...confirmed].flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : [])),
      ...(await brokenInvariants(after.environment)),
      ...(numbers.join(" ") === "2026-0001 2026-0002 2026-0003" ? [] : [`numbers ${numbers.join(" ")}`]),
      ...(await verifyInvoices(after.environment, billing)).findings.map((each) => JSON.stringify(each)),
    ];
    after.close();
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.join("; ")}`);
  }
  process.stdout.write(`two people at once: ${seeds} schedules\n`);
  expect(failures).toEqual([]);
});
