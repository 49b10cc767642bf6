"""A proxy between a scanner and a running sample, so that the scanner is really inside.

usage: proxy.py PORT ADDRESS FOLDER

Scanners keep the first form they saw; Plumbline saves a form once, for one session, at one version. So the
proxy signs in as the sample's coordinator, puts the session on every request, and renews the hidden fields of
each form, unless the scanner attacks one of them; fields that are empty get something that the form may take.
Each answer is a line of TOOL.log, where the file "tool" names the tool. It signs in once: scanners change the
address that one signs in with. Signing out is not passed on, and pages for strangers are asked as a stranger,
from ever another address of this machine, because guesses from one address are slowed down.
"""
import http.client
import random
import re
import sys
import threading
import urllib.parse
from contextlib import nullcontext
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT, ADDRESS, FOLDER = int(sys.argv[1]), sys.argv[2].rstrip("/"), sys.argv[3]
HOST = ADDRESS.split("//")[1]
RENEWED = ("csrf", "submission", "version", "seen")
STRANGERS = re.compile(r"/(sign-in|forgotten-password|invitations|first-administrator)\b")
cookies, forms, handed_out = {}, {}, set()
lock = threading.Lock()


def ask(method, path, body=None, headers=(), stranger=False):
    here = ("127." + ".".join(str(random.randint(1, 254)) for _ in range(3)), 0) if stranger else None
    connection = http.client.HTTPConnection(HOST, timeout=60, source_address=here)
    headers = {**dict(headers), "Host": HOST, "Connection": "close"}
    if not stranger:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer, text


def note(line):
    with open(f"{FOLDER}/tool") as tool, open(f"{FOLDER}/{tool.read().strip()}.log", "a") as log:
        log.write(line + "\n")


def sign_in():
    form = urllib.parse.urlencode(
        {"email": "coordinator@wexbridge.example.org", "password": "wexbridge is made up", "csrf": ""})
    answer, _ = ask("POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
    if answer.status != 303:
        raise SystemExit(f"could not sign in at {ADDRESS}: {answer.status}; is the sample running?")
    for line in answer.headers.get_all("Set-Cookie", []):
        name, _, value = line.split(";")[0].partition("=")
        cookies[name] = value


def hidden(markup):
    tags = re.findall(r"<input[^>]*>", markup)
    return {name: value for tag in tags for name in attribute("name", tag) for value in attribute("value", tag)
            if name in RENEWED and 'type="hidden"' in tag}


def attribute(name, tag):
    return [unescape(value) for value in re.findall(rf'\b{name}="([^"]*)"', tag)]


def remember(path, page):
    """Keeps on which page each form stands, and what its hidden fields are now."""
    for tag, markup in re.findall(r"(<form[^>]*>)(.*?)</form>", page, re.S):
        if 'method="post"' in tag:
            action = (attribute("action", tag) or [path])[0].split("#")[0]
            fields = hidden(markup)
            forms[action] = (path, fields)
            handed_out.update(fields.items())


def filled(page):
    """The page with something in every empty field and choice, so that forms are saved, not only refused."""
    page = re.sub(r'<option value=""[^>]*>[^<]*</option>\s*(?=<option)', "", page)
    page = re.sub(r"(<textarea[^>]*>)(</textarea>)", r"\1Some words.\2", page)
    seen = set(re.findall(r'name="([^"]*)" type="(?:radio|checkbox)"[^>]* checked', page))

    def put(found):
        tag = found[0]
        name, kind = (attribute("name", tag) or [""])[0], (attribute("type", tag) or [""])[0]
        if kind in ("radio", "checkbox"):
            first = name not in seen
            seen.add(name)
            return tag[:-1] + " checked>" if first else tag
        if kind in ("hidden", "file") or name in ("depends_on", "meaning"):
            return tag
        return re.sub(r'\bvalue=""', f'value="{example(name, kind)}"', tag)
    return re.sub(r"<input[^>]*>", put, page)


def example(name, kind):
    if kind in ("date", "month", "email"):
        return {"date": "2026-11-02", "month": "2026-11", "email": "scan@example.org"}[kind]
    if re.search(r"date|began|ended|published|due|timescale", name):
        return "2 November 2026"
    if re.search(r"value|target$|numerator|denominator|lower|upper|level|order|page|count|number", name):
        return "12"
    if kind == "password":
        return "words of a scanner"
    return f"words{random.randint(100, 999)}"


def renewed(path, body):
    """The form with the hidden fields of now; what the scanner put into one stays."""
    body = re.sub(rb'name="(\w+)"; filename="\1"', rb'name="\1"', body)  # wapiti sends every field as a file
    for name, value in forms.get(path, ("", {}))[1].items():
        value = f"{random.getrandbits(96):x}" if name == "submission" else value

        def put(found):
            old = urllib.parse.unquote_plus(found[2].decode("utf-8", "replace"))
            return found[0] if (name, old) not in handed_out else found[1] + urllib.parse.quote_plus(value).encode()
        body = re.sub(rb"((?:^|&)%s=)([^&]*)" % name.encode(), put, body)
        body = re.sub(rb'(name="%s"\r\n\r\n)([^\r]*)' % name.encode(), put, body)
    return body


def send(method, path, body, headers, stranger):
    """A form that is too old is sent once more, with what its page says now; one form after the other."""
    sent = renewed(path, body) if body else body
    answer, text = ask(method, path, sent, headers, stranger)
    if not stranger and answer.status == 303 and "/sign-in" in answer.headers.get("Location", ""):
        sign_in()
    elif answer.status != 409 or path not in forms:
        return answer, text
    if path in forms:
        page = forms[path][0]
        now, shown = ask("GET", page, stranger=stranger)
        if now.status == 200:
            remember(page, shown.decode("utf-8", "replace"))
    return ask(method, path, renewed(path, body) if body else body, headers, stranger)


class Passing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        path = self.path[len(ADDRESS):] if self.path.startswith(ADDRESS) else self.path
        path = path or "/"
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) or None
        if not path.startswith("/") or path.startswith("/sign-out"):
            return self.give(403, [], b"")
        stranger = bool(STRANGERS.match(path)) or "Stranger" in self.headers
        headers = {name: value for name, value in self.headers.items() if name.lower() not in (
            "host", "cookie", "proxy-connection", "connection", "accept-encoding", "content-length", "stranger")}
        try:
            with lock if body else nullcontext():
                answer, text = send(self.command, path, body, headers, stranger)
        except Exception as broken:
            note(f"000 {self.command} {path} {broken!r}")
            return self.give(502, [], b"")
        note(f"{answer.status} {self.command} {path}")
        if "html" in answer.headers.get("Content-Type", ""):
            page = text.decode("utf-8", "replace")
            remember(path, page)
            text = filled(page).encode()
        self.give(answer.status, [(name, value) for name, value in answer.headers.items() if name.lower() not in (
            "transfer-encoding", "connection", "content-length", "date")], text)

    do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = do_TRACE = pass_on

    def give(self, status, headers, text):
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def log_message(self, *ignored):
        pass


sign_in()
ThreadingHTTPServer.daemon_threads = True
print("signed in", flush=True)
ThreadingHTTPServer(("127.0.0.1", PORT), Passing).serve_forever()
