import { createHost, type HostOptions } from "../../../src/host/createHost";
import { Workbook } from "../../../src/host/model/workbook";
import { faultPlan } from "../../../src/host/protocol/faultPlan";
import type { Action, ObjectPath, RequestBody } from "../../../src/host/protocol/messages";

function book(): Workbook {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  return workbook;
}

const host = (options: Partial<HostOptions> = {}) => createHost({ workbook: book(), ...options });

/** A request over the paths: 1 workbook, 2 its sheets, 3 Sheet1, 4 a range of it. */
function request(actions: readonly Partial<Action>[], address = "A1", more: readonly ObjectPath[] = []): RequestBody {
  const paths: ObjectPath[] = [
    { Id: 1, ObjectPathType: 1, Name: "" },
    { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
    { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [address] } },
    ...more,
  ];
  return {
    Actions: actions.map((action, index) => ({ Id: 100 + index, ...action }) as Action),
    ObjectPaths: Object.fromEntries(paths.map((path) => [String(path.Id), path])),
  };
}

const write = (value: unknown): Partial<Action> => ({
  ActionType: 4,
  ObjectPathId: 4,
  Name: "Values",
  ArgumentInfo: { Arguments: [value] },
});
const read: Partial<Action> = { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["values"] } };

describe("batches", () => {
  it("answer each action, in order", () => {
    const { Results } = host().execute(request([write([[5]]), read]));
    expect(Results).toEqual([
      { ActionId: 100, Value: null },
      { ActionId: 101, Value: { Values: [[5]] } },
    ]);
  });

  it("stop at the first error and say where it was", () => {
    const session = host();
    const { Results, Error: error } = session.execute(request([write([[1]]), write([[1, 2]]), write([[3]])]));
    expect(Results).toHaveLength(1);
    expect(error).toMatchObject({
      Code: "InvalidArgument",
      ActionIndex: 1,
      Location: "Range.values",
      HttpStatusCode: 400,
    });
    expect(session.execute(request([read])).Results[0]!.Value).toEqual({ Values: [[1]] });
  });

  it("list traces only as far as they got", () => {
    const trace: Partial<Action> = { ActionType: 5, ObjectPathId: 0 };
    expect(host().execute(request([trace, write([[1, 2]]), trace])).TraceIds).toEqual([100]);
  });

  it("call a method that makes an object once, however often its path is used", () => {
    const session = host();
    const add: ObjectPath = {
      Id: 5,
      ObjectPathType: 3,
      Name: "Add",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ["New"] },
    };
    const instantiate: Partial<Action> = { ActionType: 1, ObjectPathId: 5 };
    expect(session.execute(request([instantiate, instantiate], "A1", [add])).Error).toBeUndefined();
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
  });

  it("treat a null object, and all below it, as null without following its stale parent", () => {
    const none: ObjectPath = { Id: 5, ObjectPathType: 7, Name: "", ParentObjectPathId: 99 };
    const below: ObjectPath = { Id: 6, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 5 };
    const { Results } = host().execute(
      request(
        [
          { ActionType: 1, ObjectPathId: 5 },
          { ActionType: 2, ObjectPathId: 6 },
          { ActionType: 3, ObjectPathId: 6, Name: "GetCount" },
        ],
        "A1",
        [none, below],
      ),
    );
    expect(Results.map(({ Value }) => Value)).toEqual([null, null, { _IsNull: true }]);
  });

  it("update several scalars at once and refuse those that cannot be set", () => {
    const update: Partial<Action> = { ActionType: 9, ObjectPathId: 3, ObjectState: { name: "Data", tabColor: "red" } };
    const session = host();
    session.execute(request([update]));
    expect(session.workbook.sheets[0]).toMatchObject({ name: "Data", tabColor: "#FF0000" });
    const readOnly: Partial<Action> = { ActionType: 9, ObjectPathId: 2, ObjectState: { id: "x" } };
    expect(session.execute(request([readOnly])).Error?.Code).toBe("ApiNotFound");
  });

  it("stop when what should be unchanged has changed", () => {
    const unchanged = (name: string): Partial<Action> => ({ ActionType: 8, ObjectPathId: 3, ObjectState: { name } });
    expect(host().execute(request([unchanged("Sheet1")])).Error).toBeUndefined();
    expect(host().execute(request([unchanged("Other")])).Error?.Code).toBe("Conflict");
  });

  it("retrieve with public names", () => {
    const retrieve: Partial<Action> = { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ["name"] } };
    expect(host().execute(request([retrieve])).Results[0]!.Value).toMatchObject({ items: [{ name: "Sheet1" }] });
  });

  it("follow a recursive query to what is navigated to", () => {
    const recursive: Partial<Action> = {
      ActionType: 6,
      ObjectPathId: 4,
      RecursiveQueryInfo: { Queries: { Range: { Select: ["address"] }, Worksheet: { Select: ["name"] } }, MaxDepth: 1 },
    };
    const value = host().execute(request([recursive])).Results[0]!.Value;
    expect(value).toMatchObject({ Address: "Sheet1!A1", Worksheet: { Name: "Sheet1" } });
  });
});

