import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import type { Notice } from "../app/state";
import { noticeText } from "../model/noticeText";
import { FindingList } from "./FindingList";
import { useWords } from "./wordsContext";

const useStyles = makeStyles({
  bar: { flexShrink: 0, marginInline: "12px", marginBlockStart: "8px", whiteSpace: "normal" },
  body: { overflowWrap: "anywhere", paddingBlock: "4px" },
  list: { maxHeight: "160px", overflowY: "auto" },
});

/** What came of the last action, with what was found on the way and a retry where that helps. */
export function NoticeBar(props: {
  readonly notice: Notice;
  readonly onRetry: () => void;
  readonly onClose: () => void;
  readonly onGoTo: (place: CellAddress) => void;
}) {
  const { notice, onRetry, onClose, onGoTo } = props;
  const styles = useStyles();
  const words = useWords();
  const { intent, title, body } = noticeText(notice, words);
  const findings = notice.kind === "drafted" || notice.kind === "confirmed" ? notice.diagnostics : [];
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {body}
        {findings.length > 0 && (
          <div className={styles.list}>
            <FindingList findings={findings} onGoTo={onGoTo} />
          </div>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.texts.actions.close}
            onClick={onClose}
          />
        }
      >
        {notice.kind === "failed" && (
          <Button size="small" onClick={onRetry}>
            {words.texts.actions.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
