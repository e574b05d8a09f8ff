import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLateStyles } from "./lateStyles";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  root: { padding: "32px", margin: 0, textAlign: "center", color: tokens.colorNeutralForeground2 },
});

/** In the place of figures that are still being worked out. */
export function Pending() {
  const styles = useStyles();
  const { late } = useLateStyles();
  return (
    <p className={mergeClasses(styles.root, late)} role="status">
      {useWords().texts.progress.calculating}…
    </p>
  );
}
