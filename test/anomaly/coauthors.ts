import { textCell } from "../../src/application/content";
import { reviewDraft } from "../../src/application/editing/reviewDraft";
import type { Environment } from "../../src/application/environment";
import { readBilling } from "../../src/application/readBilling";
import { verifyInvoices } from "../../src/application/verification/verifyInvoices";
import type { CellContent } from "../../src/documents/sheetDocument";
import { excelWorkbookPort } from "../../src/excel/excelWorkbookPort";
import { calculationOf } from "../../src/host/calculationOf";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { createHost } from "../../src/host/createHost";
import type { Workbook } from "../../src/host/model/workbook";
import type { HostSession } from "../../src/host/protocol/hostSession";
import { seededNumbers } from "../../src/host/protocol/seededNumbers";
import { shareWorkbook, type SharedWorkbook } from "../../src/host/sharing/shareWorkbook";
import { Turns } from "../../src/host/sharing/turns";
import { connectOffice, type OfficeConnection } from "../../src/host/transports/nodeOffice";
import { openBook } from "../support/openBook";
import { brokenInvariants } from "./invariants";
import { afterwards, draft, usedBook } from "./scenarios";

/** Several people at work in one workbook: whose request comes next is drawn from a seed, and so is when they see each other's. */
export type Coauthors = {
  readonly people: readonly Environment[];
  readonly turns: Turns;
  readonly close: () => void;
};

const names = ["Ann", "Bob", "Cleo", "Dan"];

/** When the work begins. */
const start = Date.parse("2026-11-20T09:00:00Z");

/** Opens one workbook for several people who see every change at once, as soon as its request has been answered. */
export async function openTogether(
  book: Uint8Array,
  people: number,
  seed: number,
): Promise<Coauthors & { readonly workbook: Workbook }> {
  const workbook = readWorkbook(book, "Book.xlsx", nodeDeflate);
  const calculation = calculationOf(workbook);
  const hosts = names.slice(0, people).map((name) => createHost({ workbook, calculation, userName: name }));
  const turns = new Turns(seededNumbers(seed));
  return { workbook, ...(await connectAll(hosts, turns, seed)) };
}

/** How late the others see what somebody did: at most so long until it is sent, and so long again until it is received. Units: milliseconds. */
export type Lateness = { readonly send: number; readonly receive: number };

/**
 * Opens a workbook in several Excels: each person has a replica of their own, and what they do reaches the others late. The later one
 * to send wins, cell by cell.
 */
export async function openApart(
  book: Uint8Array,
  people: number,
  seed: number,
  lateness: Lateness,
): Promise<Coauthors & { readonly shared: SharedWorkbook }> {
  const shared = shareWorkbook(book, { clients: people });
  const post = new Post(shared, seededNumbers(seed * 7 + 1), lateness);
  const turns = new Turns(seededNumbers(seed), (now) => post.deliver(now));
  const hosts = shared.clients.map(({ host }) => host);
  return { shared, ...(await connectAll(hosts, turns, seed)) };
}

/** Sends and receives for everyone, at moments drawn within the lateness; only where there is something to send. */
class Post {
  private readonly due: { send: number; receive: number }[];
  private readonly unsent = new Set<number>();
  private readonly unseen = new Set<number>();

  constructor(
    private readonly shared: SharedWorkbook,
    private readonly next: () => number,
    private readonly lateness: Lateness,
  ) {
    this.due = shared.clients.map(() => ({
      send: this.soon(0, lateness.send),
      receive: this.soon(0, lateness.receive),
    }));
    shared.clients.forEach(({ workbook }, client) => {
      const note = () => workbook.changeSource === "Local" && this.unsent.add(client);
      workbook.onActivity(note);
      workbook.onCellsChanged(note);
      workbook.onStructureChanged(note);
    });
  }

  deliver(now: number): void {
    this.due.forEach((due, client) => {
      if (now >= due.send) {
        due.send = this.soon(now, this.lateness.send);
        if (this.unsent.has(client)) this.send(client);
      }
      if (now >= due.receive) {
        due.receive = this.soon(now, this.lateness.receive);
        if (this.unseen.has(client)) this.receive(client);
      }
    });
  }

  private soon(now: number, latest: number): number {
    return now + Math.floor(this.next() * latest);
  }

  private send(client: number): void {
    this.shared.send(client);
    this.unsent.delete(client);
    this.due.forEach((_, other) => other !== client && this.unseen.add(other));
  }

  private receive(client: number): void {
    if (this.unsent.has(client)) this.send(client);
    this.shared.receive(client);
    this.unseen.delete(client);
  }
}

/** Connects a person to each host; their requests wait for their turn. */
export async function connectAll(hosts: readonly HostSession[], turns: Turns, seed: number): Promise<Coauthors> {
  const opened = await openBook(hosts[0]!.workbook);
  opened.close();
  const offices: OfficeConnection[] = [];
  for (const host of hosts) offices.push(await connectOffice({ host }));
  hosts.forEach((host, client) => host.holdRequests(() => turns.gate(client)));
  const people = offices.map((office, client): Environment => {
    const name = names[client]!;
    const random = seededNumbers(seed * 31 + client);
    return {
      ...opened.environment,
      port: excelWorkbookPort(office.Excel),
      clock: {
        today: () => opened.environment.clock.today(),
        now: () => new Date(start + turns.now).toISOString(),
        pause: (milliseconds) => turns.pause(client, milliseconds),
      },
      identity: { name, clientId: name.toLowerCase() },
      random: (limit) => Math.floor(random() * limit),
    };
  });
  const close = () => {
    offices.forEach((office) => office.dispose());
    hosts.forEach((host) => host.dispose());
  };
  return { people, turns, close };
}

/** A workbook to draft in, and one with drafts in review, which anybody may confirm. */
export type Books = { readonly used: Uint8Array; readonly reviewed: Uint8Array };

export async function startingBooks(): Promise<Books> {
  const used = await usedBook();
  const reviewed = await afterwards(used, async (environment) => {
    await draft(environment);
    for (const name of ["D-0002", "D-0003"]) await reviewDraft(environment, await readBilling(environment), name);
  });
  return { used, reviewed };
}

/** The same workbook with a settling time. Units: seconds. */
export async function settlingIn(book: Uint8Array, seconds: number): Promise<Uint8Array> {
  return afterwards(book, async ({ port }) => {
    const { sheets } = await port.layout();
    const { rows } = sheets.find(({ name }) => name === "Settings")!.used!;
    const area = { row: rows, column: 0, rows: 1, columns: 2 };
    const cells: CellContent[][] = [[textCell("Settling time"), { kind: "number", value: `${seconds}` }]];
    await port.apply([{ purpose: "settings", operations: [{ kind: "putCells", sheet: "Settings", area, cells }] }]);
  });
}

/** What is wrong with a workbook once everyone has finished, and the numbers (or "") of what its register holds. */
export async function brokenAfter(workbook: Workbook, done: readonly PromiseSettledResult<unknown>[]) {
  const after = await openBook(workbook);
  const billing = await readBilling(after.environment);
  const { findings } = await verifyInvoices(after.environment, billing);
  const broken = [
    ...done.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : [])),
    ...(await brokenInvariants(after.environment)),
    ...findings.map((each) => JSON.stringify(each)),
  ];
  after.close();
  return { broken, numbers: billing.books.register.map(({ number }) => number).sort() };
}
