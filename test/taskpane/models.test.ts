import { decimal } from "../../src/domain/money/decimal";
import { EnvironmentError } from "../../src/application/environmentError";
import { readPreferences, writePreferences } from "../../src/taskpane/app/preferences";
import { startViewOf } from "../../src/taskpane/app/startView";
import { createPaneStore } from "../../src/taskpane/app/store";
import { isDarkColor } from "../../src/taskpane/app/theme";
import { WorkRunner } from "../../src/taskpane/app/workRunner";
import type { BacklogRow } from "../../src/taskpane/model/backlogRows";
import { checkGroups } from "../../src/taskpane/model/checkGroups";
import { runToEnd } from "../../src/domain/steps";
import { noticeText } from "../../src/taskpane/model/noticeText";
import { moveInRows } from "../../src/taskpane/model/rowKeys";
import { readTypedNumber } from "../../src/taskpane/model/typedNumber";
import { wordsIn } from "../../src/taskpane/model/words";
import { diagnose } from "../../src/domain/diagnostics/diagnostic";
import type { LocalDate } from "../../src/domain/calendar/localDate";

const start = { language: "en", name: "", welcomed: true, view: "home", today: "2026-11-20" as LocalDate } as const;

describe("the address of the pane", () => {
  it.each([
    ["?view=check", "ledgers", false],
    ["?view=margin", "margin", false],
    ["?view=selection", "backlog", true],
    ["?view=backlog", "backlog", false],
    ["?view=constructor", "home", false],
    ["", "home", false],
  ] as const)("%s opens %s", (query, view, takeSelection) => {
    expect(startViewOf(query)).toEqual({ view, takeSelection });
  });
});

describe("what the device remembers", () => {
  const storage = (): Pick<Storage, "getItem" | "setItem"> => {
    const kept = new Map<string, string>();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  };

  it("comes back under its partition, and under no other", () => {
    const device = storage();
    const preferences = { name: "Alex", language: "fr", welcomed: true, clientId: "one" } as const;
    writePreferences(device, "a|", preferences);
    expect(readPreferences(device, "a|", () => "two")).toEqual(preferences);
    expect(readPreferences(device, "b|", () => "two")).toEqual({
      name: "",
      language: null,
      welcomed: false,
      clientId: "two",
    });
  });

  it.each(["{", "null", '"text"', '{"language":"de","name":7}'])("begins anew where it is damaged: %s", (text) => {
    const device = { getItem: () => text, setItem: () => undefined };
    expect(readPreferences(device, "", () => "new")).toEqual({
      name: "",
      language: null,
      welcomed: false,
      clientId: "new",
    });
  });
});

describe("a number typed into a field", () => {
  it.each([
    ["1 250,50", "1250.5"],
    ["1250.5", "1250.5"],
    ["10 %", "10"],
  ])("%s is %s", (text, value) => {
    expect(readTypedNumber(text)).toEqual(decimal(value));
  });

  it("is null where blank, and no guess where it is none", () => {
    expect(readTypedNumber(" ")).toBeNull();
    for (const text of ["abc", "1e3", "0x10", "1,2,3", "-5"]) expect(readTypedNumber(text)).toBe("unreadable");
  });
});

describe("a key on a row", () => {
  const place = { position: 1, siblings: 1 };
  const rows = [
    { kind: "client", id: "client|a", level: 1, ...place, parent: null, open: true },
    { kind: "line", id: "line|a", level: 2, ...place, parent: "client|a", open: false },
    { kind: "line", id: "line|b", level: 2, ...place, parent: "client|a", open: true },
    { kind: "unit", id: "Time|3", level: 3, ...place, parent: "line|b" },
  ] as unknown as BacklogRow[];

  it.each([
    [0, "ArrowDown", { kind: "focus", index: 1 }],
    [3, "ArrowDown", { kind: "focus", index: 3 }],
    [1, "ArrowRight", { kind: "toggle" }],
    [2, "ArrowRight", { kind: "focus", index: 3 }],
    [3, "ArrowLeft", { kind: "focus", index: 2 }],
    [2, "ArrowLeft", { kind: "toggle" }],
    [1, "ArrowLeft", { kind: "focus", index: 0 }],
    [3, " ", { kind: "tick" }],
    [3, "Enter", { kind: "explain" }],
    [0, "End", { kind: "focus", index: 3 }],
    [0, "x", null],
  ])("row %d, %s", (index, key, move) => {
    expect(moveInRows(rows, index, key)).toEqual(move);
  });
});

