// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// KaTeX's box tree as one string: fields joined by U+001F, nodes in order, each with the number of its children. The
// layout itself is done in C++ (boxtree.h reads this, boxlayout.h places it).
//   S classes style height depth n    a span and its n children
//   T classes style text italic       characters
//   V width height viewBox fit style n    an SVG and its n paths or lines
//   P data    L x1 y1 x2 y2 width
export default function (katex) {
    var dom = katex.__domTree;

    function argument(context) { context.consumeArgs(1); return ""; }

    // What models write and KaTeX does not know, or what makes no sense outside a document.
    function macros() {
        return {
            "\\label": argument, "\\vspace": argument, "\\ensuremath": "#1", "\\ref": "\\text{#1}", "\\eqref": "(\\text{#1})",
            "\\mathds": "\\mathbb{#1}", "\\mathbbm": "\\mathbb{#1}", "\\nicefrac": "{#1}/{#2}", "\\sfrac": "{#1}/{#2}",
            "\\mathstrut": "\\vphantom{(}", "\\strut": "\\vphantom{(}", "\\displaylimits": "\\limits", "\\textsc": "\\text{#1}"
        };
    }

    function settings(display, output) {
        return { displayMode: display, output: output, throwOnError: true, strict: "ignore", trust: false, maxSize: 50,
                 maxExpand: 500, macros: macros() };
    }

    // Equation numbers would count from 1 in every formula: only a \tag of the author's own is shown.
    function unnumbered(tex) {
        return tex.replace(/\\(begin|end)\s*\{(equation|align|gather|alignat)\}/g, "\\$1{$2*}");
    }

    function styleOf(style) {
        var out = "";
        for (var name in style)
            out += name + ":" + style[name] + ";";
        return out;
    }

    function put(out, node) {
        if (node instanceof dom.SymbolNode) {
            out.push("T", node.classes.join(" "), styleOf(node.style), node.text, node.italic || 0);
            return;
        }
        if (node instanceof dom.PathNode) {
            out.push("P", node.alternate || /d='([^']*)'/.exec(node.toMarkup())[1]);
            return;
        }
        var a = node.attributes || {};
        if (node instanceof dom.LineNode) {
            out.push("L", a.x1, a.y1, a.x2, a.y2, a["stroke-width"]);
            return;
        }
        if (node instanceof dom.SvgNode)
            out.push("V", a.width || "", a.height || "", a.viewBox || "", a.preserveAspectRatio || "", a.style || "");
        else
            out.push("S", (node.classes || []).join(" "), styleOf(node.style), node.height || 0, node.depth || 0);
        var children = node.children || [];
        out.push(children.length);
        for (var i = 0; i < children.length; ++i)
            put(out, children[i]);
    }

    return {
        boxes: function (tex, display) {
            var out = [];
            put(out, katex.__renderToDomTree(unnumbered(tex), settings(display, "html")));
            return out.join("\u001f");
        },
        mathml: function (tex, display) {
            var page = katex.renderToString(unnumbered(tex), settings(display, "mathml"));
            return page.substring(page.indexOf("<math"), page.lastIndexOf("</math>") + 7);
        },
        // KaTeX's parse tree.
        parse: function (tex, display) { return katex.__parse(unnumbered(tex), settings(display, "html")); }
    };
}
