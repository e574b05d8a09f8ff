import { makeStyles, tokens } from "@fluentui/react-components";
import type { BacklogRow } from "../../model/backlogRows";

/** What rows of the backlog have in common. */
export const useRowStyles = makeStyles({
  row: {
    display: "grid",
    alignItems: "start",
    columnGap: "4px",
    paddingInlineEnd: "12px",
    paddingBlock: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: "border-box",
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { minWidth: 0, overflowWrap: "anywhere", paddingBlock: "6px" },
  title: { display: "block" },
  detail: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  aside: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  figures: { textAlign: "end", fontVariantNumeric: "tabular-nums", paddingBlock: "6px" },
  ticked: { backgroundColor: tokens.colorBrandBackground2 },
  box: { "& .fui-Checkbox__indicator": { marginBlock: "8px" } },
});

/** What every row is given by the list. */
export type RowProps = {
  readonly index: number;
  readonly focusable: boolean;
  readonly tick: "none" | "some" | "all";
  readonly canTick: boolean;
  readonly onTick: () => void;
  readonly onFocus: () => void;
};

/** What a row tells assistive technology about itself, and whether it takes the keyboard. */
export function rowAttributes(props: RowProps & { readonly row: BacklogRow }) {
  const { row, index, focusable, tick, canTick, onFocus } = props;
  return {
    role: "row",
    "aria-level": row.level,
    "aria-posinset": row.position,
    "aria-setsize": row.siblings,
    "aria-rowindex": index + 1,
    "aria-selected": canTick ? tick === "all" : undefined,
    tabIndex: focusable ? 0 : -1,
    onFocus,
  } as const;
}
