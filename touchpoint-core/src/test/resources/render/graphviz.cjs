// Lays out graphs in DOT with Graphviz, and prints the texts that it drew.
// Arguments: viz.js full.render.js. Standard input: {"diagrams": ["…", …]}. Standard output: {"formatVersion": 1, "drawn": [{…}, …]}.
'use strict';

const fs = require('fs');
const Viz = require(process.argv[2]);
const { Module, render } = require(process.argv[3]);

const decoded = (text) =>
  text
    .replace(/&#(\d+);/g, (entity, number) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const texts = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((text) => decoded(text[1]));

// The lines of text of each element of a class, by its title.
const elements = (svg, type) =>
  [...svg.matchAll(new RegExp(`<g id="[^"]*" class="${type}">\\s*<title>([^<]*)</title>([\\s\\S]*?)</g>`, 'g'))].map(
    (element) => ({ id: decoded(element[1]), lines: texts(element[2]) }));

let graphviz = new Viz({ Module, render });

async function draw(text) {
  try {
    const svg = await graphviz.renderString(text);
    return { nodes: elements(svg, 'node'), edges: elements(svg, 'edge'), clusters: elements(svg, 'cluster') };
  } catch (error) {
    // After an error it is of no more use.
    graphviz = new Viz({ Module, render });
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
