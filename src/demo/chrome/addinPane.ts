import type { HostSession } from "../../host/protocol/hostSession";
import type { FrameExit, WindowMessageHost } from "../../host/transports/windowMessageHost";
import { createWindowMessageHost } from "../../host/transports/windowMessageHost";
import { element } from "../dom";
import { language } from "../language";
import { texts } from "../texts";
import { button } from "./button";
import { focusBeside } from "./focusBeside";

/** What a ribbon button opens the pane with; the manifest's addresses carry the same words. */
export type PaneView = "" | "selection" | "check" | "margin";

/** The add-in's task pane: its real page in a frame, which speaks with the workbook through window messages only. */
export class AddinPane {
  readonly root: HTMLElement;
  private readonly place = element("div", { className: "pane-frame" });
  private frame: HTMLIFrameElement | null = null;
  private connection: WindowMessageHost | null = null;
  private session: HostSession | null = null;

  constructor(
    private readonly onTraffic: () => void,
    /** Esc leads back to the sheet. */
    private readonly onEscape: () => void,
  ) {
    const close = button({ icon: "close", label: texts.close, iconOnly: true }, () => this.setOpen(false));
    const header = element("header", {}, element("h2", { textContent: "Sheetbill" }), close);
    this.root = element(
      "section",
      { className: "pane-side", attributes: { "aria-label": texts.pane } },
      header,
      this.place,
    );
    window.addEventListener("message", this.receive);
  }

  dispose(): void {
    this.unload();
    window.removeEventListener("message", this.receive);
  }

  /** Connects the pane to a workbook and loads it afresh. */
  connect(session: HostSession): void {
    this.unload();
    this.session = session;
    if (!this.root.hidden) this.load("");
  }

  /** Opens the pane at one of its views, as a ribbon button does. */
  open(view: PaneView): void {
    this.setOpen(true);
    this.load(view);
  }

  setOpen(open: boolean): void {
    this.root.hidden = !open;
    this.root.closest(".desk")?.classList.toggle("pane-closed", !open);
    if (!open) this.unload();
  }

  private load(view: PaneView): void {
    if (!this.session) return;
    this.unload();
    const frame = element("iframe", { title: texts.pane });
    this.connection = createWindowMessageHost({
      host: this.session,
      origin: location.origin,
      displayLanguage: language === "fr" ? "fr-FR" : "en-US",
      post: (text) => frame.contentWindow?.postMessage(text, location.origin),
      onMessage: () => this.onTraffic(),
      onClose: () => this.setOpen(false),
      onLeave: (to) => this.leave(frame, to),
    });
    frame.name = this.connection.frameName;
    frame.src = view === "" ? "./pane.html" : `./pane.html?view=${view}`;
    this.frame = frame;
    this.place.replaceChildren(frame);
  }

  private leave(frame: HTMLIFrameElement, to: FrameExit): void {
    if (to === "document") this.onEscape();
    else focusBeside(frame, to === "next" ? 1 : -1);
  }

  private unload(): void {
    this.connection?.dispose();
    if (this.connection) this.session?.forgetClient();
    this.connection = null;
    this.frame = null;
    this.place.replaceChildren();
  }

  private readonly receive = (event: MessageEvent): void => {
    const fromFrame = this.frame !== null && event.source === this.frame.contentWindow;
    if (fromFrame && event.origin === location.origin && typeof event.data === "string") {
      this.connection?.receive(event.data);
    }
  };
}
