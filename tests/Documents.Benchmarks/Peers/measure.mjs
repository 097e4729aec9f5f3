// Measures one engine on one template and one set of data, in a process of its own:
//   node measure.mjs <engine> <template.docx> <data.json> <output.docx> warm <seconds>   → documents per second, median
//   node measure.mjs <engine> <template.docx> <data.json> <output.docx> once             → writes the document
// Each engine is called as its own documentation says, with the options that a long table wants.
import { readFileSync, writeFileSync } from "node:fs";

const [engine, templatePath, dataPath, outputPath, mode, seconds] = process.argv.slice(2);
const template = readFileSync(templatePath);
const data = JSON.parse(readFileSync(dataPath, "utf8"));

const engines = {
  async docxtemplater() {
    const { default: Docxtemplater } = await import("docxtemplater");
    const { default: PizZip } = await import("pizzip");
    return async () =>
      new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
        .render(data)
        .getZip()
        .generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 6 } });
  },
  async "easy-template-x"() {
    const { TemplateHandler } = await import("easy-template-x");
    return async () => Buffer.from(await new TemplateHandler().process(template, data));
  },
  async "docx-templates"() {
    const { createReport } = await import("docx-templates");
    return async () => Buffer.from(await createReport({ template, data, cmdDelimiter: ["{", "}"], processLineBreaks: true, maximumWalkingDepth: 100_000_000 }));
  },
  async carbone() {
    const { default: carbone } = await import("carbone");
    return () =>
      new Promise((resolve, reject) =>
        carbone.render(templatePath, data, {}, (error, result) => (error ? reject(error) : resolve(result))),
      );
  },
};

const render = await engines[engine]();
const once = async () => {
  const start = process.hrtime.bigint();
  const document = await render();
  return { document, took: Number(process.hrtime.bigint() - start) / 1e9 };
};

const first = await once();
writeFileSync(outputPath, first.document);
if (mode === "warm") {
  const limit = Number(seconds);
  const rates = [];
  await run(limit);
  while (rates.length < 5 && rates.length * limit < 30) {
    rates.push(await run(limit));
  }
  rates.sort((a, b) => a - b);
  console.log(rates[Math.floor(rates.length / 2)]);
} else {
  console.log(process.resourceUsage().maxRSS * 1024);
}
process.exit(0);

/** Renders again and again for so long, at least once; documents per second. */
async function run(limit) {
  let spent = 0;
  let count = 0;
  do {
    spent += (await once()).took;
    count++;
  } while (spent < limit);
  return count / spent;
}
