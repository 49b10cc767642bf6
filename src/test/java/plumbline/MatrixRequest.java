package plumbline;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.testing.Answer;
import plumbline.testing.MultipartBody;
import plumbline.testing.Visitor;

/**
 * A request of the matrix before it is sent.
 *
 * @param path with its variables filled in, and the query if there is one
 * @param fields of the form, without its token; nothing for a request without a form
 */
record MatrixRequest(
    String name,
    String method,
    String path,
    Map<String, String> fields,
    Map<String, String> headers) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  MatrixRequest {
    fields = new LinkedHashMap<>(fields);
    headers = Map.copyOf(headers);
  }

  static MatrixRequest of(
      String method, String template, Map<String, String> variables, Map<String, String> fields) {
    return new MatrixRequest("plain", method, fill(template, variables), fields, Map.of());
  }

  private static String fill(String template, Map<String, String> variables) {
    return VARIABLE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(known(variables, found.group(1))));
  }

  private static String known(Map<String, String> variables, String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the fixture does not know {" + name + "}");
    }
    return value;
  }

  /** The names of the variables of a template, in order. */
  static List<String> variables(String template) {
    return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
  }

  /** The same, sent by a program. */
  MatrixRequest byProgram() {
    return new MatrixRequest("by program", method, path, fields, headers);
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Sends it as this visitor, with the visitor's own token. */
  Answer send(Visitor visitor) {
    return send(visitor, visitor.csrf());
  }

  Answer send(Visitor visitor, String csrf) {
    HttpRequest.Builder request = visitor.request(path);
    headers.forEach(request::header);
    if (isRead()) {
      return visitor.send(request.method(method, HttpRequest.BodyPublishers.noBody()).build());
    }
    if (path.matches("(?i)[^?]*/files/?(\\?.*)?")) {
      Map<String, byte[]> file = Map.of("heron.txt", "A heron.".getBytes(StandardCharsets.UTF_8));
      byte[] body = MultipartBody.of(all(csrf), file);
      return visitor.send(
          request
              .header("Content-Type", MultipartBody.TYPE)
              .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
              .build());
    }
    return visitor.send(
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body(csrf)))
            .build());
  }

  private Map<String, String> all(String csrf) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf);
    all.put("submission", "m" + System.nanoTime());
    return all;
  }

  private String body(String csrf) {
    StringJoiner body = new StringJoiner("&");
    all(csrf).forEach((name, value) -> body.add(name + "=" + encoded(value)));
    return body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same from a page of another site, told in both ways browsers tell it. */
  List<MatrixRequest> foreign() {
    return List.of(
        with("foreign origin", "Origin", "https://elsewhere.example"),
        with("cross site", "Sec-Fetch-Site", "cross-site"));
  }

  /** The same in every disguise; none may get more than the plain request gets. */
  List<MatrixRequest> disguised(Map<String, String> own) {
    String bare = path.replaceAll("\\?.*", "");
    String query = path.substring(bare.length());
    List<MatrixRequest> all = new ArrayList<>();
    all.add(new MatrixRequest("HEAD", "HEAD", path, Map.of(), headers));
    all.add(to("trailing slash", bare + "/" + query));
    all.add(to("upper case", bare.toUpperCase(Locale.ROOT) + query));
    all.add(to("slash doubled in front", "/" + path));
    all.add(to("slash doubled inside", bare.replaceFirst("/([^/]*)$", "//$1") + query));
    all.add(to("..;/ in front", "/about/..;" + path));
    all.add(to("..;/ inside", bare.replaceFirst("^(/[^/]*)", "$1/..;$1") + query));
    all.add(with("method override", "X-HTTP-Method-Override", isRead() ? "POST" : "PUT"));
    all.add(asked("_method", Map.of("_method", "DELETE")));
    all.add(asked("ids a second time", own));
    return all;
  }

  private MatrixRequest to(String how, String other) {
    return new MatrixRequest(how, method, other, fields, headers);
  }

  private MatrixRequest with(String how, String header, String value) {
    return new MatrixRequest(how, method, path, fields, Map.of(header, value));
  }

  /** With these in the query and, where there is one, in the form too. */
  private MatrixRequest asked(String how, Map<String, String> more) {
    StringJoiner query = new StringJoiner("&", path.contains("?") ? "&" : "?", "");
    more.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    Map<String, String> form = new LinkedHashMap<>(fields);
    more.forEach(form::putIfAbsent);
    return new MatrixRequest(how, method, path + query, form, headers);
  }

  @Override
  public String toString() {
    return method + " " + path + (name.equals("plain") ? "" : " (" + name + ")");
  }
}
