// Validates all pages of a folder: node validate.mjs TOOLS FOLDER. Prints one
// line for each fault.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [tools, folder] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader } = createRequire(join(tools, "package.json"))("html-validate");

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // The minifier writes the short forms, which mean the same.
      "doctype-style": ["error", { style: "lowercase" }],
      "no-implicit-button-type": "off",
      // "HTTP/1.1 529 ": the space before an empty reason phrase is part of an example.
      "no-trailing-whitespace": "off",
      // HTML allows ids such as 4xx, and addresses with them are promised.
      "valid-id": ["error", { relaxed: true }],
    },
  }),
);

for (const file of readdirSync(folder, { recursive: true }).sort()) {
  if (!file.endsWith(".html")) continue;
  const report = await validator.validateString(readFileSync(join(folder, file), "utf8"), file);
  for (const { messages } of report.results)
    for (const m of messages)
      console.log(`${file}:${m.line}:${m.column}: ${m.message} (${m.ruleId}) ${m.selector ?? ""}`);
}
