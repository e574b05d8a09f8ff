import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MarginRow } from "../../../domain/margin/computeMargin";
import { textsFor } from "../../../texts/catalogue";
import { marginBars, type MarginBars } from "../../model/marginFigures";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "12px" },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  percent: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  negative: { color: tokens.colorPaletteRedForeground1 },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  track: { display: "flex", height: "8px", marginBlockStart: "3px", forcedColorAdjust: "none" },
  billed: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  wip: { backgroundColor: tokens.colorBrandStroke2, "@media (forced-colors: active)": { backgroundColor: "GrayText" } },
  cost: {
    backgroundColor: tokens.colorNeutralForeground3,
    height: "4px",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  thin: { height: "4px" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: "inline-block", width: "10px", height: "8px", marginInlineEnd: "4px", forcedColorAdjust: "none" },
});

/** So many names are listed at once. */
const pageSize = 50;

/** One row per name: what was billed and is still to bill above what it cost. The figures stand beside the bars. */
export function MarginChart(props: {
  readonly rows: readonly MarginRow[];
  readonly currency: string;
  readonly withCosts: boolean;
}) {
  const { withCosts } = props;
  const styles = useStyles();
  const { texts, say, percent, amount, language } = useFigures();
  const [shown, setShown] = useState(pageSize);
  const { figures } = texts.margin;
  const names = textsFor(language).documents.margin;
  const bars = marginBars(props.rows);
  const figuresOf = (row: MarginRow): string[] =>
    [
      [figures.billed, row.billed] as const,
      ...(row.drafted.isZero() ? [] : [[names.drafted, row.drafted] as const]),
      [figures.wip, row.wip] as const,
      ...(withCosts ? [[figures.cost, row.cost] as const] : []),
    ].map(([label, sum]) => `${label} ${amount(sum, props.currency)}`);
  const keys = [
    [styles.billed, figures.billed],
    [styles.wip, figures.wip],
    ...(withCosts ? ([[styles.cost, figures.cost]] as const) : []),
  ] as const;
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {keys.map(([style, label]) => (
          <span key={label}>
            <span className={mergeClasses(styles.key, style)} />
            {label}
          </span>
        ))}
      </p>
      <ul className={styles.list}>
        {props.rows.slice(0, shown).map((row, index) => (
          <li key={row.key}>
            <div className={styles.head}>
              <span className={styles.name}>{row.key || texts.margin.noName}</span>
              {withCosts && (
                <span
                  className={mergeClasses(styles.percent, row.marginWithWipPercent?.isNegative() && styles.negative)}
                >
                  {row.marginWithWipPercent ? percent(row.marginWithWipPercent) : "–"}
                </span>
              )}
            </div>
            <Bars bars={bars[index]!} />
            <span className={styles.detail}>{figuresOf(row).join(" · ")}</span>
          </li>
        ))}
      </ul>
      {props.rows.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize)}>
          {say(texts.check.more, { count: props.rows.length - shown })}
        </Button>
      )}
    </>
  );
}

function Bars({ bars }: { readonly bars: MarginBars }) {
  const styles = useStyles();
  return (
    <div aria-hidden="true">
      <div className={styles.track}>
        <span className={styles.billed} style={{ width: `${bars.billed}%` }} />
        <span className={styles.wip} style={{ width: `${bars.wip}%` }} />
      </div>
      <div className={mergeClasses(styles.track, styles.thin)}>
        <span className={styles.cost} style={{ width: `${bars.cost}%` }} />
      </div>
    </div>
  );
}
