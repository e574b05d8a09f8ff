import { creditInvoice } from "../../src/application/corrections/creditInvoice";
import { editDraft } from "../../src/application/editing/editDraft";
import { refreshDraft } from "../../src/application/editing/refreshDraft";
import { importLedger, previewImport } from "../../src/application/importing/importLedger";
import { recordPayment } from "../../src/application/payments/recordPayment";
import type { Environment } from "../../src/application/environment";
import { readBilling, type Billing } from "../../src/application/readBilling";
import { decimal } from "../../src/domain/money/decimal";
import { csvTable } from "../../src/ledger/import/csvTable";
import { allFaults, cleanRun, failuresAfter, type Scenario } from "../anomaly/faultRuns";
import { afterwards, draft, today, usedBook } from "../anomaly/scenarios";

type UseCase = (environment: Environment, billing: Billing) => Promise<unknown>;

const running = (useCase: UseCase) => async (environment: Environment) =>
  useCase(environment, await readBilling(environment));

/** A second payment of an invoice; one that was recorded is not recorded again by somebody who looks first. */
const payOnce =
  (amount: string): UseCase =>
  (environment, billing) => {
    const isPaid = billing.books.payments.some((payment) => payment.amount?.equals(amount));
    const request = {
      invoice: "2026-0001",
      amount: decimal(amount),
      date: today,
      type: "Payment",
      method: "",
    } as const;
    return isPaid ? Promise.resolve() : recordPayment(environment, billing, request);
  };

/** Its recovery starts from the same seed: a draw that is not used keeps the ids of the two apart, as chance does elsewhere. */
const credit: UseCase = (environment, billing) => {
  environment.random(2);
  const all = { invoice: "2026-0001", date: today, kind: "quantity", lines: "all", back: "backlog" } as const;
  return creditInvoice(environment, billing, all);
};

const edit: UseCase = (environment, billing) => {
  const change = { choice: { line: 1 }, edit: { quantity: decimal("1"), rest: "backlog" } } as const;
  return editDraft(environment, billing, { draft: "D-0002", changes: [{ kind: "details", ...change }] });
};

const refresh: UseCase = (environment, billing) => refreshDraft(environment, billing, "D-0002");

const importing: UseCase = async (environment, billing) => {
  const raw = csvTable(
    "t.csv",
    "Date,Project,Task,User,Hours\n2026-06-20,Website,Design,Ann,2\n2026-06-21,Shop,Build,Bob,1\n",
  );
  const source = { file: "t.csv", raw, dateSystem: 1900, ledger: "Time" } as const;
  const { value } = await previewImport(environment, billing, source);
  await importLedger(environment, billing, value!);
};

async function scenarioOf(name: string): Promise<Scenario> {
  const used = await usedBook();
  const drafted = await afterwards(used, draft);
  switch (name) {
    case "pay":
      return { name, book: await afterwards(used, running(payOnce("100"))), run: running(payOnce("50")) };
    case "credit":
      return { name, book: used, run: running(credit) };
    case "import":
      return { name, book: used, run: running(importing) };
    case "refresh": {
      const cut = await afterwards(drafted, running(edit));
      return { name, book: cut, run: running(refresh) };
    }
    default:
      return { name, book: drafted, run: running(edit) };
  }
}

/** A few of all the faults, evenly spread; each costs seconds. */
const tried = 4;

jest.setTimeout(120_000);

test.each(["edit", "refresh", "credit", "pay", "import"])(
  "after any fault in %s, finishing gives the run without fault and undoing the workbook before it",
  async (name) => {
    const scenario = await scenarioOf(name);
    const clean = await cleanRun(scenario);
    const faults = allFaults(clean);
    const step = Math.max(1, Math.floor(faults.length / tried));
    const failures: string[] = [];
    for (const fault of faults.filter((_, index) => index % step === 0)) {
      for (const direction of ["finish", "undo"] as const) {
        const found = await failuresAfter(scenario, clean, fault, direction);
        const place = `${direction} after ${fault.effect.kind} ${fault.when} ${fault.sync}.${fault.action ?? ""}`;
        if (found.length > 0) failures.push(`${place}: ${found.join("; ")}`);
      }
    }
    expect(failures).toEqual([]);
  },
);
