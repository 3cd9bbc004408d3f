#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Qwenda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/models/models.json, the catalogue inside the program, from the full model list.

    scripts/make-catalogue.py FULL.json > resources/models/models.json

The full list is a hand-kept extract of the vendor's public model pages (its meta.sources names them) and is not part of
this repository: most of it is of no use to a chat client. What is kept here: chat and picture models, their limits (of size and of pace),
abilities, regions, list prices and snapshots, one model per line so that a new edition gives a readable diff.
"""
import json
import sys

ORDER = ["recommended", "available", "hidden", "legacy"]
CHAT_KINDS = {"text", "vision", "omni"}
# Models whose every event repeats the text so far. Source: the vendor's machine translation page, 2026-11-21.
WHOLE_TEXT = {"qwen-mt-plus", "qwen-mt-turbo"}
# Snapshots that think always although their model can be switched. Source: the vendor's deep-thinking page, 2026-10.
ALWAYS_THINKING = {"qwen3.7-max-preview", "qwen3.7-max-2026-05-17"}
# Our own advice where the vendor names no successor.
ADVICE = {"wanx-v1": "wan2.7-image"}
REGIONS = ["ap-southeast-1", "cn-beijing", "us-east-1", "cn-hongkong", "eu-central-1", "ap-northeast-1"]
# Where a region has several deployment scopes, the one a plain model id runs in.
SCOPES = ["", "/us", "/eu", "/japan", "/global"]


def prices(model):
    result = {}
    for region in REGIONS:
        for scope in SCOPES:
            entry = model.get("pricing", {}).get(region + scope)
            if not entry or not entry.get("tiers"):
                continue
            tiers = []
            for tier in entry["tiers"]:
                if tier.get("input") is None or tier.get("output") is None:
                    continue
                row = {"in": tier["input"], "out": tier["output"]}
                if tier.get("input_tokens_up_to"):
                    row["upTo"] = tier["input_tokens_up_to"]
                if tier.get("output_thinking") not in (None, tier["output"]):
                    row["outThinking"] = tier["output_thinking"]
                tiers.append(row)
            if tiers:
                result[region] = {"currency": entry["currency"], "tiers": tiers}
                break
    return result


def limits(model):
    """Requests and tokens per minute, by region; a limit that the vendor calls dynamic or does not tell is left out."""
    result = {}
    for region in REGIONS:
        for scope in SCOPES:
            entry = model.get("limits", {}).get(region + scope) or {}
            row = {name: entry[name] for name in ("rpm", "tpm") if entry.get(name)}
            if row:
                result[region] = row
                break
    return result


def snapshots(model):
    ids = []
    for entry in model.get("snapshots", []):
        # "qwen3.8-max-0902 (alias qwen3.8-max-2026-09-02)" names two ids.
        for word in entry.replace("(", " ").replace(")", " ").replace(",", " ").split():
            if "-" in word and word not in ids and word not in ALWAYS_THINKING:
                ids.append(word)
    return ids


def trimmed(model):
    able = model.get("supports", {})
    row = {"id": model["id"], "family": model["family"], "en": model["name"]["en"], "zh": model["name"]["zh"],
           "offer": model["offer"], "kind": "chat" if model["kind"] in CHAT_KINDS else "image"}
    for ours, theirs in [("context", "context_window"), ("maxInput", "max_input"), ("maxOutput", "max_output"),
                         ("retiredOn", "retired_on"), ("replacement", "replacement")]:
        if model.get(theirs):
            row[ours] = model[theirs]
    if "replacement" not in row and model["id"] in ADVICE:
        row["replacement"] = ADVICE[model["id"]]
    if model["status"] == "retired":
        row["retired"] = True
    if able.get("thinking", "none") != "none":
        row["thinking"] = able["thinking"]
    for ours, theirs in [("thinkingOn", "thinking_default_on"), ("thinkingStreams", "thinking_stream_only"),
                         ("streamOnly", "stream_only"), ("vision", "vision"), ("tools", "tools"), ("json", "json_mode"),
                         ("search", "web_search"), ("partial", "partial"), ("schema", "json_schema")]:
        if able.get(theirs):
            row[ours] = True
    if "explicit" in (able.get("context_cache") or []):
        row["cacheMarks"] = True
    if able.get("web_search") and model.get("web_search_regions"):
        row["searchIn"] = [region for region in REGIONS if region in model["web_search_regions"]]
    if model.get("max_reasoning"):
        row["maxThinking"] = model["max_reasoning"]
    if model.get("reasoning_effort"):
        row["efforts"] = [word for word in model["reasoning_effort"]["values"] if word != "none"]
    native = model.get("native_endpoint") or ""
    if native.startswith("multimodal"):
        row["native"] = "multimodal"
    elif not native.startswith("text") and model["kind"] in CHAT_KINDS:
        row["native"] = "none"
    if model["id"] in WHOLE_TEXT:
        row["wholeText"] = True
    row["regions"] = [region for region in REGIONS if region in model.get("regions", [])]
    if snapshots(model):
        row["snapshots"] = snapshots(model)
    if prices(model):
        row["prices"] = prices(model)
    if limits(model):
        row["limits"] = limits(model)
    return row


def split(model):
    """The model itself, and those of its snapshots that behave differently, as entries of their own."""
    yield model
    for word in " ".join(model.get("snapshots", [])).split():
        if word in ALWAYS_THINKING:
            able = dict(model["supports"], thinking="always", thinking_default_on=True)
            names = {language: f"{name} ({word.removeprefix(model['id'] + '-')})" for language, name in model["name"].items()}
            yield dict(model, id=word, name=names, offer="hidden", supports=able, snapshots=[])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        full = json.load(file)
    kept = [part for model in full["models"] if model["kind"] in CHAT_KINDS | {"image"} for part in split(model)]
    kept.sort(key=lambda model: ORDER.index(model["offer"]))
    rows = [json.dumps(trimmed(model), ensure_ascii=False, separators=(",", ":")) for model in kept]
    print('{"written":"%s",' % full["meta"]["written"])
    print('"sources":"the vendor\'s public model, price and retirement pages; list prices before promotions",')
    print('"models":[\n' + ",\n".join(rows) + "\n]}")


if __name__ == "__main__":
    main()
