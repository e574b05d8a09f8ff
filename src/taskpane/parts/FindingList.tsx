import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress, Diagnostic } from "../../domain/diagnostics/diagnostic";
import { useFigures } from "./useFigures";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  remedy: { color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
});

/** What a cell is called in the pane: "Time!E5". */
export function cellName({ sheet, cell }: CellAddress): string {
  return `${sheet}!${cell}`;
}

/** Findings in words, each with the way to its cell. */
export function FindingList(props: {
  readonly findings: readonly Diagnostic[];
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.findings.map((finding, index) => (
        <li key={index} className={styles.text}>
          <Finding finding={finding} onGoTo={props.onGoTo} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, onGoTo }: { finding: Diagnostic; onGoTo: (place: CellAddress) => void }) {
  const styles = useStyles();
  const { finding: wordsOf, say, texts } = useFigures();
  const { message, remedy } = wordsOf(finding);
  const { source } = finding;
  return (
    <>
      {message} <span className={styles.remedy}>{remedy}</span>{" "}
      {source && (
        <Link inline as="button" onClick={() => onGoTo(source)}>
          {say(texts.check.goTo, { cell: cellName(source) })}
        </Link>
      )}
    </>
  );
}
