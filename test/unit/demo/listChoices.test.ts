import { listChoices } from "../../../src/demo/document/listChoices";
import { newWorkbook } from "../../../src/host/codec/newWorkbook";
import type { DataValidation } from "../../../src/host/model/features";
import { createTable } from "../../../src/host/model/tableOperations";

function choicesOf(formula1: string): string[] | null {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  ["Client", "Northwind", "Contoso"].forEach((text, row) => sheet.cells.setValue(row, 0, text));
  createTable(workbook, sheet, { row: 0, column: 0, rows: 3, columns: 1 }, true).name = "Clients";
  workbook.names.push({
    name: "Everyone",
    formula: `=${sheet.name}!$A$2:$A$3`,
    sheet: null,
    comment: "",
    visible: true,
  });
  const message = { show: true, title: "", message: "" };
  const rule: DataValidation = {
    areas: [{ row: 0, column: 5, rows: 1, columns: 1 }],
    type: "list",
    operator: "between",
    formula1,
    formula2: null,
    allowBlank: true,
    inCellDropDown: true,
    error: { ...message, style: "stop" },
    prompt: message,
  };
  return listChoices(workbook, sheet, rule);
}

describe("a validation list's choices", () => {
  it("are those written out", () => {
    expect(choicesOf('"Yes, No ,Maybe"')).toEqual(["Yes", "No", "Maybe"]);
    expect(choicesOf("Yes,No")).toEqual(["Yes", "No"]);
  });

  it.each(["=$A$2:$A$3", "=Everyone", "=Clients[Client]", '=INDIRECT("Clients[Client]")'])(
    "are the cells that %s means",
    (formula) => {
      expect(choicesOf(formula)).toEqual(["Northwind", "Contoso"]);
    },
  );

  it("are unknown for any other formula", () => {
    expect(choicesOf("=OFFSET($A$1,1,0,2)")).toBeNull();
  });
});
