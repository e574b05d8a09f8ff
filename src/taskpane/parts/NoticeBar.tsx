import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { Suspense } from "react";
import type { CellAddress } from "../../domain/diagnostics/diagnostic";
import type { Notice } from "../app/state";
import { canBeUndone } from "../model/canBeUndone";
import { noticeText } from "../model/noticeText";
import { lazyPart } from "./lazyPart";
import { useWords } from "./wordsContext";

const FindingList = lazyPart(async () => (await import("./FindingList")).FindingList);

const UndoOffer = lazyPart(async () => (await import("./UndoOffer")).UndoOffer);

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: "8px",
    flexShrink: 0,
    margin: "8px 12px 0",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxHeight: "45vh",
    overflowY: "auto",
  },
  icon: { marginBlockStart: "2px" },
  success: { color: tokens.colorPaletteGreenForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  body: { display: "grid", rowGap: "4px", overflowWrap: "anywhere", justifyItems: "start" },
  title: { fontWeight: tokens.fontWeightSemibold },
});

const icons = {
  success: CheckmarkCircleFilled,
  info: InfoFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
} as const;

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
  const findings = "diagnostics" in notice ? notice.diagnostics : [];
  const Icon = icons[intent];
  return (
    <section aria-label={title} className={styles.bar}>
      <Icon className={mergeClasses(styles.icon, styles[intent])} aria-hidden="true" />
      <div className={styles.body}>
        <span className={styles.title}>{title}</span>
        {body && <span>{body}</span>}
        {findings.length > 0 && (
          <Suspense>
            <FindingList findings={findings} onGoTo={onGoTo} />
          </Suspense>
        )}
        {canBeUndone(notice) && (
          <Suspense>
            <UndoOffer />
          </Suspense>
        )}
        {notice.kind === "failed" && (
          <Button size="small" onClick={onRetry}>
            {words.texts.actions.retry}
          </Button>
        )}
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.texts.actions.close}
        onClick={onClose}
      />
    </section>
  );
}
