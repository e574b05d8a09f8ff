import { Button, Checkbox, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import { addsUp } from "../../../domain/invoicing/priceLine";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import type { BacklogRow } from "../../model/backlogRows";
import { blockingDiagnostic } from "../../model/blockedReasons";
import { rowAddress } from "../../model/sheetRows";
import { cellName } from "../../parts/FindingList";
import { useFigures } from "../../parts/useFigures";
import { PriceExplanation } from "./PriceExplanation";
import { rowAttributes, useRowStyles, type RowProps } from "./rowStyles";

const useStyles = makeStyles({
  row: { gridTemplateColumns: "32px minmax(0, 1fr) auto", paddingInlineStart: "36px" },
  wide: { gridColumn: "2 / -1" },
  measure: { display: "flex", flexWrap: "wrap", justifyContent: "end", alignItems: "center", columnGap: "4px" },
  actions: { display: "inline-flex" },
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, verticalAlign: "-2px", marginInlineEnd: "4px" },
  reason: { display: "block", fontSize: tokens.fontSizeBase200, paddingBlockEnd: "4px" },
  remedy: { color: tokens.colorNeutralForeground2 },
});

type UnitRowProps = RowProps & {
  readonly row: Extract<BacklogRow, { unit: BillableUnit }>;
  readonly explained: boolean;
  readonly onExplain: (key: string | null) => void;
  readonly onGoTo: (place: CellAddress) => void;
};

/** One ledger row: what, when, who, how much; why it waits, with the way to its cell; and how it came to its price. */
export function UnitRow(props: UnitRowProps) {
  const { row, tick, canTick, focusable, explained } = props;
  const { unit } = row;
  const shared = useRowStyles();
  const styles = useStyles();
  const words = useFigures();
  const { texts, say, day } = words;
  const title = unit.task || unit.description || texts.classes[unit.entryClass];
  const more = [day(unit.date), unit.person, unit.task ? unit.description : ""].filter(Boolean).join(" · ");
  const tabIndex = focusable ? 0 : -1;
  return (
    <div
      {...rowAttributes(props)}
      aria-expanded={explained}
      className={mergeClasses(shared.row, styles.row, tick === "all" && shared.ticked)}
    >
      <span role="gridcell">
        {canTick && (
          <Checkbox
            className={shared.box}
            checked={tick === "all"}
            aria-label={say(texts.backlog.selectGroup, { name: `${title} ${day(unit.date)}` })}
            input={{ tabIndex: -1 }}
            onChange={props.onTick}
          />
        )}
      </span>
      <span role="gridcell" className={shared.text}>
        <span className={shared.title}>{title}</span>
        <span className={shared.detail}>{more}</span>
      </span>
      <span role="gridcell" className={shared.figures}>
        <UnitFigures unit={unit}>
          <UnitActions {...props} tabIndex={tabIndex} />
        </UnitFigures>
      </span>
      {unit.state !== "ready" && <Reason unit={unit} tabIndex={tabIndex} onGoTo={props.onGoTo} />}
      {explained && (
        <div role="gridcell" className={styles.wide}>
          <PriceExplanation unit={unit} />
        </div>
      )}
    </div>
  );
}

function UnitActions(props: UnitRowProps & { readonly tabIndex: number }) {
  const { row, explained, tabIndex, onExplain, onGoTo } = props;
  const { key, source } = row.unit;
  const styles = useStyles();
  const { showInSheet, explain } = useFigures().texts.backlog;
  return (
    <span className={styles.actions}>
      {source && (
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          icon={<EyeRegular />}
          title={showInSheet}
          aria-label={showInSheet}
          onClick={() => onGoTo(rowAddress(source))}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        tabIndex={tabIndex}
        icon={<InfoRegular />}
        aria-expanded={explained}
        title={explain}
        aria-label={explain}
        onClick={() => onExplain(explained ? null : key)}
      />
    </span>
  );
}

/** What a row comes to, over how much of it there is and what can be done with it. */
function UnitFigures({ unit, children }: { readonly unit: BillableUnit; readonly children: ReactNode }) {
  const shared = useRowStyles();
  const styles = useStyles();
  const { amount, quantity, texts, say } = useFigures();
  const measured = unit.quantity === null ? "" : quantity(unit.quantity);
  const units = { h: texts.units.hours, d: texts.units.days } as const;
  const known = unit.unit === "h" || unit.unit === "d" ? units[unit.unit] : null;
  const shown = known ? say(known, { count: measured }) : `${measured} ${unit.unit}`.trim();
  const counts = addsUp(unit);
  return (
    <>
      <span className={mergeClasses(shared.title, !counts && shared.aside)}>
        {unit.net === null ? texts.backlog.noPrice : amount(unit.net, unit.currency)}
      </span>
      {!counts && <span className={shared.detail}>{texts.billingTypes[unit.billingType]}</span>}
      <span className={styles.measure}>
        {children}
        {measured && <span className={shared.detail}>{shown}</span>}
      </span>
    </>
  );
}

function Reason(props: {
  readonly unit: BillableUnit;
  readonly tabIndex: number;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const { unit, tabIndex, onGoTo } = props;
  const styles = useStyles();
  const { texts, say, finding } = useFigures();
  const diagnostic = blockingDiagnostic(unit);
  const source = diagnostic?.source;
  return (
    <span role="gridcell" className={mergeClasses(styles.wide, styles.reason)}>
      <WarningFilled className={styles.icon} aria-hidden="true" />
      {diagnostic ? finding(diagnostic).message : texts.states[unit.state]}{" "}
      {diagnostic && <span className={styles.remedy}>{finding(diagnostic).remedy} </span>}
      {source && (
        <Link as="button" inline tabIndex={tabIndex} onClick={() => onGoTo(source)}>
          {say(texts.check.goTo, { cell: cellName(source) })}
        </Link>
      )}
    </span>
  );
}
