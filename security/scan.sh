#!/usr/bin/env bash
# Attacks a running sample with wapiti, sqlmap and ffuf and prints what they found.
# usage: security/scan.sh [address], for example http://localhost:8080. It sends every form it finds.
set -euo pipefail
address=${1:-http://localhost:8080}
work=$(mktemp -d)
jar=$work/cookies.txt

token() { grep -o 'name="csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }

curl -sf -c "$jar" -o /dev/null "$address/sign-in"
curl -sf -b "$jar" -c "$jar" -o /dev/null -w '' \
  --data-urlencode email=coordinator@wexbridge.example.org \
  --data-urlencode 'password=wexbridge is made up' "$address/sign-in"
cookie=$(awk '/plumbline/ {v = $6 "=" $7} END {print v}' "$jar")
csrf=$(curl -sf -b "$jar" "$address/account" | token)
[ -n "$csrf" ] || { echo "could not sign in at $address: is the sample running?"; exit 1; }

# Every page that a coordinator reaches, one of each kind, for the tools that do not walk by themselves.
python3 - "$address" "$cookie" >"$work/pages.txt" <<'P'
import re, sys, urllib.request
address, cookie = sys.argv[1:]
todo, seen, kinds = ["/", "/areas/wexbridge/board"], set(), {}
while todo:
    path = todo.pop(0)
    try:
        page = urllib.request.urlopen(
            urllib.request.Request(address + path, headers={"Cookie": cookie})).read().decode("utf-8", "replace")
    except Exception:
        continue
    print(path)
    for link in re.findall(r'(?:href|action)="(/[^"#]*)', page):
        link = link.replace("&amp;", "&")
        kind = re.sub(r"\d+|=[^&]*", "_", link)
        if link not in seen and kinds.get(kind, 0) < 1 and "/assets/" not in link and "sign-out" not in link:
            seen.add(link); kinds[kind] = kinds.get(kind, 0) + 1; todo.append(link)
P
echo "pages: $(wc -l <"$work/pages.txt") kinds of addresses"

echo "ffuf: names that no page links to"
find "$(dirname "$0")/.." -name '*.hbs' -o -name '*.java' | xargs -n1 basename | sed 's/\..*//' |
  tr 'A-Z' 'a-z' | sort -u >"$work/words.txt"
printf '%s\n' .git/config .env admin actuator beans env metrics prometheus heapdump swagger-ui console \
  backup.sql dump.sql config.json web.xml phpinfo.php server-status >>"$work/words.txt"
ffuf -s -t 4 -w "$work/words.txt" -u "$address/FUZZ" -mc 200,500-599 >"$work/ffuf.txt" 2>/dev/null || true
ffuf -s -t 4 -w "$work/words.txt" -u "$address/areas/wexbridge/FUZZ" -H "Cookie: $cookie" -mc 500-599 \
  >>"$work/ffuf.txt" 2>/dev/null || true
echo "ffuf: $(wc -l <"$work/words.txt") names, answers of 200 without sign-in or of 500: $(sort -u "$work/ffuf.txt" | tr '\n' ' ')"

echo "wapiti: every form and link"
printf '{"%s": {"/": {"%s": {"value": "%s", "version": 0, "expires": null, "secure": false, "port": null}}}}' \
  "$(sed 's#.*//##; s#:.*##' <<<"$address")" "${cookie%%=*}" "${cookie#*=}" >"$work/wapiti-cookie.json"
timeout "${SCAN_SECONDS:-1200}" wapiti -u "$address/areas/wexbridge/board" --scope domain -c "$work/wapiti-cookie.json" \
  -x "$address/sign-out" -m "backup,blindsql,crlf,csp,exec,file,http_headers,redirect,sql,ssrf,xss,permanentxss" \
  --max-scan-time "${SCAN_SECONDS:-1200}" -d 4 --max-links-per-page 60 -f json -o "$work/wapiti.json" \
  --flush-session >"$work/wapiti.log" 2>&1 || true
python3 - "$work/wapiti.json" <<'P' || { echo "wapiti: no report, see its log"; tail -5 "$work/wapiti.log"; }
import json, sys
report = json.load(open(sys.argv[1]))
found = {k: len(v) for part in ("vulnerabilities", "anomalies") for k, v in report[part].items() if v}
print("wapiti:", report["infos"].get("crawled_pages", report["infos"].get("crawled_pages_nbr", "?")), "pages;", found or "no finding")
P

echo "sqlmap: every parameter of every page and form"
sed "s#^#$address#" "$work/pages.txt" | grep '?' >"$work/with-parameters.txt" || true
sqlmap -m "$work/with-parameters.txt" --cookie="$cookie" --batch --level=1 --risk=1 --threads=2 --smart \
  --output-dir="$work/sqlmap" >"$work/sqlmap.log" 2>&1 || true
sed "s#^#$address#" "$work/pages.txt" | grep -v '\.\(pdf\|csv\|xlsx\|docx\|zip\|json\)$' >"$work/with-forms.txt"
timeout "${SCAN_SECONDS:-1200}" sqlmap -m "$work/with-forms.txt" --forms --cookie="$cookie" --csrf-token=csrf --batch \
  --level=1 --risk=1 --threads=2 --smart --output-dir="$work/sqlmap" >>"$work/sqlmap.log" 2>&1 || true
echo "sqlmap: $(grep -c 'testing if\|heuristic' "$work/sqlmap.log" || true) parameters looked at; injectable: $(grep -c 'is vulnerable\|injectable' "$work/sqlmap.log" || true)"
echo "the reports are in $work"
