/** Origin that the embedded page and its add-in pretend to have; office.js insists on https. */
export const fakeOrigin = "https://localhost";

type Listener = (event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void;

/** A script element as office.js appends it to load its other files. */
export type FakeScript = { src?: string; onload?: () => void; onerror?: () => void };

export type FakeWindow = Record<string, unknown> & {
  /** Gives a message to the page's listeners. */
  deliver(text: string, source: unknown): void;
  readonly intervals: NodeJS.Timeout[];
};

/** The few parts of a browser window that office.js touches, so that it runs in Node without touching globalThis. */
export function makeFakeWindow(
  frameName: string,
  officeScript: string,
  load: (script: FakeScript) => void,
): FakeWindow {
  const listeners: Listener[] = [];
  const intervals: NodeJS.Timeout[] = [];
  const window: FakeWindow = {
    ...surroundings(),
    document: fakeDocument(officeScript, load),
    name: frameName,
    addEventListener: (type: string, listener: Listener) => type === "message" && listeners.push(listener),
    removeEventListener: (_type: string, listener: Listener) => {
      if (listeners.includes(listener)) listeners.splice(listeners.indexOf(listener), 1);
    },
    setInterval: (run: () => void, milliseconds: number) => {
      const timer = setInterval(run, milliseconds);
      timer.unref();
      intervals.push(timer);
      return timer;
    },
    deliver: (data, source) => listeners.slice().forEach((listener) => listener({ data, origin: fakeOrigin, source })),
    intervals,
  };
  return Object.assign(window, { window, self: window, top: window });
}

function surroundings(): Record<string, unknown> {
  const href = `${fakeOrigin}/taskpane.html`;
  return {
    location: {
      search: "",
      hash: "",
      href,
      origin: fakeOrigin,
      hostname: "localhost",
      host: "localhost",
      protocol: "https:",
      port: "",
    },
    navigator: { userAgent: "node" },
    history: {},
    status: "",
    opener: null,
    external: undefined,
    innerWidth: 350,
    innerHeight: 600,
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    console,
    performance,
    Promise,
    setTimeout,
    clearTimeout,
    clearInterval,
    fetch: () => Promise.reject(new Error("The embedded window has no network.")),
    focus: nothing,
    blur: nothing,
    open: () => null,
  };
}

function fakeDocument(officeScript: string, load: (script: FakeScript) => void): Record<string, unknown> {
  const append = (script: FakeScript) => {
    load(script);
    return script;
  };
  const head = { appendChild: append };
  const scripts = [{ src: officeScript, getAttribute: () => null }];
  return {
    URL: `${fakeOrigin}/taskpane.html`,
    domain: "localhost",
    readyState: "complete",
    cookie: "",
    head,
    body: { appendChild: append, removeChild: nothing },
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
    createElement: (tag: string) => (tag === "a" ? fakeAnchor() : fakeElement(tag)),
    querySelectorAll: () => [],
    querySelector: () => null,
    getElementById: () => null,
    addEventListener: nothing,
    removeEventListener: nothing,
    hasFocus: () => false,
  };
}

function fakeElement(tag: string): Record<string, unknown> {
  const element: Record<string, unknown> = { tagName: tag.toUpperCase(), style: {}, getAttribute: () => null };
  element["setAttribute"] = (name: string, value: unknown) => (element[name] = value);
  return element;
}

/** office.js takes addresses apart with an anchor element. */
function fakeAnchor(): object {
  let url: URL | null = null;
  return new Proxy(
    {},
    {
      get: (_, part) => (url as unknown as Record<string | symbol, unknown> | null)?.[part] ?? "",
      set: (_, part, value) => {
        if (part === "href") url = URL.canParse(String(value), fakeOrigin) ? new URL(String(value), fakeOrigin) : null;
        return true;
      },
    },
  );
}

function memoryStorage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

function nothing(): undefined {
  return undefined;
}
