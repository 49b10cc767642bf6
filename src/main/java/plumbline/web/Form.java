package plumbline.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.common.Sha256;

/** The fields of a form as they were typed; what is wrong with them is collected, not thrown. */
public final class Form {

  /** Characters a narrative, reason or comment may have. */
  public static final int LONG_TEXT = 20_000;

  /** Characters a name or title may have. */
  public static final int SHORT_TEXT = 200;

  private static final int MOST_FIELDS = 1000;
  private static final int SHOWN = 1000;
  private static final String CSRF = "csrf";
  private static final String SUBMISSION = "submission";
  private static final Set<String> ADDED = Set.of(CSRF, SUBMISSION);

  private final Map<String, List<String>> fields;
  private final List<FieldError> errors = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private boolean isOvertaken;
  private boolean isOutdated;
  private int standing;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** Reads the body of a form. */
  public static Form parse(String body) {
    return new Form(new QueryStringDecoder(body, false).parameters());
  }

  static Form of(Map<String, List<String>> fields) {
    return new Form(fields);
  }

  /** A form that has not been filled in. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /** The same form with this field as if it had been typed. */
  public Form with(String field, String value) {
    Map<String, List<String>> all = new LinkedHashMap<>(fields);
    all.put(field, List.of(value));
    return new Form(all);
  }

  /**
   * The same form without these fields, whose content shall stand nowhere, not even as a digest.
   */
  public Form without(String... secrets) {
    Map<String, List<String>> rest = new LinkedHashMap<>(fields);
    rest.keySet().removeAll(List.of(secrets));
    return new Form(rest);
  }

  /** Whether this body has more fields than any page of ours. */
  public static boolean tooManyFields(String body) {
    int fields = 0;
    for (int index = 0; index < body.length(); index++) {
      if (body.charAt(index) == '&' && ++fields >= MOST_FIELDS) {
        return true;
      }
    }
    return false;
  }

  /** The field as typed, with line ends made one kind; empty when it was not sent. */
  public String text(String field) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").replace('\r', '\n');
  }

  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The names of what was sent, in order, without what the page itself adds to every form. */
  public List<String> names() {
    return fields.keySet().stream().filter(name -> !ADDED.contains(name)).toList();
  }

  /** What was sent under these names, written as the body of a form once more. */
  public String body() {
    StringJoiner body = new StringJoiner("&");
    for (String name : names()) {
      all(name).forEach(value -> body.add(encoded(name) + "=" + encoded(value)));
    }
    return body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * A number that the page itself put into the form.
   *
   * @throws Refused when it is none
   */
  public int number(String field) {
    String text = text(field);
    if (!text.matches("\\d{1,9}")) {
      throw new Refused(field, "This form lacks its " + field + ". Load the page again.");
    }
    return Integer.parseInt(text);
  }

  /** A text that must be there, on one line. */
  public String line(String field, String missing) {
    String text = text(field).strip();
    if (text.isEmpty()) {
      refuse(field, missing);
    }
    return shortEnough(field, text.replace('\n', ' '), SHORT_TEXT);
  }

  /** A text on one line that may be empty. */
  public String optionalLine(String field) {
    return shortEnough(field, text(field).strip().replace('\n', ' '), SHORT_TEXT);
  }

  /** A text of many lines that may be empty. */
  public String words(String field) {
    return shortEnough(field, text(field).stripTrailing(), LONG_TEXT);
  }

  /** A day such as 28/11/2026 or 2026-11-28; empty when none was typed, or what is no day. */
  public Optional<LocalDate> day(String field) {
    String text = text(field).strip();
    Optional<LocalDate> day = TypedDay.of(text);
    if (text.isEmpty() || day.isPresent()) {
      return day;
    }
    refuse(field, "“" + text + "” is not a day; enter one like 28/11/2026.");
    return Optional.empty();
  }

  private String shortEnough(String field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      refuse(
          field,
          "This text has %,d characters; shorten it to %,d or fewer. Nothing has been lost."
              .formatted(length, most));
    } else if (text.chars().anyMatch(Form::isControl)) {
      refuse(field, "This text has a control character that cannot be printed; type it again.");
    }
    ChildNumbers.fault(text).ifPresent(fault -> refuse(field, fault));
    return text;
  }

  private static boolean isControl(int letter) {
    return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
  }

  public void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }

  public void refuse(Refused refused) {
    refuse(refused.field(), refused.words());
  }

  /**
   * Says that somebody else saved first. The page then shows beside each field what they saved, and
   * sending it once more puts this in its place.
   */
  public void overtake(String field, Conflict conflict) {
    isOvertaken = true;
    refuse(field, String.valueOf(conflict.getMessage()));
  }

  /** Keeps what a program is told: whether the version that it named is gone. */
  public void meet(Conflict conflict) {
    isOutdated = conflict.isOvertaken();
  }

  /** Whether the version that was named with this form is gone. */
  public boolean isOutdated() {
    return isOutdated;
  }

  /** The version that stands instead, where the page looked it up; otherwise 0. */
  public int standing() {
    return standing;
  }

  /** The version that was seen, which has to be named; beside the one that stands, to be told. */
  public int seen(int standing) {
    this.standing = standing;
    return number("version");
  }

  /** The version that the person saw, or the one that stands: they see it once overtaken. */
  public int version(int standing) {
    this.standing = standing;
    return version("version", standing);
  }

  /** The same of a field of another name. */
  public int version(String field, int standing) {
    return has(field) && !isOvertaken ? number(field) : standing;
  }

  /** The field as typed, or this when it was not sent. */
  public String text(String field, String otherwise) {
    return has(field) ? text(field) : otherwise;
  }

  /** The field as typed, or as it stands, with what somebody else saved there meanwhile. */
  public String value(String field, String standing) {
    beside(field, standing, standing);
    return text(field, standing);
  }

  /** Says at the field what somebody else saved there, in words, where it is not what was typed. */
  public void beside(String field, String standing, String words) {
    boolean differs = has(field) && !text(field).strip().equals(standing.strip());
    if (isOvertaken && differs && !words.isBlank()) {
      String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
      refuse(field, "Saved here meanwhile: “" + shown + "”. Saving again puts yours in its place.");
    }
  }

  public boolean isGood() {
    return errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** What is wrong with this field, or empty. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::text)
        .findFirst()
        .orElse("");
  }

  /** Says what came beside the fields: the form with another file is another form. */
  public void carries(String sha256) {
    files.add(sha256);
  }

  /** The token of the session in which the page was opened. */
  public String csrf() {
    return text(CSRF);
  }

  /** The number that this form keeps however often it is sent. */
  public String submission() {
    return text(SUBMISSION);
  }

  /** Equal for equal content, whatever the submission id. */
  String digest() {
    Map<String, List<String>> content = new TreeMap<>(fields);
    content.remove(CSRF);
    content.remove(SUBMISSION);
    return Sha256.of(files.isEmpty() ? content.toString() : content + " " + files);
  }
}
