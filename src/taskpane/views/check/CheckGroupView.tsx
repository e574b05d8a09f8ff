import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useMemo, useState } from "react";
import type { CellAddress, Diagnostic } from "../../../domain/diagnostics/diagnostic";
import { usePane } from "../../app/paneContext";
import { offerFixes } from "../../model/check/fixOffers";
import type { CheckGroup } from "../../model/checkGroups";
import { cellName } from "../../parts/FindingList";
import { useFigures } from "../../parts/useFigures";
import { FixOffer } from "./FixOffer";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "4px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { marginBlockStart: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  body: { display: "grid", rowGap: "6px", minWidth: 0, justifyItems: "start" },
  remedy: { color: tokens.colorNeutralForeground2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "4px", overflowWrap: "anywhere" },
});

/** So many findings of a kind are listed at once. */
const pageSize = 5;

/** Findings of one kind: what each says, its cell, and once for all what to do. */
export function CheckGroupView(props: { readonly group: CheckGroup; readonly onGoTo: (place: CellAddress) => void }) {
  const { group, onGoTo } = props;
  const styles = useStyles();
  const { texts, say, finding } = useFigures();
  const { billing } = usePane().state;
  const [shown, setShown] = useState(pageSize);
  const isError = group.severity === "error";
  const Icon = isError ? ErrorCircleFilled : WarningFilled;
  const { findings } = group;
  const offered = useMemo(
    () => (billing ? offerFixes(billing, findings.slice(0, shown)) : []),
    [billing, findings, shown],
  );
  const remedies = new Set(offered.map((one) => finding(one.finding).remedy));
  const shared = remedies.size === 1 ? [...remedies][0]! : null;
  return (
    <article className={styles.root}>
      <Icon
        className={mergeClasses(styles.icon, isError ? styles.error : styles.warning)}
        aria-label={isError ? texts.check.error : texts.check.warning}
        role="img"
      />
      <div className={styles.body}>
        <ul className={styles.list}>
          {offered.map(({ finding: one, fixes }) => (
            <li key={JSON.stringify([one.source, one.params])}>
              <FindingLine finding={one} withRemedy={shared === null} onGoTo={onGoTo} />
              {fixes.map((fix) => (
                <FixOffer key={fix.kind} fix={fix} />
              ))}
            </li>
          ))}
        </ul>
        {shared && <p className={styles.remedy}>{shared}</p>}
        {findings.length > shown && (
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + 50)}>
            {say(texts.check.more, { count: findings.length - shown })}
          </Button>
        )}
      </div>
    </article>
  );
}

function FindingLine(props: {
  readonly finding: Diagnostic;
  readonly withRemedy: boolean;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const styles = useStyles();
  const { texts, say, finding: wordsOf } = useFigures();
  const { message, remedy } = wordsOf(props.finding);
  const { source } = props.finding;
  return (
    <>
      {message} {props.withRemedy && <span className={styles.remedy}>{remedy} </span>}
      {source && (
        <Link as="button" inline onClick={() => props.onGoTo(source)}>
          {say(texts.check.goTo, { cell: cellName(source) })}
        </Link>
      )}
    </>
  );
}
