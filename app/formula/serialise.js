// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// KaTeX's box tree as one string: fields joined by U+001F, nodes in order, each with the number of its children. The
// layout itself is done in C++ (boxtree.h reads this, boxlayout.h places it).
//   S classes style height depth n    a span and its n children
//   T classes style text italic       characters
//   V width height viewBox fit style n    an SVG and its n paths or lines
//   P data    L x1 y1 x2 y2 width
(function (katex) {
    "use strict";
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

    function word(text) { return { type: "mathord", mode: "math", text: text }; }
    function group(parts) { return { type: "ordgroup", mode: "math", body: parts }; }

    // KaTeX's own words know these; of any other command the name is said, without its backslash.
    var known = " lvert rvert uparrow Uparrow downarrow Downarrow updownarrow leftarrow Leftarrow rightarrow Rightarrow langle rangle " +
        "lfloor rfloor int intop lim ln log sin cos tan cot sum angle degree circ vec triangle pi prime infty alpha beta gamma omega " +
        "theta sigma lambda tau Delta delta mu rho nabla ell ldots hat acute pm cdot times div bullet approx geq ge leq le " +
        "underleftarrow underrightarrow underleftrightarrow undergroup underlinesegment utilde ";
    var names = { to: "to", gets: "from", "in": "in", notin: "not in", ni: "contains", "|": "double vertical bar", "@cdots": "dots",
                  varvdots: "dots", ddots: "dots", ne: "is not equal to", mp: "minus plus", prod: "product", iff: "if and only if",
                  Longrightarrow: "implies", Longleftrightarrow: "if and only if", forall: "for all", exists: "there exists",
                  cup: "union", cap: "intersection", subset: "is a subset of", lVert: "double vertical bar",
                  rVert: "double vertical bar", Vert: "double vertical bar", "'": "acute", "`": "grave", "\"": "diaeresis",
                  equiv: "is equivalent to", sim: "is similar to", mid: "given", oint: "contour integral", iint: "double integral",
                  iiint: "triple integral" };
    function nameOf(text) {
        var name = /^\\(@?[A-Za-z]+|[|'`"#&_])$/.exec(text);
        if (!name || known.indexOf(" " + name[1] + " ") >= 0)
            return text;
        return Object.prototype.hasOwnProperty.call(names, name[1]) ? names[name[1]] : name[1];
    }

    // The letters of a word, said as one.
    function joined(body) {
        var isWord = body.length > 0 && body.every(function (one) {
            return (one.type === "textord" || one.type === "mathord") && one.text.charAt(0) !== "\\";
        });
        return isWord ? [word(body.map(function (one) { return one.text; }).join("").replace(/\u00a0/g, " "))] : body.map(speakable);
    }

    // "row 1, a, column 2, b, row 2, …": without the columns, numbers side by side would become one.
    function spokenArray(node) {
        var parts = [word("start table")];
        node.body.forEach(function (row, number) {
            parts.push(word("row " + (number + 1)));
            row.forEach(function (cell, column) {
                if (column > 0)
                    parts.push(word("column " + (column + 1)));
                parts.push(speakable(cell));
            });
        });
        return group(parts.concat([word("end table")]));
    }

    var arrows = { "\\xleftarrow": "left arrow", "\\xrightarrow": "right arrow", "\\xleftrightarrow": "left right arrow",
                   "\\xrightleftarrows": "right and left arrows", "\\xrightequilibrium": "right and left arrows",
                   "\\xleftequilibrium": "left and right arrows", "\\xrightleftharpoons": "right and left arrows",
                   "\\xmapsto": "maps to", "\\xlongequal": "equals" };
    function spokenArrow(node) {
        var parts = [word(arrows[node.label] || "arrow")];
        if (node.body && node.body.body && node.body.body.length)
            parts.push(word("with"), speakable(node.body), word("above"));
        if (node.below && node.below.body && node.below.body.length)
            parts.push(word("with"), speakable(node.below), word("below"));
        return group(parts);
    }

    // What KaTeX's own words for screen readers do not know, in parts that they know.
    function speakable(node) {
        if (Array.isArray(node))
            return node.map(speakable);
        if (!node || typeof node !== "object")
            return node;
        switch (node.type) {
        case "tag": return group([speakable(group(node.body)), word("tag"), speakable(group(node.tag))]);
        case "array": return spokenArray(node);
        case "xArrow": return spokenArrow(node);
        case "href": return group(speakable(node.body));
        case "raw": case "url": return word(node.string || node.url || "");
        case "phantom": case "vphantom": case "hphantom": case "cr": return group([]);
        }
        if ((node.type === "text" || node.type === "operatorname") && Array.isArray(node.body))
            return Object.assign({}, node, { body: joined(node.body) });
        var copy = {};
        for (var key in node)
            copy[key] = key === "loc" ? undefined : speakable(node[key]);
        ["text", "name", "label", "delim", "left", "right"].forEach(function (key) {
            if (typeof copy[key] === "string" && node.type !== "enclose" && node.type !== "horizBrace")
                copy[key] = nameOf(copy[key]);
        });
        return copy;
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
        // What render-a11y-string.js asks of KaTeX.
        __parse: function (tex, options) {
            return speakable(katex.__parse(unnumbered(tex), settings(options.displayMode, "html")));
        }
    };
})
