package plumbline.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

/** A form with files as a browser sends it. */
public final class MultipartBody {

  private static final String BOUNDARY = "----PlumblineTestBoundary7MA4YWxk";

  /** The type that goes with it. */
  public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private MultipartBody() {}

  /** These fields, then these files by name, all of them in the field "files". */
  public static byte[] of(Map<String, String> fields, Map<String, byte[]> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        write(body, "--%s\r\n%s\r\n\r\n%s\r\n".formatted(BOUNDARY, head(name), value)));
    files.forEach((name, content) -> {
      String head = head("files") + "; filename=\"" + name.replace("\"", "%22") + "\"";
      write(
          body,
          "--%s\r\n%s\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(BOUNDARY, head));
      body.writeBytes(content);
      write(body, "\r\n");
    });
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  /** As above with one file that is so many times this piece, and is never held whole. */
  public static BodyPublisher of(Map<String, String> fields, String name, byte[] piece, int times) {
    byte[] once = of(fields, Map.of(name, piece));
    int end = once.length - ("\r\n--" + BOUNDARY + "--\r\n").length();
    BodyPublisher all =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(once, 0, end),
            BodyPublishers.ofByteArrays(Collections.nCopies(times - 1, piece)),
            BodyPublishers.ofByteArray(Arrays.copyOfRange(once, end, once.length)));
    return BodyPublishers.fromPublisher(all, once.length + (times - 1L) * piece.length);
  }

  private static String head(String field) {
    return "Content-Disposition: form-data; name=\"" + field + "\"";
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
