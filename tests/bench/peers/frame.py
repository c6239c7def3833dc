"""pandas, everything in memory and in plain text: str.contains, sort_values."""

import pandas
from sides import FIELDS, parts, people, serve, timed

BY = {"name": ["family", "given"], **{name: [name, "family", "given"] for name in FIELDS if name not in ("family", "given")}}
frame = ordered = None


def open_file(csv):
    global frame, ordered
    frame = pandas.DataFrame(people(csv), columns=FIELDS)
    ordered = frame.sort_values(BY["name"], ignore_index=True)
    ordered["words"] = ordered[["given", "family", "organisation", "position", "city"]].agg(" ".join, axis=1).str.lower()
    ordered["codes"] = (ordered["email"] + " " + ordered["mobile"]).str.lower()
    return {"versions": [pandas.__version__, str(frame["given"].dtype)]}


def find(text):
    keep = None
    for part, codes in parts(text):
        held = ordered["codes" if codes else "words"].str.contains(part, regex=False)
        keep = held if keep is None else keep & held
    return ordered[keep].head(100)


def sort(by):
    return frame.sort_values(BY[by])


def in_order():
    """The first letters of the family names, in the order it gives."""
    letters = ordered["family"].str[:1].drop_duplicates()
    return {"letters": "".join(letters)}


serve({
    "open": open_file,
    "search": lambda texts: {"ms": [timed(find, text) for text in texts]},
    "sort": lambda by: {"ms": [timed(sort, by)]},
    "in_order": in_order,
})
