import type { Environment } from "../../src/application/environment";
import { excelWorkbookPort } from "../../src/excel/excelWorkbookPort";
import { calculationOf } from "../../src/host/calculationOf";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { createHost } from "../../src/host/createHost";
import type { Workbook } from "../../src/host/model/workbook";
import type { HostSession } from "../../src/host/protocol/hostSession";
import { seededNumbers } from "../../src/host/protocol/seededNumbers";
import { Turns } from "../../src/host/sharing/turns";
import { connectOffice, type OfficeConnection } from "../../src/host/transports/nodeOffice";
import { openBook } from "../support/openBook";

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