describe("the check's groups", () => {
  it("tell errors first, and the same finding in the same cell once", () => {
    const cell = { sheet: "Time", cell: "E4" };
    const [first, second] = runToEnd(
      checkGroups([
        diagnose("cap.near", null),
        diagnose("hours.unreadable", cell, { text: "soon" }),
        diagnose("hours.unreadable", cell, { text: "soon" }),
      ]),
    );
    expect([first!.code, first!.findings.length, second!.code]).toEqual(["hours.unreadable", 1, "cap.near"]);
  });
});

describe("work with the workbook", () => {
  const runner = (reported: unknown[] = []) => {
    const store = createPaneStore(start);
    return { store, work: new WorkRunner(store, (error) => reported.push(error)) };
  };
  const job = { kind: "reading", quiet: false, canCancel: true } as const;

  it("runs one job at a time, in the order asked for", async () => {
    const { work } = runner();
    const order: string[] = [];
    const wait = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all([work.run({ ...job, task: wait("a") }), work.run({ ...job, task: wait("b") })]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("stops at the next step once it was cancelled, and says that nothing changed", async () => {
    const { store, work } = runner();
    let reached = false;
    await work.run({
      ...job,
      task: (progress) => {
        work.cancel();
        progress(1, 2);
        reached = true;
        return Promise.resolve();
      },
    });
    expect([reached, store.state().notice, store.state().work]).toEqual([false, { kind: "cancelled" }, null]);
  });

  it("stops what nobody waits for when somebody asks for something, and does it again after that", async () => {
    const { store, work } = runner();
    const order: string[] = [];
    const following = work.run({
      ...job,
      canWait: true,
      task: async (progress) => {
        order.push("following");
        await Promise.resolve();
        progress(1, 2);
        order.push("followed");
      },
    });
    await Promise.resolve();
    await work.run({ ...job, task: () => Promise.resolve(void order.push("asked for")) });
    await following;
    await work.run({ ...job, canWait: true, task: () => Promise.resolve() });
    expect(order).toEqual(["following", "asked for", "following", "followed"]);
    expect(store.state().notice).toBeNull();
  });

  it("tells how far it is in whole percents, and only to those who follow it", async () => {
    const { store, work } = runner();
    const told = { all: 0, followers: 0 };
    await work.run({
      ...job,
      task: (progress) => {
        store.subscribe(() => (told.all += 1));
        store.followWork(() => (told.followers += 1));
        for (let row = 0; row < 1000; row++) progress(row, 1000);
        expect(told).toEqual({ all: 0, followers: 99 });
        return Promise.resolve();
      },
    });
  });

  it("shows a failure in words and runs the same job again when asked", async () => {
    const reported: unknown[] = [];
    const { store, work } = runner(reported);
    let tries = 0;
    const task = (): Promise<void> => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new EnvironmentError("protected", "AccessDenied", "Time"))
        : Promise.resolve();
    };
    await work.run({ ...job, task });
    const { title, body } = noticeText(store.state().notice!, wordsIn("fr"));
    expect([title, body]).toEqual([
      "La feuille ou le classeur est protégé.",
      "Time – Ôtez la protection, puis réessayez.",
    ]);
    await work.retry();
    expect([tries, store.state().notice, reported]).toEqual([2, null, []]);
  });

  it("says in plain words that a part of the pane could not be loaded", () => {
    const detail = "Loading chunk 3574 failed. (error: https://localhost/3574.js)";
    const failed = { kind: "failed", error: "unexpected", code: "ChunkLoadError", detail, canRetry: true } as const;
    expect(noticeText(failed, wordsIn("en"))).toEqual({
      intent: "error",
      title: "A part of Sheetbill could not be loaded.",
      body: "Check the connection, then try again.",
    });
  });

  it("reports what nobody foresaw, besides showing it", async () => {
    const reported: unknown[] = [];
    const { store, work } = runner(reported);
    const failure = new TypeError("x is undefined");
    await work.run({ ...job, task: () => Promise.reject(failure) });
    expect(reported).toEqual([failure]);
    expect(store.state().notice).toMatchObject({ kind: "failed", error: "unexpected", code: "TypeError" });
  });
});

test("Office's colours choose between light and dark", () => {
  expect([isDarkColor("#FFFFFF"), isDarkColor("#262626"), isDarkColor("white")]).toEqual([false, true, null]);
});
