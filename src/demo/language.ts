const asked =
  typeof location === "undefined" ? "en" : (new URLSearchParams(location.search).get("lang") ?? navigator.language);

/** The language of the page: of `?lang=`, else the browser's, else English. */
export const language: "en" | "fr" = asked.startsWith("fr") ? "fr" : "en";
