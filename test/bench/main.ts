import { draftPlan } from "../../src/application/drafting/draftPlan";
import { planDrafts } from "../../src/application/drafting/planDrafts";
import { readBooksOf } from "../../src/application/readBooksOf";
import { BillingMemory } from "../../src/application/billingMemory";
import { buildBacklog, buildBacklogInSteps } from "../../src/domain/backlog/buildBacklog";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { computeMargin } from "../../src/domain/margin/computeMargin";
import { Decimal } from "../../src/domain/money/decimal";
import type { Books } from "../../src/domain/entries/books";
import { priceUnits, priceUnitsInSteps } from "../../src/domain/pricing/priceUnits";
import { rowsPerStep, runToEnd } from "../../src/domain/steps";
import { openBook, type OpenBook } from "../support/openBook";
import { measureHost } from "./hostBench";
import { ledgerWorkbook } from "./ledgerWorkbook";
import { benchPane } from "./paneBench";

const wanted = process.argv[2] ?? "1000,10000,100000";
const sizes = wanted.split(",").map(Number);
const paneOnly = process.argv[3] === "pane";
/** The host refuses a larger request or response, so a run that ends shows that there was none. */
const payloadLimitBytes = 4_000_000;
const today = "2026-01-31" as LocalDate;

/** A fixed amount of decimal arithmetic: other times are also given as multiples of it, so that machines compare. */
function calibration(): number {
  const started = performance.now();
  let sum = new Decimal(0);
  for (let i = 1; i <= 200_000; i++)
    sum = sum.plus(new Decimal(i).times("1.01").toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  if (sum.isZero()) throw new Error("The calibration loop was optimised away.");
  return performance.now() - started;
}

type Step = { readonly name: string; readonly run: () => unknown };

async function measure(rows: number, unit: number): Promise<void> {
  const book = await openBook(ledgerWorkbook(rows), { today, payloadLimitBytes });
  const { environment } = book;
  const books = await timed(book, rows, unit, { name: "read", run: async () => await readBooksOf(environment.port) });
  const reading = books as Awaited<ReturnType<typeof readBooksOf>>;
  const priced = (await timed(book, rows, unit, { name: "price", run: () => priceUnits(reading.books) })) as ReturnType<
    typeof priceUnits
  >;
  const backlog = (await timed(book, rows, unit, {
    name: "backlog",
    run: () => buildBacklog({ books: reading.books, units: priced.units, cutOff: today, today }),
  })) as ReturnType<typeof buildBacklog>;
  await afterAnEdit(book, rows, unit, reading.books);
  const billing = { ...reading, backlog, unfinished: [], cutOff: today, diagnostics: [] };
  await timed(book, rows, unit, {
    name: "draft one client",
    run: async () => {
      const planned = planDrafts(
        billing,
        { filters: [{ client: "Client 1", projects: ["Project 1"] }], date: today },
        environment,
      );
      const { preparation, batches } = draftPlan(billing, planned.value, environment);
      await environment.port.apply([{ purpose: "preparation", operations: preparation }, ...batches]);
    },
  });
  await timed(book, rows, unit, {
    name: "margin",
    run: () =>
      computeMargin({
        books: reading.books,
        units: backlog.units,
        by: ["project", "person"],
        from: null,
        until: null,
        asOf: today,
      }),
  });
  book.close();
}

/** What the pane works out again when one row has changed, besides its groups. */
async function afterAnEdit(book: OpenBook, rows: number, unit: number, books: Books): Promise<void> {
  const memory = new BillingMemory();
  const work = (from: Books): unknown => {
    const { units } = runToEnd(priceUnitsInSteps(from, rowsPerStep, memory.pricing));
    return runToEnd(buildBacklogInSteps({ books: from, units, cutOff: today, today }, memory.backlog));
  };
  work(books);
  const edited = { ...books, time: books.time.map((entry, index) => (index === 10 ? { ...entry, task: "" } : entry)) };
  await timed(book, rows, unit, { name: "again for an edit", run: () => work(edited) });
}

async function timed(book: OpenBook, rows: number, unit: number, step: Step): Promise<unknown> {
  const before = { ...book.office.host.counters };
  const started = performance.now();
  const result = await step.run();
  const elapsed = performance.now() - started;
  const after = book.office.host.counters;
  const columns = [
    String(rows).padStart(7),
    step.name.padEnd(18),
    `${elapsed.toFixed(0)} ms`.padStart(9),
    `${(elapsed / unit).toFixed(2)} ×`.padStart(9),
    `${after.syncs - before.syncs} syncs`.padStart(9),
    `${after.cells - before.cells} cells`.padStart(16),
    `${((after.requestBytes - before.requestBytes) / 1e6).toFixed(2)} MB out`.padStart(12),
    `${((after.responseBytes - before.responseBytes) / 1e6).toFixed(2)} MB in`.padStart(12),
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`.padStart(8),
  ];
  console.log(columns.join("  "));
  return result;
}

async function main(): Promise<void> {
  if (wanted === "host") return measureHost();
  calibration();
  const unit = calibration();
  console.log(`calibration loop: ${unit.toFixed(0)} ms (200,000 decimal products, rounded and summed)`);
  if (!paneOnly) for (const rows of sizes) await measure(rows, unit);
  await benchPane(sizes);
}

void main();
