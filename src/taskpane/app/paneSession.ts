import { BillingMemory } from "../../application/billingMemory";
import type { Environment, Wait } from "../../application/environment";
import { keepCells, type KeptCells } from "../../application/keptCells";
import type { Billing } from "../../application/readBilling";
import type { DeviceMemory } from "./deviceMemory";
import type { Notice, WorkWait } from "./state";
import type { PaneStore } from "./store";
import { WorkRunner } from "./workRunner";

/** The world around the pane: the environment without what the user chooses in it. */
export type PaneWorld = Omit<Environment, "identity" | "language"> & {
  readonly memory: DeviceMemory;
  readonly report: (error: unknown) => void;
};

/** What the parts of the controller share: the state, the world, the work under way and the cells kept of the workbook. */
export class PaneSession {
  readonly runner: WorkRunner;
  readonly cells: KeptCells;
  /** What the rows were worth, for showing what changed; whatever is written is decided without it. */
  remembered = new BillingMemory();

  constructor(
    readonly store: PaneStore,
    readonly world: PaneWorld,
  ) {
    this.runner = new WorkRunner(store, world.report);
    this.cells = keepCells(world.port);
  }

  /** The world with what the user has chosen in it so far. */
  environment(): Environment {
    const { clock, random, digest, giveWay, memory } = this.world;
    const { name, language } = this.store.state();
    const identity = { name, clientId: memory.clientId };
    const pace = { ...(giveWay ? { giveWay } : {}), onWait: this.tellWait };
    return { port: this.cells.live, clock, random, digest, ...pace, language, identity };
  }

  /** Shows what the work under way waits for; told several times a second, shown when it says something else. */
  private readonly tellWait = (wait: Wait | null): void => {
    const shown = wait && waitShown(wait);
    const { work } = this.store.state();
    if (JSON.stringify(work?.wait ?? null) !== JSON.stringify(shown))
      this.store.dispatch({ type: "workWaits", wait: shown });
  };

  /** The last reading. Throws: before there is one. */
  billing(): Billing {
    const { billing } = this.store.state();
    if (!billing) throw new Error("The workbook was not read yet.");
    return billing;
  }

  /** The units of the last reading; none before there is one. */
  units(): Billing["backlog"]["units"] {
    return this.store.state().billing?.backlog.units ?? [];
  }

  tell(notice: Notice): void {
    this.store.dispatch({ type: "noticed", notice });
  }
}

function waitShown(wait: Wait): WorkWait {
  if (wait.reason === "others") return wait;
  const [seconds, left] = [wait.whole, wait.left].map((milliseconds) => Math.ceil(milliseconds / 1000));
  return { reason: "settling", seconds: seconds!, left: left! };
}
