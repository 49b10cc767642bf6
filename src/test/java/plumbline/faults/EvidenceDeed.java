package plumbline.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import plumbline.common.Sha256;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Somebody adds a file of 1 MB as evidence. */
final class EvidenceDeed implements Deed {

  private static final int BYTES = 1_000_000;

  private final Visitor visitor;
  private final String name;
  private final Map<String, String> traces = new HashMap<>();

  /** Evidence whose numbers begin with this name. */
  EvidenceDeed(Visitor visitor, String name) {
    this.visitor = visitor;
    this.name = name;
  }

  @Override
  public Answer send(String number) {
    return visitor.upload(
        "/areas/wexbridge/evidence/files",
        Map.of(
            "title",
            Deed.text(number),
            "criteria",
            "23.E1",
            "kind",
            "MINUTES",
            "produced_on",
            "2026-03-02",
            "submission",
            number),
        Map.of("minutes.txt", content(number).getBytes(StandardCharsets.US_ASCII)));
  }

  private static String content(String number) {
    String line = Deed.text(number) + "\n";
    return line.repeat(BYTES / line.length());
  }

  @Override
  public void saved() {}

  /** The history has no title, which may be erased, but the sum of the file. */
  @Override
  public String trace(String number) {
    return traces.computeIfAbsent(number, each -> Sha256.of(content(each)));
  }

  @Override
  public String changes() {
    return "SELECT COUNT(*) FROM evidence WHERE title LIKE '%s %s/%%'".formatted(Deed.CANARY, name);
  }
}
