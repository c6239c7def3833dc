"""What the peers share: a line of JSON in, a line of JSON out, and the people of the file."""

import csv
import json
import sys
import time

FIELDS = ["given", "family", "email", "mobile", "organisation", "position", "street", "postal_code", "city", "country"]


def serve(commands):
    """Answers until nobody asks any more."""
    for line in sys.stdin:
        request = json.loads(line)
        answer = commands[request.pop("do")](**request)
        print(json.dumps(answer), flush=True)


def timed(task, *arguments):
    """Milliseconds that a task took."""
    begun = time.perf_counter()
    task(*arguments)
    return (time.perf_counter() - begun) * 1e3


def people(path):
    """The rows of the file, in the order of FIELDS."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        yield from rows


def asks_for_codes(text):
    """Whether a text is looked for in addresses and numbers, rather than in names: as the program tells them apart."""
    return any(sign.isdigit() or sign in "@._" for sign in text)


def parts(text):
    """What has to be found: (text, whether in addresses and numbers)."""
    found, digits = [], ""
    for part in text.split():
        if any(sign.isdigit() for sign in part) and all(sign.isdigit() or sign in "+-()/." for sign in part):
            digits += "".join(sign for sign in part if sign.isdigit())
        else:
            found.append((part.lower(), asks_for_codes(part)))
    digits = digits[2:] if digits.startswith("00") else digits[1:] if digits.startswith("0") else digits
    return found + ([(digits, True)] if digits else [])
