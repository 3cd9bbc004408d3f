// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a screen reader says of a formula, in English. KaTeX's render-a11y-string.js has the words; it gives up at tags,
// tables, long arrows and links, so it is given the parse tree with those put into parts that it knows.
//   parse(tex, display)   KaTeX's parse tree
export default function (parse) {
    function word(text) { return { type: "mathord", mode: "math", text: text }; }
    function group(parts) { return { type: "ordgroup", mode: "math", body: parts }; }

    // What stands for a command that has no words in render-a11y-string.js: the name without its backslash, or better ones.
    var names = { gets: "from", notin: "not in", ni: "contains", "|": "double vertical bar", "@cdots": "dots",
                  varvdots: "dots", ddots: "dots", ne: "is not equal to", mp: "minus plus", prod: "product", iff: "if and only if",
                  Longrightarrow: "implies", Longleftrightarrow: "if and only if", forall: "for all", exists: "there exists",
                  cup: "union", cap: "intersection", subset: "is a subset of", lVert: "double vertical bar",
                  rVert: "double vertical bar", Vert: "double vertical bar", "'": "acute", "`": "grave", "\"": "diaeresis",
                  equiv: "is equivalent to", sim: "is similar to", mid: "given", oint: "contour integral", iint: "double integral",
                  iiint: "triple integral", downarrow: "down arrow", uparrow: "up arrow" };
    function nameOf(said) {
        var name = /^\\(@?[A-Za-z]+|[|'`"#&_])$/.exec(said);
        if (!name)
            return said;
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
        return copy;
    }

    return {
        // What render-a11y-string.js asks of KaTeX.
        __parse: function (tex, options) { return speakable(parse(tex, options.displayMode)); },
        words: function (render, tex, display) { return render(tex, { displayMode: display }).split(", ").map(nameOf).join(", "); }
    };
}
