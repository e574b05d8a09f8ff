/** A certificate for https on localhost: of office-addin-dev-certs where possible, else one signed by itself with openssl. */
import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";

const folder = path.join(homedir(), ".office-addin-dev-certs");
const files = {
  ca: path.join(folder, "ca.crt"),
  key: path.join(folder, "localhost.key"),
  cert: path.join(folder, "localhost.crt"),
};
const ownFolder = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "../.cache/certificate",
);

/** What to do in the browser as long as it does not know the certificate. */
const clickThrough = [
  "The browser does not know this certificate yet: on the warning page choose “Advanced”, then “Proceed to localhost”",
  "(Firefox: “Advanced…”, “Accept the Risk and Continue”; Safari: “Show Details”, “visit this website”).",
];

/** @returns {Promise<{key: string, cert: string, advice: string[]}>} the certificate, and what to tell the user about it */
export async function readCertificate() {
  try {
    return { ...(await developmentCertificate()) };
  } catch (error) {
    const { key, cert } = selfSigned();
    return {
      key,
      cert,
      advice: [`office-addin-dev-certs could not make a certificate (${firstLine(error)}).`, ...clickThrough],
    };
  }
}

async function developmentCertificate() {
  const devCerts = createRequire(import.meta.url)("office-addin-dev-certs");
  let advice = clickThrough;
  try {
    // On Linux its installation runs sudo for a store that browsers do not read: the files alone are enough there.
    if (process.platform === "linux") await ensureFiles(devCerts);
    else {
      await quietly(() => devCerts.ensureCertificatesAreInstalled());
      advice = [];
    }
  } catch (error) {
    await ensureFiles(devCerts);
    advice = [`The certificate could not be trusted automatically (${firstLine(error)}).`, ...clickThrough];
  }
  return { key: readFileSync(files.key, "utf8"), cert: readFileSync(files.cert, "utf8"), advice };
}

async function ensureFiles(devCerts) {
  if (!outdated(files.cert, files.key)) return;
  for (const file of Object.values(files)) rmSync(file, { force: true });
  await quietly(() => devCerts.generateCertificates(files.ca, files.cert, files.key));
}

function selfSigned() {
  const key = path.join(ownFolder, "localhost.key");
  const cert = path.join(ownFolder, "localhost.crt");
  if (outdated(cert, key)) {
    mkdirSync(ownFolder, { recursive: true });
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    execFileSync(
      "openssl",
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-keyout", key, "-out", cert, ...subject],
      { stdio: "ignore" },
    );
  }
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
}

function outdated(cert, key) {
  if (!existsSync(cert) || !existsSync(key)) return true;
  const tomorrow = Date.now() + 24 * 3600 * 1000;
  return Date.parse(new X509Certificate(readFileSync(cert)).validTo) < tomorrow;
}

/** Its chatter would bury the one line that matters, the address. */
async function quietly(work) {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split("\n")[0];
}
