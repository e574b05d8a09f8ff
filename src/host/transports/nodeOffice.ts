import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers";
import { createHost, type HostOptions } from "../createHost";
import type { Workbook } from "../model/workbook";
import type { HostSession } from "../protocol/hostSession";
import type { OfficeEnvironment } from "./appContext";
import { fakeOrigin, makeFakeWindow, type FakeScript, type FakeWindow } from "./fakeWindow";
import { createWindowMessageHost, type WindowMessageHost } from "./windowMessageHost";

export type ConnectOptions = Partial<OfficeEnvironment> &
  Pick<HostOptions, "calculation" | "userName" | "payloadLimitBytes"> & {
    /** The workbook to open; or a host made before, to share its faults and counters. */
    readonly workbook?: Workbook;
    readonly host?: HostSession;
    /** The debug build names members in its errors; the minified one starts sooner and is the default. */
    readonly debug?: boolean;
  };

/** The real office.js, started and connected; its three globals as values. */
export type OfficeConnection = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: HostSession;
  readonly messages: WindowMessageHost;
  /** Stops timers and listeners; a session that was handed in stays open. */
  dispose(): void;
};

const scriptFolder = `${fakeOrigin}/officejs/`;

/**
 * office.js hangs functions on the realm's own Function object while it loads its texts, so two starts in one realm
 * must not overlap. Started, the instances are independent.
 */
let lastStart: Promise<unknown> = Promise.resolve();

/** Starts the unmodified office.js in Node on an in-memory workbook, without touching globalThis. */
export function connectOffice(options: ConnectOptions): Promise<OfficeConnection> {
  const started = lastStart.then(() => start(options));
  lastStart = started.catch(() => undefined);
  return started;
}

async function start(options: ConnectOptions): Promise<OfficeConnection> {
  const host = options.host ?? createHost({ ...options, workbook: required(options.workbook) });
  const extension = options.debug ? ".debug.js" : ".js";
  const scripts = new ScriptRunner();
  const messages = createWindowMessageHost({
    ...options,
    host,
    origin: fakeOrigin,
    post: (text) => setImmediate(() => window.deliver(text, window["parent"])),
  });
  const officeScript = `${scriptFolder}office${extension}`;
  const window = makeFakeWindow(messages.frameName, officeScript, (script) => scripts.load(script, window));
  window["parent"] = { postMessage: (text: string) => setImmediate(() => messages.receive(text)) };
  scripts.run("office" + extension, window);
  await (window["Office"] as typeof Office).onReady();
  return {
    Excel: window["Excel"] as typeof Excel,
    Office: window["Office"] as typeof Office,
    OfficeExtension: window["OfficeExtension"] as typeof OfficeExtension,
    host,
    messages,
    dispose: () => {
      messages.dispose();
      for (const timer of window.intervals) clearInterval(timer);
      if (!options.host) host.dispose();
    },
  };
}

function required(workbook: Workbook | undefined): Workbook {
  if (!workbook) throw new Error("connectOffice needs a workbook or a host.");
  return workbook;
}

type Script = (this: FakeWindow, window: FakeWindow) => void;

/** Scripts compiled once per process: each start only runs them. */
const compiled = new Map<string, { readonly run: Script; readonly globals: readonly string[] }>();

/** Runs office.js's files with a fake window as their global object. */
class ScriptRunner {
  /** Answers a script element that office.js appended. Its telemetry is left out: it would want a network. */
  load(script: FakeScript, window: FakeWindow): void {
    const address = script.src;
    if (address === undefined) return;
    setImmediate(() => {
      if (!address.startsWith(scriptFolder) || address.includes("telemetry")) script.onerror?.();
      else {
        this.run(address.slice(scriptFolder.length), window);
        script.onload?.();
      }
    });
  }

  run(file: string, window: FakeWindow): void {
    const { run, globals } = compile(file);
    for (const name of globals) if (!(name in window)) window[name] = undefined;
    run.call(window, window);
  }
}

function compile(file: string): { readonly run: Script; readonly globals: readonly string[] } {
  const known = compiled.get(file);
  if (known) return known;
  const source = readFileSync(join(officeFolder(), file), "utf8");
  const globals = [...source.matchAll(/(?:^|[;}\s])var (\w+)/g)].map((match) => match[1]!);
  const body = `with(window){${source}\n}\n//# sourceURL=${scriptFolder}${file}`;
  // The package's own files, as published: they are written for a window as global object, which only `with` can give them here.

  const script = { run: new Function("window", body) as Script, globals: [...new Set(globals)] };
  compiled.set(file, script);
  return script;
}

function officeFolder(): string {
  const fromHere = createRequire(__filename);
  return join(dirname(fromHere.resolve("@microsoft/office-js/package.json")), "dist");
}
