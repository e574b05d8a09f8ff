import { reportContract } from "./reportSheet";

/** The development-only page that runs the contract suite in the Excel it is opened in. */
void Office.onReady(() => {
  const button = document.createElement("button");
  const status = document.createElement("p");
  button.textContent = "Run the contract suite in this Excel";
  status.setAttribute("role", "status");
  button.addEventListener("click", () => {
    button.disabled = true;
    reportContract(Excel, (done) => (status.textContent = `${done} cases run…`)).then(
      (results) => {
        const failed = results.filter(({ failure }) => failure !== null).length;
        status.textContent = `${results.length - failed} passed, ${failed} failed; the new sheet says which.`;
        button.disabled = false;
      },
      (error: unknown) => {
        status.textContent = `The suite stopped: ${error instanceof Error ? error.message : String(error)}`;
        button.disabled = false;
      },
    );
  });
  document.body.append(button, status);
});
