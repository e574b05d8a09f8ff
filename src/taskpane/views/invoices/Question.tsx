import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { onEscape } from "../../parts/onEscape";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
});

/** A question in its place, before something that is not easily taken back. The focus goes to the answer that changes nothing; Esc gives it. */
export function Question(props: {
  readonly text: string;
  readonly answer: string;
  readonly busy: boolean;
  readonly children?: ReactNode;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { text, answer, busy, onYes, onNo } = props;
  const styles = useStyles();
  const { texts } = useFigures();
  const id = useId();
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => answers.current?.querySelector<HTMLElement>("button:last-of-type")?.focus(), []);
  return (
    <div role="group" aria-labelledby={id} className={styles.root} onKeyDown={onEscape(onNo)}>
      <p id={id} className={styles.text}>
        {text}
      </p>
      {props.children}
      <div ref={answers} className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={onYes}>
          {answer}
        </Button>
        <Button onClick={onNo}>{texts.actions.cancel}</Button>
      </div>
    </div>
  );
}
