import { element } from "../dom";
import { texts } from "../texts";

/** Takes workbooks by a file picker and by drag and drop; returns the picker. */
export function acceptFiles(take: (bytes: Uint8Array, name: string) => void): HTMLInputElement {
  const picker = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true });
  const read = async (file: File | undefined): Promise<void> => {
    if (file) take(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  picker.addEventListener("change", () => {
    void read(picker.files?.[0]).then(() => (picker.value = ""));
  });
  const { body } = document;
  body.dataset["drop"] = texts.dropHere;
  body.addEventListener("dragover", (event) => {
    event.preventDefault();
    body.classList.add("dropping");
  });
  body.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) body.classList.remove("dropping");
  });
  body.addEventListener("drop", (event) => {
    event.preventDefault();
    body.classList.remove("dropping");
    void read(event.dataTransfer?.files[0]);
  });
  body.append(picker);
  return picker;
}
