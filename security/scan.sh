#!/usr/bin/env bash
# Attacks a running sample with ffuf, wapiti and sqlmap, signed in as its coordinator, and says what they found.
# usage: security/scan.sh [address], for example http://localhost:8080. It sends every form it finds.
# SCAN_SECONDS: how long wapiti, and then sqlmap, may work. Ends with 1 on a finding of medium or above.
set -euo pipefail
address=${1:-http://localhost:8080}
seconds=${SCAN_SECONDS:-3600}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
findings=0
echo "the logs are in $work"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
echo targets >"$work/tool"
python3 "$here/scan/proxy.py" "$port" "$address" "$work" >"$work/proxy.txt" 2>&1 &
proxy=$!
trap 'kill "$proxy" 2>/dev/null || true' EXIT
for _ in $(seq 60); do
  grep -q . "$work/proxy.txt" && break
  sleep 1
done
grep -qx 'signed in' "$work/proxy.txt" || { cat "$work/proxy.txt"; exit 2; }

# Requests of a tool, and how many were answered how.
answers() {
  echo "$(wc -l <"$work/$1.log") requests: $(cut -c1-3 "$work/$1.log" | sort | uniq -c | sort -rn |
    awk '{printf "%s%s × %s", comma, $1, $2; comma = ", "}')"
}
found() { findings=$((findings + $1)); }
# An answer of 500 is a fault of ours, whatever the tool thinks of it.
faults_of() {
  local count
  count=$(grep -cs "^5" "$work/$1.log" || true)
  count=${count:-0}
  [ "$count" -eq 0 ] || echo "$1: $count answers were faults of the program; the first: $(grep -m1 '^5' "$work/$1.log")"
  found "$count"
}

python3 "$here/scan/targets.py" "$address" "http://127.0.0.1:$port" "$work" | tee "$work/targets.txt"

echo ffuf >"$work/tool"
{
  find "$here/.." \( -name '*.hbs' -o -name '*Controller.java' \) -printf '%f\n' |
    sed 's/\..*//; s/Controller//' | tr '[:upper:]' '[:lower:]'
  printf '%s\n' .git/config .env actuator beans env info loggers metrics prometheus heapdump threaddump swagger-ui \
    console backup.sql dump.sql config.json web.xml phpinfo.php server-status data files exports h2-console
} | sort -u | sed 'p; s#^#areas/wexbridge/#' | sort -u >"$work/names.txt"
ffuf -s -t 4 -x "http://127.0.0.1:$port" -w "$work/names.txt" -u "$address/FUZZ" -H 'Stranger: yes' \
  -mc 200,500,501,502,503 >"$work/ffuf-names.txt" 2>"$work/ffuf.err"
grep -vxE 'about|accessibility|api|sign-in|forgotten-password|health|' "$work/ffuf-names.txt" >"$work/ffuf-open.txt" || true
ffuf -s -t 4 -x "http://127.0.0.1:$port" -w "$work/addresses.txt" -u "$address/FUZZ" \
  -mc 500,501,502,503 >"$work/ffuf-faults.txt" 2>>"$work/ffuf.err"
open=$(grep -c . "$work/ffuf-open.txt" || true)
faults=$(grep -c . "$work/ffuf-faults.txt" || true)
found "$open"
found "$faults"
echo "ffuf: $(wc -l <"$work/names.txt") names as a stranger, $open open that should not be;" \
  "$(wc -l <"$work/addresses.txt") addresses with a value that is none, $faults faults; $(answers ffuf)"

echo wapiti >"$work/tool"
readarray -t starts < <(sed "s#^#-s\n$address#; s#^-s\$#-s#" "$work/pages.txt")
timeout $((seconds * 2)) wapiti -u "$address/" "${starts[@]}" -d 1 --scope domain \
  -p "http://127.0.0.1:$port/" --max-links-per-page 5 --max-files-per-dir 10 --skip csrf --skip submission \
  -m "backup,cookieflags,crlf,csp,exec,file,http_headers,permanentxss,redirect,sql,xss" \
  --max-scan-time "$seconds" --max-attack-time $((seconds / 8)) --store-session "$work/wapiti" --no-bugreport \
  -f json -o "$work/wapiti.json" --flush-session >"$work/wapiti.txt" 2>&1 </dev/null || true
python3 - "$work/wapiti.json" >"$work/wapiti-found.txt" <<'PYTHON' || echo "1 no report, see wapiti.txt" >"$work/wapiti-found.txt"
import json, sys
LOW = {"HTTP Secure Headers", "Content Security Policy Configuration", "Secure Flag cookie", "HttpOnly Flag cookie",
       "Resource consumption"}
report = json.load(open(sys.argv[1]))
counts = {name: len(all) for part in ("vulnerabilities", "anomalies") for name, all in report[part].items() if all}
words = lambda low: ", ".join(f"{n}: {c}" for n, c in counts.items() if (n in LOW) == low) or "none"
print(sum(count for name, count in counts.items() if name not in LOW),
      f"medium or above: {words(False)}; low: {words(True)}")
PYTHON
read -r medium words <"$work/wapiti-found.txt"
found "$medium"
echo "wapiti: $words; $(answers wapiti)"
faults_of wapiti

echo sqlmap >"$work/tool"
parts=()
for list in "$work"/requests-*.log; do
  timeout "$seconds" sqlmap -l "$list" --ignore-stdin --proxy="http://127.0.0.1:$port" --dbms=MySQL \
    --technique=BET --level=1 --risk=1 --batch --ignore-redirects --skip=csrf --flush-session \
    --output-dir="$list.out" >"$list.txt" 2>&1 </dev/null &
  parts+=($!)
done
for part in "${parts[@]}"; do wait "$part" || true; done
cat "$work"/requests-*.txt >"$work/sqlmap.txt"
injectable=$(cat "$work"/requests-*.out/results-*.csv 2>/dev/null | grep -v '^Target URL' | grep -vc 'false positive' || true)
found "$injectable"
echo "sqlmap: $(grep -c 'testing URL' "$work/sqlmap.txt" || true) of the forms and addresses in $seconds seconds," \
  "$(grep -c 'testing for SQL injection on' "$work/sqlmap.txt" || true) parameters, $injectable injectable; $(answers sqlmap)"

faults_of sqlmap

echo "findings of medium or above: $findings"
[ "$findings" -eq 0 ]
