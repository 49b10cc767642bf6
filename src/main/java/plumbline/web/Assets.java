package plumbline.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Style sheets, scripts and the icon, each under an address that changes with its content. GOV.UK
 * Frontend comes out of its package without what its licence keeps for GOV.UK: the typeface, the
 * crest and the icons.
 */
@Singleton
public final class Assets {

  private static final String PACKAGE = "META-INF/resources/webjars/govuk-frontend/";

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byFile = new HashMap<>();

  /** Reads everything once; a missing file stops the start. */
  public Assets() {
    String frontend = PACKAGE + frontendVersion() + "/dist/govuk/govuk-frontend.min.";
    add("govuk-frontend.css", withoutTypefaceAndCrest(text(frontend + "css")));
    add("govuk-frontend.js", withoutSourceMap(text(frontend + "js")));
    add("plumbline.css", text("assets/plumbline.css"));
    add("enhanced.js", text("assets/enhanced.js"));
    add("idle.js", text("assets/idle.js"));
    add("drafts.js", imported(text("assets/drafts.js")));
    add("upload.js", text("assets/upload.js"));
    add("plumbline.js", imported(text("assets/plumbline.js")));
    add("plumbline.svg", text("assets/plumbline.svg"));
  }

  /** The address of a file by its plain name, for example {@code plumbline.css}. */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("there is no asset " + name);
    }
    return address;
  }

  /** What is served under {@code /assets/<file>}, nothing for any other name. */
  Optional<Asset> find(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  private void add(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    int dot = name.lastIndexOf('.');
    String file = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
    addresses.put(name, "/assets/" + file);
    byFile.put(file, new Asset(mediaType(name.substring(dot)), bytes));
  }

  /** A script with what it imports, which was added before it, under the full addresses. */
  private String imported(String script) {
    String written = script;
    for (Map.Entry<String, String> known : addresses.entrySet()) {
      written = written.replace("'./" + known.getKey() + "'", "'" + known.getValue() + "'");
    }
    return written;
  }

  private static MediaType mediaType(String suffix) {
    String type =
        switch (suffix) {
          case ".css" -> "text/css";
          case ".js" -> "text/javascript";
          case ".svg" -> "image/svg+xml";
          default -> throw new IllegalArgumentException("no media type for " + suffix);
        };
    return MediaType.of(type + ";charset=utf-8");
  }

  private static String withoutTypefaceAndCrest(String css) {
    return withoutSourceMap(css)
        .replaceAll("@font-face\\{[^}]*}", "")
        .replace("GDS Transport,arial", "Arial,Helvetica")
        .replaceAll("(-webkit-mask|mask|background)-image:url\\(/assets/[^)]*\\);?", "");
  }

  private static String withoutSourceMap(String text) {
    return text.replaceAll("(?m)(/\\*|//)# sourceMappingURL=\\S+( \\*/)?$", "");
  }

  static String frontendVersion() {
    Properties properties = new Properties();
    try (InputStream input =
        resource("META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties")) {
      properties.load(input);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return properties.getProperty("version");
  }

  private static String text(String path) {
    try (InputStream input = resource(path)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static InputStream resource(String path) {
    InputStream input = Assets.class.getClassLoader().getResourceAsStream(path);
    if (input == null) {
      throw new IllegalStateException("the class path lacks " + path);
    }
    return input;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One file as it is sent. */
  record Asset(MediaType mediaType, byte[] bytes) {}
}
