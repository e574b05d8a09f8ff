import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, type ComponentType } from "react";
import { wordsIn } from "../../src/taskpane/model/words";
import { lazyPart } from "../../src/taskpane/parts/lazyPart";
import { WordsContext } from "../../src/taskpane/parts/wordsContext";
import type { Language } from "../../src/texts/language";

function show(load: () => Promise<ComponentType<object>>, language: Language): void {
  const Part = lazyPart(load);
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsContext.Provider value={wordsIn(language)}>
        <p>Beside it</p>
        <Suspense>
          <Part />
        </Suspense>
      </WordsContext.Provider>
    </FluentProvider>,
  );
}

const View = () => <p>The view</p>;

/** React tells what a boundary caught on the console, too. */
beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

test.each([
  ["en", "A part of Sheetbill could not be loaded.", "Check the connection, then try again.", "Try again"],
  ["fr", "Une partie de Sheetbill n'a pas pu être chargée.", "Vérifiez la connexion, puis réessayez.", "Réessayer"],
] as const)("a part that cannot be loaded says so and is there once the connection is (%s)", async (...expected) => {
  const [language, message, remedy, retry] = expected;
  let isOffline = true;
  const failure = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  show(() => (isOffline ? Promise.reject(failure) : Promise.resolve(View)), language);
  expect((await screen.findByRole("alert")).textContent).toBe(`${message}${remedy}${retry}`);
  expect(screen.getByText("Beside it")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: retry }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  isOffline = false;
  await userEvent.click(screen.getByRole("button", { name: retry }));
  expect(await screen.findByText("The view")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a view that fails leaves the rest of the pane in place, and can be shown again", async () => {
  let isBroken = true;
  const Broken = () => {
    if (isBroken) throw new TypeError("x is undefined");
    return <View />;
  };
  show(() => Promise.resolve(Broken), "en");
  expect((await screen.findByRole("alert")).textContent).toContain("Something went wrong (TypeError).");
  expect(screen.getByText("Beside it")).toBeTruthy();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("The view")).toBeTruthy();
});
