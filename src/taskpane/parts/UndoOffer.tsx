import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { hasErrors } from "../../domain/diagnostics/diagnostic";
import { lastRun } from "../../application/recovery/lastRun";
import { undoing } from "../app/draftActions";
import { usePane } from "../app/paneContext";
import { useWords } from "./wordsContext";

/** Takes back what was just done, where nothing depends on it yet. */
export function UndoOffer() {
  const { state, controller } = usePane();
  const { texts } = useWords();
  const { billing, work } = state;
  const canUndo = useMemo(() => billing !== null && !hasErrors(lastRun(billing).diagnostics), [billing]);
  if (!canUndo) return null;
  return (
    <Button size="small" disabled={work !== null && !work.quiet} onClick={() => void controller.change(undoing)}>
      {texts.actions.undo}
    </Button>
  );
}
