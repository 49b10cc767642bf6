package plumbline.chronicles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.people.Viewer;
import plumbline.web.SecurityLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a chain with its hashes, so that whoever has the file can compute them again: the oldest
 * change first, a piece at a time, however long the chain is. People are told by their ids; names
 * and addresses are not part of a chain. Who takes one away is noted in the security log.
 */
@Singleton
final class HistoryExports {

  private static final int AT_ONCE = 500;
  private static final String HEAD =
      "sequence,id,area,at,person,kind,subject,record_digest,hash\r\n";

  private final History history;
  private final SecurityLog log;
  private final JsonMapper json = JsonMapper.builder().build();

  HistoryExports(History history, SecurityLog log) {
    this.history = history;
    this.log = log;
  }

  /** The chain without its records. */
  HttpResponse<?> csv(Viewer viewer, Chain chain) {
    return file(viewer, chain, "csv", "text/csv;charset=utf-8", HEAD, HistoryExports::csvLine);
  }

  /** The chain, and with each change its record where this person may read that. */
  HttpResponse<?> jsonLines(Viewer viewer, Chain chain) {
    return file(
        viewer,
        chain,
        "jsonl",
        "application/jsonl;charset=utf-8",
        "",
        entry -> jsonLine(entry, chain.records()));
  }

  private HttpResponse<?> file(
      Viewer viewer,
      Chain chain,
      String ending,
      String type,
      String head,
      Function<HistoryEntry, String> line) {
    log.event("history-exported", viewer.id().value(), ending + " of " + chain.area().value());
    InputStream content = new SequenceInputStream(new Pieces(chain, head, line));
    return HttpResponse.ok(
        new StreamedFile(content, MediaType.of(type)).attach(chain.file() + "." + ending));
  }

  private static String csvLine(HistoryEntry entry) {
    return fields(entry).values().stream()
            .map(HistoryExports::quoted)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }

  private String jsonLine(HistoryEntry entry, boolean withRecord) {
    Map<String, String> fields = fields(entry);
    String salt = entry.salt();
    String record = entry.record();
    if (withRecord && salt != null && record != null) {
      fields.put("salt", salt);
      fields.put("record", record);
    }
    return json.writeValueAsString(fields) + "\n";
  }

  private static Map<String, String> fields(HistoryEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sequence", String.valueOf(entry.sequence()));
    fields.put("id", String.valueOf(entry.id()));
    fields.put("area", String.valueOf(entry.areaId().value()));
    fields.put("at", entry.at().toString());
    fields.put("person", String.valueOf(entry.personId().value()));
    fields.put("kind", entry.kind());
    fields.put("subject", entry.subject());
    fields.put("record_digest", entry.recordDigest());
    fields.put("hash", entry.hash());
    return fields;
  }

  /** Reads on in the chain whenever the piece before was sent. */
  private final class Pieces implements Enumeration<InputStream> {

    private final Chain chain;
    private final Function<HistoryEntry, String> line;
    private byte[] next;
    private long sequence;
    private boolean ended;

    private Pieces(Chain chain, String head, Function<HistoryEntry, String> line) {
      this.chain = chain;
      this.line = line;
      this.next = head.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean hasMoreElements() {
      while (next.length == 0 && !ended) {
        List<HistoryEntry> entries = history.chain(chain.area(), sequence, AT_ONCE);
        ended = entries.size() < AT_ONCE;
        if (!entries.isEmpty()) {
          sequence = entries.getLast().sequence();
        }
        next =
            entries.stream()
                .map(line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
      }
      return next.length > 0;
    }

    @Override
    public InputStream nextElement() {
      if (!hasMoreElements()) {
        throw new NoSuchElementException();
      }
      InputStream piece = new ByteArrayInputStream(next);
      next = new byte[0];
      return piece;
    }
  }
}
