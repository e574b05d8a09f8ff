import { usedExtent } from "./extent";
import type { GridSelection } from "./gridSelection";
import type { Direction } from "./moves";
import type { OpenDocument } from "../document/openDocument";

/** What keys ask for besides moving the selection. */
export type KeyActions = {
  readonly edit: (text: string | null) => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly fillRight: () => void;
  readonly find: () => void;
  readonly switchSheet: (step: 1 | -1) => void;
  readonly openList: () => void;
  readonly print: () => void;
  readonly save: () => void;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Handles a key pressed on the grid; true when it meant something. */
export function handleKey(
  event: KeyboardEvent,
  selection: GridSelection,
  document: OpenDocument,
  actions: KeyActions,
): boolean {
  const command = event.ctrlKey || event.metaKey;
  return (
    moveKey(event, selection, document, actions) ||
    (command && !event.altKey && commandKey(event, selection, document, actions)) ||
    editKey(event, command, actions)
  );
}

function moveKey(event: KeyboardEvent, selection: GridSelection, document: OpenDocument, actions: KeyActions): boolean {
  const { key, shiftKey: extend, altKey } = event;
  const far = event.ctrlKey || event.metaKey;
  const direction = arrows[key];
  if (altKey && key === "ArrowDown") actions.openList();
  else if (direction && !altKey) selection.move(direction, { extend, far });
  else if (key === "Tab") selection.advance({ rows: 0, columns: extend ? -1 : 1 });
  else if (key === "Enter") selection.advance({ rows: extend ? -1 : 1, columns: 0 });
  else if ((key === "PageDown" || key === "PageUp") && far) actions.switchSheet(key === "PageDown" ? 1 : -1);
  else if (key === "PageDown" || key === "PageUp") selection.movePage(key === "PageDown" ? 1 : -1, extend);
  else if (key === "Home" || (key === "End" && far)) {
    const used = usedExtent(document.sheet);
    const start = { row: far ? 0 : selection.active.row, column: 0 };
    const last = { row: Math.max(0, used.rows - 1), column: Math.max(0, used.columns - 1) };
    const point = key === "Home" ? start : last;
    if (extend) selection.extendTo(point);
    else selection.selectCell(point);
  } else return false;
  return true;
}

function commandKey(
  event: KeyboardEvent,
  selection: GridSelection,
  document: OpenDocument,
  actions: KeyActions,
): boolean {
  switch (event.key.toLowerCase()) {
    case "z":
      if (event.shiftKey) document.redo();
      else document.undo();
      return true;
    case "y":
      document.redo();
      return true;
    case "d":
      actions.fillDown();
      return true;
    case "r":
      actions.fillRight();
      return true;
    case "f":
      actions.find();
      return true;
    case "a":
      selection.selectAll();
      return true;
    case "p":
      actions.print();
      return true;
    case "s":
      actions.save();
      return true;
    default:
      return false;
  }
}

function editKey(event: KeyboardEvent, command: boolean, actions: KeyActions): boolean {
  if (event.key === "F2") actions.edit(null);
  else if (event.key === "Delete") actions.clear();
  else if (event.key === "Backspace") actions.edit("");
  else if (event.key.length === 1 && !command && !event.isComposing) actions.edit(event.key);
  else return false;
  return true;
}
