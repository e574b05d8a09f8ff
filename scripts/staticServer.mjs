/** Serves one folder over https on localhost. */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".css": "text/css",
  ".png": "image/png",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * @param {{folder: string, key: string, cert: string, port: number}} options port 0 takes any; a taken one moves on to the next
 * @returns {Promise<{port: number, close: () => void}>}
 */
export async function serveFolder({ folder, key, cert, port }) {
  const server = createServer({ key, cert }, (request, response) => answer(folder, request, response));
  for (let attempt = 0; ; attempt++) {
    try {
      await listen(server, port === 0 ? 0 : port + attempt);
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || attempt >= 50) throw error;
    }
  }
  return { port: server.address().port, close: () => (server.closeAllConnections(), server.close()) };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => (server.off("error", reject), resolve()));
  });
}

function answer(folder, request, response) {
  const file = fileFor(folder, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
  response.writeHead(200, {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file of an address, or null; never one outside the folder. */
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
