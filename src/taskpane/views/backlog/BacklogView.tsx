import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { selectionWorth } from "../../model/selectionWorth";
import { noWorth } from "../../model/worth";
import { useSteps } from "../../parts/useSteps";
import { BacklogList } from "./BacklogList";
import { PreviewPanel } from "./PreviewPanel";
import { SelectionFooter } from "./SelectionFooter";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flex: "1 1 auto", minHeight: 0, minWidth: 0 },
});

const nothing: readonly never[] = [];

/** What waits to be billed, to be ticked and turned into drafts. */
export function BacklogView() {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { preview, backlog } = state;
  const everything = state.billing?.waiting ?? nothing;
  const { selection } = backlog;
  const worthSteps = useMemo(() => () => selectionWorth(everything, selection), [everything, selection]);
  const worth = useSteps(worthSteps) ?? noWorth;
  if (preview) return <PreviewPanel preview={preview} worth={worth} />;
  return (
    <div className={styles.root}>
      <BacklogList everything={everything} units={state.billing?.backlog.units ?? nothing} />
      {everything.length > 0 && (
        <SelectionFooter worth={worth} onClear={() => dispatch({ type: "selected", selection: new Set() })} />
      )}
    </div>
  );
}
