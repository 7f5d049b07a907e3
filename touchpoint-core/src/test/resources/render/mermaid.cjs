// Parses Mermaid diagrams with Mermaid itself, and prints what it took them for.
// Arguments: mermaid.min.js. Standard input: {"diagrams": ["…", …]}. Standard output: {"formatVersion": 1, "drawn": [{…}, …]}.
'use strict';

const fs = require('fs');
const vm = require('vm');

// Mermaid cleans texts with a library that wants a window. It looks into a text only where there is a "<".
const document = {
  nodeType: 9,
  implementation: { createHTMLDocument: () => document },
  createElement: () => ({ content: { ownerDocument: document }, childNodes: [], style: {}, setAttribute() {} }),
  createNodeIterator() {},
  createDocumentFragment() {},
  getElementsByTagName: () => [],
  importNode() {},
  addEventListener() {},
  querySelector: () => null,
  currentScript: null,
  body: {},
};
function Element() {}
Object.assign(globalThis, {
  window: globalThis,
  document,
  Element,
  DocumentFragment: function () {},
  HTMLTemplateElement: function () {},
  Node: function () {},
  NodeFilter: {},
  NamedNodeMap: function () {},
  HTMLFormElement: function () {},
  DOMParser: function () {},
  addEventListener() {},
});
vm.runInThisContext(fs.readFileSync(process.argv[2], 'utf8'));
globalThis.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 });

// What stands for an entity code from the parser to the drawing.
const decoded = (text) =>
  String(text ?? '').replace(/ﬂ°°(\d+)¶ß/g, (code, number) => String.fromCodePoint(Number(number)));

const journey = (db) => ({
  title: decoded(db.getDiagramTitle()),
  tasks: db.getTasks().map((task) => ({
    section: decoded(task.section),
    name: decoded(task.task),
    score: String(task.score),
    people: task.people.map(decoded),
  })),
});

const flowchart = (db) => ({
  title: decoded(db.getAccTitle()),
  nodes: [...db.getVertices().values()].map((node) => ({ id: node.id, label: decoded(node.text), shape: node.type })),
  lines: db.getEdges().map((edge) => ({
    from: edge.start,
    to: edge.end,
    label: decoded(edge.text),
    stroke: edge.stroke,
  })),
  // Mermaid lists what is inside first.
  groups: db.getSubGraphs().map((group) => ({ label: decoded(group.title), nodes: group.nodes })),
});

// Its labels are drawn as they are.
const sankey = (db) => ({
  ribbons: db.getGraph().links.map((link) => ({ from: link.source, to: link.target, value: link.value })),
});

const readers = { journey, sankey };

async function draw(text) {
  try {
    const diagram = await globalThis.mermaid.mermaidAPI.getDiagramFromText(text);
    return (readers[diagram.type] ?? flowchart)(diagram.db);
  } catch (error) {
    return { error: String(error.message || error) };
  }
}

(async () => {
  const drawn = [];
  for (const text of JSON.parse(fs.readFileSync(0, 'utf8')).diagrams) {
    drawn.push(await draw(text));
  }
  process.stdout.write(JSON.stringify({ formatVersion: 1, drawn }));
})();
