#!/usr/bin/python3
"""What a screen reader is told: the table in the window and what has the focus, as one JSON document.

Asked over AT-SPI (python3-pyatspi), as a screen reader asks. `null` is what is not there yet.
"""

import json
import sys

import pyatspi
from gi.repository import GLib

PROGRAM = "liggare-shell"


def below(node, found, depth=0):
    """The first below that is sought."""
    if depth > 60 or node is None:
        return None
    if found(node):
        return node
    for child in node:
        hit = below(child, found, depth + 1)
        if hit is not None:
            return hit
    return None


def states(node):
    return sorted(pyatspi.stateToString(state) for state in node.getState().getStates())


def attributes(node):
    return dict(part.split(":", 1) for part in node.getAttributes() if ":" in part)


def text(node):
    """Its own words, or those of what stands in it."""
    try:
        words = node.queryText().getText(0, -1).replace("\ufffc", "").strip()
    except NotImplementedError:
        words = ""
    return words or node.name or " ".join(filter(None, (text(child) for child in node)))


def one(node):
    return node and {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "text": text(node),
        "states": states(node),
        "attributes": attributes(node),
    }


def table(node):
    if node is None:
        return None
    said = one(node)
    grid = node.queryTable()
    said["rows"], said["columns"] = grid.nRows, grid.nColumns
    heads = []
    below(node, lambda part: attributes(part).get("computed-role") == "columnheader" and heads.append(text(part)))
    said["heads"] = heads
    return said


def main():
    desktop = pyatspi.Registry.getDesktop(0)
    program = next((app for app in desktop if app and app.name == PROGRAM), None)
    page = program and below(program, lambda node: node.getRole() == pyatspi.ROLE_DOCUMENT_WEB)
    if page is None:
        json.dump({"programs": [app.name for app in desktop if app], "page": None}, sys.stdout)
        return
    page.clearCache()
    is_table = lambda node: node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE)
    focused = below(page, lambda node: node != page and node.getState().contains(pyatspi.STATE_FOCUSED))
    row = focused and focused.parent
    said = {
        "page": one(page) and page.name,
        "table": table(below(page, is_table)),
        "focused": one(focused),
        "row": one(row) if row and row.getRole() == pyatspi.ROLE_TABLE_ROW else None,
    }
    json.dump(said, sys.stdout, ensure_ascii=False)


try:
    main()
except GLib.GError:
    # What was read is gone by now: the one who asks asks again.
    json.dump({"page": None}, sys.stdout)
