import type { Environment } from "../../src/application/environment";
import { sequence } from "../../src/application/samples/sampleWorkbook";
import { excelWorkbookPort } from "../../src/excel/excelWorkbookPort";
import { calculationOf } from "../../src/host/calculationOf";
import { nodeDeflate } from "../../src/host/codec/nodeDeflate";
import { readWorkbook } from "../../src/host/codec/readWorkbook";
import { createHost } from "../../src/host/createHost";
import type { Workbook } from "../../src/host/model/workbook";
import { connectOffice } from "../../src/host/transports/nodeOffice";
import { openBook } from "../support/openBook";

/** Two people at one workbook: their requests take turns as the seed says. */
export type TwoClients = {
  readonly workbook: Workbook;
  readonly clients: readonly [Environment, Environment];
  readonly close: () => void;
};

const mostRequests = 400;
const longestDelay = 6;

/** Opens a workbook twice; every request waits for a while drawn from the seed, so that runs interleave in many ways. */
export async function openTwice(book: Uint8Array, seed: number): Promise<TwoClients> {
  const opened = await openBook(book);
  opened.close();
  const workbook = readWorkbook(book, "Book.xlsx", nodeDeflate);
  const calculation = calculationOf(workbook);
  const next = sequence(seed);
  const connect = async (name: string) => {
    const host = createHost({ workbook, calculation, userName: name });
    const office = await connectOffice({ host });
    for (let sync = 1; sync <= mostRequests; sync++) {
      host.plan({ sync, when: "before", effect: { kind: "delay", milliseconds: next(longestDelay) } });
    }
    const environment: Environment = {
      ...opened.environment,
      port: excelWorkbookPort(office.Excel),
      identity: { name, clientId: name },
      random: sequence(seed * 31 + name.length * 7 + name.charCodeAt(0)),
    };
    return { environment, close: () => (office.dispose(), host.dispose()) };
  };
  const [ann, bob] = [await connect("Ann"), await connect("Bob")];
  return {
    workbook,
    clients: [ann.environment, bob.environment],
    close: () => [ann, bob].forEach(({ close }) => close()),
  };
}
