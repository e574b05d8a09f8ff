import type { ClientEvents } from "../protocol/eventQueue";
import type { HostSession } from "../protocol/hostSession";
import { appContext, hostInfo, type OfficeEnvironment } from "./appContext";
import { dispatchIds, operationNotSupported, replyOf, type FrameMessage } from "./windowMessages";

export type WindowMessageHostOptions = Partial<OfficeEnvironment> & {
  readonly host: HostSession;
  /** The https origin of the page that hosts the frame. */
  readonly origin: string;
  /** Sends text to the add-in's frame. */
  readonly post: (text: string) => void;
  /** Every message, for a log; "in" comes from the add-in. */
  readonly onMessage?: (direction: "in" | "out", text: string) => void;
  /** The add-in asked to close its pane. */
  readonly onClose?: () => void;
  /** A key leads out of the add-in's frame: Tab past its last element, Shift+Tab before its first, Esc to the document. */
  readonly onLeave?: (to: FrameExit) => void;
};

export type FrameExit = "next" | "previous" | "document";

/** The numbers office.js gives to these ways out. */
const frameExits: Readonly<Record<number, FrameExit>> = { 13: "next", 14: "previous", 15: "document" };

export type WindowMessageHost = {
  /** What the frame's `name` must be, before its page loads. */
  readonly frameName: string;
  /** What may be added to the page's address; not needed where the name survives. */
  readonly query: string;
  /** Takes the text of a message that came from the frame. */
  receive(text: string): void;
  /** Runs a ribbon function of the add-in; resolves when it says it is done, null if none is listening. */
  fireCommand(functionName: string, controlId?: string): Promise<unknown> | null;
  dispose(): void;
};

/** The host's side of the window messages of one add-in frame. */
export function createWindowMessageHost(options: WindowMessageHostOptions): WindowMessageHost {
  const conversation = new Conversation(options);
  const info = hostInfo(options.displayLanguage ?? "en-US");
  return {
    frameName: JSON.stringify({
      baseFrameName: "addin",
      hostInfo: info,
      xdmInfo: `${conversation.id}|${conversation.addinId}|${options.origin}`,
      serializerVersion: 1,
      flights: "[]",
    }),
    query: `_host_Info=${info}`,
    receive: (text) => conversation.receive(text),
    fireCommand: (functionName, controlId) => conversation.fireCommand(functionName, controlId ?? functionName),
    dispose: () => conversation.dispose(),
  };
}

type HostMethod = {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
};

/** State of the exchange: who listens to what, and the commands under way. */
class Conversation {
  readonly id = "conversation1";
  readonly addinId = "addin1";
  private readonly listeners = new Map<string, number>();
  private readonly commands = new Map<string, (result: unknown) => void>();
  private readonly stopEvents: () => void;
  private version = 0;

  constructor(private readonly options: WindowMessageHostOptions) {
    this.stopEvents = options.host.onEvents((events) => this.sendEvents(events));
  }

  receive(text: string): void {
    const message = parse(text);
    if (message?._messageType !== 0 || message._conversationId !== this.id) return;
    this.options.onMessage?.("in", text);
    if (message._actionType === 1 || message._actionType === 2) this.changeListener(message);
    else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.reply(message, appContext(this.options.host.workbook, this.addinId, this.options));
    } else if (message._actionName === "ContextActivationManager_notifyHost") {
      this.leave(message._data as readonly [id: string, action: number]);
    } else if (message._actionName === "executeMethod") this.executeMethod(message, message._data as HostMethod);
  }

  fireCommand(functionName: string, controlId: string): Promise<unknown> | null {
    const data = { "0": controlId, "1": functionName, "2": JSON.stringify({ source: { id: controlId } }) };
    const done = new Promise<unknown>((resolve) => this.commands.set(controlId, resolve));
    return this.fire("appCommandInvoked", data) ? done : null;
  }

  dispose(): void {
    this.stopEvents();
    this.listeners.clear();
  }

  private leave([, action]: readonly [id: string, action: number]): void {
    const exit = frameExits[action];
    if (exit) this.options.onLeave?.(exit);
  }

  private changeListener(message: FrameMessage): void {
    if (message._actionType === 1) this.listeners.set(message._actionName, message._correlationId);
    else this.listeners.delete(message._actionName);
    this.reply(message, { Error: 0 });
  }

  private executeMethod(message: FrameMessage, method: HostMethod): void {
    const { settings } = this.options.host.workbook;
    switch (method.DdaMethod.DispatchId) {
      case dispatchIds.executeRichApiRequest:
        void this.executeRequest(message, method.ArrayData ?? []);
        return;
      case dispatchIds.saveSettings:
        settings.clear();
        for (const [key, value] of method.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        this.answer(message, {});
        return;
      case dispatchIds.loadSettings:
        this.answer(message, { Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
        return;
      case dispatchIds.commandCompleted:
        this.completeCommand(message._data as Record<string, unknown>);
        this.answer(message, {});
        return;
      case dispatchIds.closeContainer:
        this.options.onClose?.();
        this.answer(message, {});
        return;
      default:
        this.answer(message, { Error: operationNotSupported });
    }
  }

  /** ArrayData is [custom data, verb, path, headers, body text, 0, flags, …]. */
  private async executeRequest(message: FrameMessage, data: readonly unknown[]): Promise<void> {
    const delivery = await this.options.host.process(String(data[4]), Number(data[6] ?? 0));
    const reply = replyOf(delivery, ++this.version);
    if (reply) this.reply(message, reply);
    this.options.host.flushEvents();
  }

  private completeCommand(data: Record<string, unknown>): void {
    const controlId = String(data["0"]);
    this.commands.get(controlId)?.(data["2"] ?? null);
    this.commands.delete(controlId);
  }

  private sendEvents(events: ClientEvents): void {
    const entries = events.entries.map((entry) => [65536, entry.messageType, entry.targetId, entry.message, "", false]);
    if (entries.length > 0) this.fire("richApiMessage", { ArrayData: entries });
    if (events.selectionChanged) this.fire("documentSelectionChanged", {});
    if (events.settingsChanged) this.fire("settingsChanged", {});
  }

  private fire(event: string, data: unknown): boolean {
    const correlation = this.listeners.get(event);
    if (correlation === undefined) return false;
    this.send({ _actionName: event, _correlationId: correlation, _data: data, _errorCode: 0, _responseType: 1 });
    return true;
  }

  private answer(message: FrameMessage, data: Record<string, unknown>): void {
    this.reply(message, { Error: 0, Version: ++this.version, ...data });
  }

  private reply(message: FrameMessage, data: unknown): void {
    const { _actionName, _correlationId } = message;
    this.send({ _actionName, _correlationId, _data: data, _errorCode: 0, _responseType: 0 });
  }

  private send(message: Omit<FrameMessage, "_messageType" | "_conversationId">): void {
    const envelope = { _messageType: 1, _conversationId: this.id, _origin: this.options.origin, _serializerVersion: 1 };
    const text = JSON.stringify({ ...envelope, ...message });
    this.options.onMessage?.("out", text);
    this.options.post(text);
  }
}

function parse(text: string): FrameMessage | null {
  try {
    return JSON.parse(text) as FrameMessage | null;
  } catch {
    // Other scripts post messages of their own to the page.
    return null;
  }
}
