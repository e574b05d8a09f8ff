import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useRef } from "react";
import { useWords } from "../parts/wordsContext";
import type { PaneView } from "./state";

/** The id of the area that the tabs switch. */
export const panelId = "view";

/** The id of a view's tab, which names its area. */
export function tabId(view: PaneView): string {
  return `tab-${view}`;
}

const views: readonly PaneView[] = ["home", "backlog", "invoices", "margin", "ledgers", "settings"];

const useStyles = makeStyles({
  // Excel's own button may cover 34 × 32 px of the pane's top right corner.
  list: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    paddingInlineStart: "6px",
    paddingInlineEnd: "34px",
    "@media (max-width: 360px)": { paddingInlineStart: "4px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "36px",
    paddingInline: "6px",
    "@media (max-width: 360px)": { paddingInline: "3px" },
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "6px",
      insetBlockEnd: 0,
      height: "2px",
      borderRadius: "2px",
      backgroundColor: "transparent",
    },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight" } },
  },
  icon: { fontSize: "18px", display: "flex", "@media (max-width: 360px)": { fontSize: "16px" } },
});

/** The pane's views as tabs; arrows move between them. Rule: WAI-ARIA tabs pattern. */
export function ViewTabs({ view, onOpen }: { readonly view: PaneView; readonly onOpen: (view: PaneView) => void }) {
  const styles = useStyles();
  const { texts } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = viewAfter(view, event.key);
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.title} className={styles.list} onKeyDown={onKeyDown}>
      {views.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={panelId}
          tabIndex={name === view ? 0 : -1}
          className={mergeClasses(styles.tab, name === view && styles.open)}
          {...(name === "settings" ? { "aria-label": texts.tabs.settings, title: texts.tabs.settings } : {})}
          onClick={() => onOpen(name)}
        >
          {name === "settings" ? <SettingsRegular className={styles.icon} /> : texts.tabs[name]}
        </button>
      ))}
    </div>
  );
}

/** The view a key leads to; null for keys that are not ours. */
function viewAfter(view: PaneView, key: string): PaneView | null {
  const index = views.indexOf(view);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (index + 1) % views.length,
    ArrowLeft: (index - 1 + views.length) % views.length,
    Home: 0,
    End: views.length - 1,
  };
  return Object.hasOwn(places, key) ? views[places[key]!]! : null;
}