describe("members", () => {
  const call = (name: string): Partial<Action> => ({ ActionType: 3, ObjectPathId: 3, Name: name });

  it("that Excel does not have are not found", () => {
    expect(host().execute(request([call("NoSuchThing")])).Error).toMatchObject({
      Code: "ApiNotFound",
      Location: "Worksheet.noSuchThing",
    });
  });

  it("beyond the declared requirement set are not found", () => {
    const count: ObjectPath = { Id: 5, ObjectPathType: 4, Name: "FreezePanes", ParentObjectPathId: 3 };
    const instantiate: Partial<Action> = { ActionType: 1, ObjectPathId: 5 };
    expect(host().execute(request([instantiate], "A1", [count])).Error).toBeUndefined();
    const old = host({ sets: { excelapi: "1.6" } }).execute(request([instantiate], "A1", [count]));
    expect(old.Error).toMatchObject({ Code: "ApiNotFound", Location: "Worksheet.freezePanes" });
  });

  it("beyond the set are left out when everything is loaded", () => {
    const all: Partial<Action> = { ActionType: 2, ObjectPathId: 3 };
    const names = Object.keys(host({ sets: { excelapi: "1.1" } }).execute(request([all])).Results[0]!.Value as object);
    expect(names.sort()).toEqual(["Id", "Name", "Position", "Visibility"]);
  });
});

