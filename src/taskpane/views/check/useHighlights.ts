import { useEffect, useState } from "react";
import { usePane } from "../../app/paneContext";
import { highlighting, lookForHighlights, unhighlighting } from "../../model/check/checkChanges";
import { wasDone } from "../../model/wasDone";

/** Whether findings are pointed out in the sheets: they stay so when the pane is closed, and a co-author may have begun it. */
export function useHighlights() {
  const { controller, store } = usePane();
  const [areOn, setOn] = useState(false);
  useEffect(() => {
    void controller.inspect(lookForHighlights).then((found) => setOn(found ?? false));
  }, [controller]);
  const turn = (isWanted: boolean): void =>
    void controller.change(isWanted ? highlighting : unhighlighting).then(() => {
      if (wasDone(store)) setOn(isWanted);
    });
  /** Reads again; what is pointed out is then what is wrong now. */
  const checkAgain = (): void => (areOn ? turn(true) : void controller.read(false));
  return { areOn, turn, checkAgain };
}
