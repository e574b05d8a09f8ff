import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { CellAddress } from "../../../domain/diagnostics/diagnostic";
import type { BlockedReason } from "../../model/blockedReasons";
import { cellName } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "8px" },
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, marginBlockStart: "2px" },
  text: { overflowWrap: "anywhere" },
  remedy: { color: tokens.colorNeutralForeground2 },
});

const shownReasons = 4;

/** What cannot be billed and why, the most frequent reason first. */
export function BlockedSection(props: {
  readonly reasons: readonly BlockedReason[];
  readonly onOpen: () => void;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const { reasons, onOpen, onGoTo } = props;
  const styles = useStyles();
  const { texts, say } = useFigures();
  if (reasons.length === 0) return null;
  const count = reasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <Section
      title={texts.home.blocked}
      aside={
        <Link as="button" onClick={onOpen}>
          {say(texts.home.showBlocked, { count })}
        </Link>
      }
    >
      <ul className={styles.list}>
        {reasons.slice(0, shownReasons).map((reason) => (
          <li key={reason.reason} className={styles.item}>
            <WarningFilled className={styles.icon} aria-hidden="true" />
            <Reason reason={reason} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reason({ reason, onGoTo }: { reason: BlockedReason; onGoTo: (place: CellAddress) => void }) {
  const styles = useStyles();
  const { texts, say, finding } = useFigures();
  const { example, count } = reason;
  if (!example) return <span className={styles.text}>{say(texts.backlog.blockedRows, { count })}</span>;
  const { message, remedy } = finding(example);
  const { source } = example;
  return (
    <span className={styles.text}>
      {message} {count > 1 && say(texts.home.andMore, { count: count - 1 })}{" "}
      <span className={styles.remedy}>{remedy}</span>{" "}
      {source && (
        <Link as="button" inline onClick={() => onGoTo(source)}>
          {say(texts.check.goTo, { cell: cellName(source) })}
        </Link>
      )}
    </span>
  );
}