describe("limits of the connection", () => {
  const text = JSON.stringify(request([write([["x".repeat(200)]])]));

  it("refuse a request that is too large, unapplied", async () => {
    const session = host({ payloadLimitBytes: 100 });
    expect(await session.process(text)).toEqual({ kind: "refused", code: "RequestPayloadSizeLimitExceeded" });
    expect(session.counters.syncs).toBe(0);
  });

  it("refuse a response that is too large, though the batch was applied", async () => {
    const session = host({ payloadLimitBytes: 1200 });
    session.execute(request([write("y".repeat(100))], "A1:A20"));
    const large = await session.process(JSON.stringify(request([read], "A1:A20")));
    expect(large).toEqual({ kind: "refused", code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("count bytes as UTF-8", async () => {
    const session = host();
    await session.process(JSON.stringify(request([write([["€é😀"]])])));
    expect(session.counters.requestBytes).toBe(Buffer.byteLength(JSON.stringify(request([write([["€é😀"]])]))));
  });

  it("refuse more than five million cells", () => {
    expect(host().execute(request([read], "A1:F1000000")).Error?.Code).toBe("RangeExceedsLimit");
  });

  it("refuse requests while the user edits a cell, or let them wait", async () => {
    const session = host();
    session.setCellEditing(true);
    expect(await session.process(text)).toEqual({ kind: "refused", code: "InvalidOperationInCellEditMode" });
    const waiting = session.process(text, 64);
    session.setCellEditing(false);
    expect(await waiting).toMatchObject({ kind: "answer" });
  });

  it("deny writes to a workbook opened for reading", async () => {
    const session = host();
    session.workbook.readOnly = true;
    const delivery = await session.process(text, 1);
    expect(delivery).toMatchObject({ kind: "answer", text: expect.stringContaining("AccessDenied") as string });
    expect(session.workbook.sheets[0]!.cells.value(0, 0)).toBeNull();
  });

  it("count syncs, actions and cells", () => {
    const session = host();
    session.execute(request([write(1), read], "A1:B3"));
    expect(session.counters).toMatchObject({ syncs: 1, actions: 2, cells: 12 });
  });
});

describe("planned faults", () => {
  const two = JSON.stringify(request([write([[1]]), { ...write([[2]]) }]));
  const cell = (session: ReturnType<typeof host>) => session.workbook.sheets[0]!.cells.value(0, 0);

  it("fail before or after an action, leaving what came before", async () => {
    for (const [when, left] of [
      ["before", 1],
      ["after", 2],
    ] as const) {
      const session = host();
      session.plan({ sync: 1, action: 1, when, effect: { kind: "fail", code: "Conflict" } });
      const delivery = await session.process(two);
      expect(delivery).toMatchObject({ text: expect.stringContaining('"Code":"Conflict"') as string });
      expect(cell(session)).toBe(left);
    }
  });

  it("lose the connection after the batch was applied", async () => {
    const session = host();
    session.plan({ sync: 1, when: "after", effect: { kind: "drop" } });
    expect(await session.process(two)).toMatchObject({ kind: "refused" });
    expect(cell(session)).toBe(2);
  });

  it("refuse a sync before anything was applied, once", async () => {
    const session = host();
    session.plan({ sync: 1, when: "before", effect: { kind: "fail", code: "ActivityLimitReached" } });
    expect(await session.process(two)).toEqual({ kind: "refused", code: "ActivityLimitReached" });
    expect(cell(session)).toBeNull();
    expect(await session.process(two)).toMatchObject({ kind: "answer" });
  });

  it("let a co-author edit between two syncs", async () => {
    const session = host();
    session.plan({
      sync: 2,
      when: "before",
      effect: { kind: "run", run: () => session.workbook.sheets[0]!.cells.setValue(5, 0, "theirs") },
    });
    await session.process(two);
    expect(session.workbook.sheets[0]!.cells.value(5, 0)).toBeNull();
    await session.process(two);
    expect(session.workbook.sheets[0]!.cells.value(5, 0)).toBe("theirs");
  });

  it("throttle a number of syncs in a row", async () => {
    const session = host();
    session.plan({ sync: 1, when: "before", effect: { kind: "throttle", syncs: 2 } });
    const kinds = [await session.process(two), await session.process(two), await session.process(two)];
    expect(kinds.map((each) => (each.kind === "refused" ? each.code : each.kind))).toEqual([
      "ActivityLimitReached",
      "ActivityLimitReached",
      "answer",
    ]);
  });

  it("time out after the batch was applied", async () => {
    const session = host();
    session.plan({ sync: 1, when: "after", effect: { kind: "timeout", milliseconds: 1 } });
    expect(await session.process(two)).toEqual({ kind: "refused", code: "InvalidOrTimedOutSession" });
    expect(cell(session)).toBe(2);
  });

  it("are the same for the same seed, and differ between seeds", () => {
    const plans = Array.from({ length: 20 }, (_, seed) => faultPlan(seed, { faults: 3 }));
    expect(faultPlan(7, { faults: 3 })).toEqual(plans[7]);
    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(20);
    expect(new Set(plans.flat().map(({ effect }) => effect.kind)).size).toBe(5);
  });
});

describe("a client whose page is loaded anew", () => {
  it("is told of nothing the former page registered for, and keeps none of its references", () => {
    const session = host();
    const register: Partial<Action> = { ActionType: 3, ObjectPathId: 3, Name: "_RegisterDataChangedEvent" };
    session.execute(request([register, { ActionType: 3, ObjectPathId: 4, Name: "_KeepReference" }]));
    const heard: number[] = [];
    session.onEvents(({ entries }) => heard.push(entries.length));
    session.execute(request([write([[1]])]));
    session.flushEvents();
    session.forgetClient();
    session.execute(request([write([[2]])]));
    session.flushEvents();
    expect(heard).toEqual([1]);
    expect(session.keptReferences).toBe(0);
  });
});
