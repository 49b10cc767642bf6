package plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.files.Crafted;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class EvidencePagesTest {

  private static final Path STORE = Path.of("target", "test-files", "files");
  private static final CriterionId E1 = new CriterionId("23.E1");

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final LocalDate today = Month.today(Plumbline.clock());
  private final Visitor visitor = story.visit("coordinator");
  private final EvidenceRepository repository = Plumbline.bean(EvidenceRepository.class);

  @BeforeEach
  void open() {
    story.open(coordinator, Month.of(2026, 9));
  }

  @Test
  void severalFilesAreAddedAtOnceAndCanBeReadAgain() {
    Answer answer =
        visitor.upload(
            story.path("/evidence/files"), form(), files("a.pdf", pdf("A"), "b.txt", text("B")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    assertThat(titles()).containsExactly("b", "a");

    Answer page = visitor.get(story.path("/evidence/" + newest().id().value()));
    Answer file = visitor.get(page.page().expectFirst("a[href$=/file]").attr("href"));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text()).isEqualTo("B");
    assertThat(header(file, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"b.txt\"; filename*=UTF-8''b.txt");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(file, "Content-Type")).startsWith("text/plain");
    assertThat(header(file, "Content-Length")).isEqualTo("1");
  }

  @Test
  void aNameOfAnotherWritingIsSentAsTheStandardSays() {
    upload("R\u00e9sum\u00e9 \u202e\"x\".pdf", pdf("C"));
    Answer file = visitor.get(fileOfNewest());
    assertThat(header(file, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"R_sum_ _22x_22.pdf\";"
                + " filename*=UTF-8''R%C3%A9sum%C3%A9%20%2522x%2522.pdf");
  }

  @Test
  void headAndRangeGiveNoMoreThanTheWholeFileWouldBe() {
    upload("a.txt", text("0123456789"));
    Answer head =
        visitor.send(
            visitor
                .request(fileOfNewest())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    Answer range =
        visitor.send(visitor.request(fileOfNewest()).header("Range", "bytes=2-4").GET().build());
    assertThat(range.status()).isEqualTo(200);
    assertThat(range.text()).isEqualTo("0123456789");
  }

  @Test
  void aDamagedFileIsNotSent() throws IOException {
    upload("a.txt", text("Whole, of area " + story.area().id().value()));
    String hash = newest().sha256();
    Path file =
        STORE
            .resolve(String.valueOf(story.area().id().value()))
            .resolve(hash.substring(0, 2))
            .resolve(hash);
    Files.writeString(file, "Half");
    Answer answer = visitor.get(fileOfNewest());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().text()).contains("damaged");
  }

  @Test
  void whatIsRefusedKeepsEverythingTypedAndNothingOfTheFiles() throws IOException {
    long before = stored();
    Answer answer =
        visitor.upload(
            story.path("/evidence/files"),
            form(),
            files("good.pdf", pdf("D"), "bad.exe", text("MZ"), "empty.txt", new byte[0]));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary__list a"))
        .extracting(link -> link.text())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("“bad.exe” is not of a kind"),
            two -> assertThat(two).startsWith("“empty.txt” is empty"));
    assertThat(answer.value("produced_on")).isEqualTo(today.toString());
    assertThat(answer.page().select("input[name=criteria][checked]").eachAttr("value"))
        .containsExactly("23.E1");
    assertThat(titles()).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void anImpossiblePeriodIsSaidBesideItsField() {
    Map<String, String> form = form();
    form.put("covers_from", "30/02/2026");
    Answer answer = visitor.upload(story.path("/evidence/files"), form, files("a.pdf", pdf("E")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().text()).contains("“30/02/2026” is not a day");
    form.put("covers_from", "2026-05-02");
    form.put("covers_to", "2026-05-01");
    answer = visitor.upload(story.path("/evidence/files"), form, files("a.pdf", pdf("E")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().text()).contains("begins after it ends");
    assertThat(titles()).isEmpty();
  }

  @Test
  void theSameUploadSentTwiceIsKeptOnce() {
    Map<String, String> form = form();
    form.put("submission", "twice-" + story.area().id().value());
    String path = story.path("/evidence/files");
    assertThat(visitor.upload(path, form, files("a.pdf", pdf("F"))).status()).isEqualTo(303);
    assertThat(visitor.upload(path, form, files("a.pdf", pdf("F"))).status()).isEqualTo(303);
    assertThat(visitor.upload(path, form, files("a.pdf", pdf("G"))).status()).isEqualTo(409);
    assertThat(titles()).containsExactly("a");
  }

  @Test
  void noByteIsStoredBeforeTheTokenWasFound() throws IOException {
    long before = stored();
    Map<String, String> form = form();
    form.put("csrf", "another");
    Answer answer = visitor.upload(story.path("/evidence/files"), form, files("a.pdf", pdf("H")));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(stored()).isEqualTo(before);
    assertThat(visitor.upload(story.path("/evidence"), form(), files("a.pdf", pdf("H"))).status())
        .isEqualTo(415);
  }

  @Test
  void aFileOverTheLimitIsRefusedWithWords() throws IOException {
    long before = stored();
    byte[] large = new byte[(3 << 20) + 1];
    Answer answer = visitor.upload(story.path("/evidence/files"), form(), files("a.pdf", large));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.page().text()).contains("“a.pdf” is larger than 3 MB");
    assertThat(stored()).isEqualTo(before);
    assertThat(visitor.get(story.path("/evidence")).status()).isEqualTo(200);
  }

  /** ASVS 5.2.4: 12 MB in these tests. */
  @Test
  void onePersonKeepsSoMuchAndMoreOnceSomeIsErased() throws IOException {
    String path = story.path("/evidence/files");
    for (int file = 0; file < 4; file++) {
      upload("%d.txt".formatted(file), text(String.valueOf(file).repeat(2_900_000)));
    }
    long before = stored();
    Answer refused = visitor.upload(path, form(), files("5.txt", text("5".repeat(2_900_000))));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select(".govuk-error-summary__list").text())
        .contains("You have added 4 files of 11 MB here already")
        .contains("12 MB");
    assertThat(refused.value("produced_on")).isEqualTo(today.toString());
    String page = story.path("/evidence/" + newest().id().value());
    Map<String, String> revision = Map.of("produced_on", today.toString(), "version", "1");
    Answer newer =
        visitor.upload(page + "/files", revision, files("6.txt", text("6".repeat(2_900_000))));
    assertThat(newer.status()).isEqualTo(400);
    assertThat(newer.page().text()).contains("You have added 4 files");
    assertThat(stored()).isEqualTo(before);

    story.lead("other", Set.of(E1));
    assertThat(
            story.visit("other").upload(path, form(), files("7.txt", text("Another's"))).status())
        .isEqualTo(303);
    Map<String, String> erase = Map.of("version", "1", "revision", "1", "reason", "Not needed");
    assertThat(visitor.post(page + "/erase", erase).status()).isEqualTo(303);
    upload("5.txt", text("5".repeat(2_900_000)));
  }

  @Test
  void aLinkIsKeptAndNeverOpened() {
    Map<String, String> form = form();
    form.putAll(Map.of("form", "link", "title", "Board minutes", "address", "ftp://x.example/a"));
    assertThat(visitor.post(story.path("/evidence"), form).page().text())
        .contains("Enter a link that begins with https://");
    form.put("address", "https://minutes.example/may");
    assertThat(visitor.post(story.path("/evidence"), form).status()).isEqualTo(303);
    Answer page = visitor.get(story.path("/evidence/" + newest().id().value()));
    assertThat(page.page().expectFirst("a[rel='noreferrer noopener']").attr("href"))
        .isEqualTo("https://minutes.example/may");
  }

  @Test
  void aPieceCanBeRevisedLinkedSharedWithdrawnAndErased() {
    upload("a.txt", text("Once"));
    String page = story.path("/evidence/" + newest().id().value());
    Map<String, String> dates = new HashMap<>(Map.of("produced_on", today.toString()));
    dates.put("version", "1");
    assertThat(visitor.upload(page + "/files", dates, files("b.txt", text("Twice"))).status())
        .isEqualTo(303);
    assertThat(visitor.post(page + "/links", Map.of("version", "2", "criterion", "23.E2")).status())
        .isEqualTo(303);
    assertThat(visitor.post(page + "/links/23.E1/delete", Map.of("version", "3")).status())
        .isEqualTo(303);
    assertThat(visitor.post(page + "/share", Map.of("version", "4", "shared", "yes")).status())
        .isEqualTo(303);
    assertThat(visitor.post(page + "/share", Map.of("version", "4", "shared", "no")).status())
        .isEqualTo(409);
    Map<String, String> erase = Map.of("version", "5", "revision", "2", "reason", "A name");
    assertThat(visitor.post(page + "/erase", erase).status()).isEqualTo(303);
    assertThat(visitor.post(page + "/withdraw", Map.of("version", "6")).status()).isEqualTo(303);
    Answer shown = visitor.get(page);
    assertThat(shown.page().text())
        .contains("Erased on")
        .contains("Reason: A name")
        .contains("Shared with scrutiny")
        .doesNotContain("b.txt");
    assertThat(visitor.get(page + "/revisions/2/file").status()).isEqualTo(404);
    assertThat(visitor.get(page + "/revisions/1/file").text()).isEqualTo("Once");
  }

  @Test
  void theLibraryIsFilteredByCriterionAndAgency() {
    upload("a.txt", text("One"));
    String agency = String.valueOf(story.agency("Health trust").value());
    assertThat(links("?criterion=23.E1")).hasSize(1);
    assertThat(links("?criterion=23.E2")).isEmpty();
    assertThat(links("?agency=" + agency)).isEmpty();
    story.lead("lead", Set.of(E1));
    assertThat(story.visit("lead").get(story.path("/evidence")).page().text()).contains("E1");
  }

  private java.util.List<String> links(String query) {
    return visitor.get(story.path("/evidence" + query)).page().select("table a").eachText();
  }

  private void upload(String name, byte[] content) {
    Answer answer = visitor.upload(story.path("/evidence/files"), form(), files(name, content));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("criteria", "23.E1");
    form.put("kind", "AUDIT");
    form.put("produced_on", today.toString());
    return form;
  }

  private static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int index = 0; index < namesAndContents.length; index += 2) {
      files.put((String) namesAndContents[index], (byte[]) namesAndContents[index + 1]);
    }
    return files;
  }

  private static byte[] pdf(String mark) {
    String pdf = new String(Crafted.pdf(), StandardCharsets.US_ASCII);
    return pdf.replace("<<>>", "<< /Mark (" + mark + ") >>").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] text(String words) {
    return Crafted.text(words);
  }

  private Evidence newest() {
    return repository
        .newest(coordinator, story.area().id(), new EvidenceRepository.Filter("", 0), 1, 0)
        .getFirst();
  }

  private java.util.List<String> titles() {
    return repository
        .newest(coordinator, story.area().id(), new EvidenceRepository.Filter("", 0), 50, 0)
        .stream()
        .map(Evidence::title)
        .toList();
  }

  private String fileOfNewest() {
    return story.path("/evidence/" + newest().id().value() + "/revisions/1/file");
  }

  private static long stored() throws IOException {
    try (Stream<Path> files = Files.walk(STORE)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
