/**
 * The function file that the manifest names. Every ribbon button opens the pane at its own address (`?view=…`), because a
 * separate runtime cannot open it; so there is no function to associate, but office.js must still be told that the page is ready.
 */
void Office.onReady();
