import { makeStyles } from "@fluentui/react-components";
import type { Notice, Work } from "../app/state";
import { noticeText } from "../model/noticeText";
import { workText } from "../model/workText";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells screen readers what is under way and what came of it; nothing is seen of it. */
export function Announcer({ notice, work }: { readonly notice: Notice | null; readonly work: Work | null }) {
  const styles = useStyles();
  const words = useWords();
  const said = notice ? noticeText(notice, words) : null;
  const doing = work && !work.quiet ? workText(work, words, "seconds") : "";
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {doing || [said?.title, said?.body].filter(Boolean).join(" ")}
    </div>
  );
}
