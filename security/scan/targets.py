"""Walks a running sample through the proxy and writes what there is to attack.

usage: targets.py ADDRESS PROXY FOLDER

pages.txt: one address of each kind; requests-N.log: each kind of form, and each address with parameters, as a
request in the form of Burp's log that sqlmap reads, in three parts. What removes or ends something comes last.
addresses.txt: every id, month and parameter of each page, replaced by what is none.
"""
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

ADDRESS, PROXY, FOLDER = sys.argv[1:]
PARTS = 3
ask = urllib.request.build_opener(urllib.request.ProxyHandler({"http": PROXY})).open
ENDS = re.compile(r"delete|remove|withdraw|disable|erase|close|leave|exemption|end$|lost|send|confirm")


class Reader(HTMLParser):
    """Links and forms of a page; of a form its address, method and the fields as a browser would send them."""

    def __init__(self, page):
        super().__init__()
        self.links, self.forms, self.form, self.select, self.text = [], [], None, None, None
        self.feed(page)

    def handle_starttag(self, tag, pairs):
        at = dict(pairs)
        if "href" in at and tag == "a":
            self.links.append(at["href"])
        if tag == "form":
            self.form = {"action": at.get("action"), "method": at.get("method", "get"), "fields": {},
                         "files": at.get("enctype")}
            self.forms.append(self.form)
        if self.form is None:
            return
        name, fields = at.get("name"), self.form["fields"]
        if tag == "select":
            self.select = name
        elif tag == "option" and ("selected" in at or self.select not in fields):
            fields[self.select] = at.get("value", "")
        elif tag == "textarea":
            self.text = name
            fields[name] = ""
        elif name and (at.get("type") not in ("radio", "checkbox", "file") or "checked" in at):
            fields.setdefault(name, at.get("value", ""))

    def handle_data(self, data):
        if self.text:
            self.form["fields"][self.text] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.text = None
        if tag == "form":
            self.form = None


def kind(link):
    return re.sub(r"/(16|11|23)\.[\w.]+|\d+|=[^&]*", "_", link)


todo, kinds, requests = ["/", "/sign-in", "/forgotten-password", "/areas/wexbridge/board"], set(), {}
with open(f"{FOLDER}/pages.txt", "w") as pages:
    while todo:
        path = todo.pop(0)
        try:
            answer = ask(ADDRESS + path)
        except urllib.error.HTTPError:
            continue
        pages.write(path + "\n")
        if "?" in path:
            requests.setdefault("GET " + kind(path), (path, None))
        if "html" not in answer.headers.get("Content-Type", ""):
            continue
        page = Reader(answer.read().decode("utf-8", "replace"))
        for form in page.forms:
            action = form["action"] or path
            body = urllib.parse.urlencode(form["fields"])
            if action.startswith("/sign-out") or form["files"]:
                continue
            if form["method"] == "get":
                requests.setdefault("GET " + kind(action + "?" + body), (action + "?" + body, None))
            else:
                requests.setdefault("POST " + kind(action), (action, body))
        for link in page.links:
            link = link.split("#")[0]
            if link.startswith("/") and kind(link) not in kinds:
                kinds.add(kind(link))
                todo.append(link)

NONE = ("'", "%00", "-1", "9223372036854775808", "..%2f", "%F0%9F%98%80", "2026-13", "a" * 300)
PLACES = re.compile(r"(?<=/)(?:\d{4}-\d\d|\d+|(?:16|11|23)\.\w+)(?=[/?.]|$)|(?<==)[^&]*")
with open(f"{FOLDER}/addresses.txt", "w") as addresses:
    for path in map(str.strip, open(f"{FOLDER}/pages.txt")):
        for place in PLACES.finditer(path):
            for value in NONE:
                addresses.write(path[1:place.start()] + value + path[place.end():] + "\n")

host = ADDRESS.split("//")[1]
ordered = sorted(requests.values(), key=lambda request: bool(ENDS.search(request[0])))
for part in range(PARTS):
    with open(f"{FOLDER}/requests-{part}.log", "w") as log:
        for path, body in ordered[part::PARTS]:
            log.write(f"{'=' * 54}\n{'GET' if body is None else 'POST'} {path} HTTP/1.1\nHost: {host}\n")
            if body is not None:
                log.write(f"Content-Type: application/x-www-form-urlencoded\n\n{body}\n")
            log.write(f"{'=' * 54}\n\n")
parameters = sum(len((body or path.split("?")[1]).split("&")) for path, body in requests.values())
print(f"{len(open(f'{FOLDER}/pages.txt').readlines())} kinds of addresses, {len(requests)} kinds of forms and"
      f" addresses with {parameters} parameters")
