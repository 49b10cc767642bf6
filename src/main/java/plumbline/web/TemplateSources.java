package plumbline.web;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the templates, read once from the class path unless in development. */
final class TemplateSources extends ClassPathTemplateLoader {

  private static final Pattern CALL = Pattern.compile("\\b(govuk|app) \"([a-z-]+)\"");

  private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> names = new ConcurrentHashMap<>();
  private final boolean development;

  TemplateSources(boolean development) {
    super("/views", ".hbs");
    setCharset(StandardCharsets.UTF_8);
    this.development = development;
  }

  @Override
  public TemplateSource sourceAt(String name) throws IOException {
    TemplateSource known = sources.get(name);
    if (known != null && !development) {
      return known;
    }
    TemplateSource onDisk = super.sourceAt(name);
    TemplateSource read =
        new StringTemplateSource(onDisk.filename(), onDisk.content(StandardCharsets.UTF_8));
    sources.put(name, read);
    return read;
  }

  /** Whether the partial's text, or that of a partial it calls, uses this name at all. */
  boolean mentions(String partial, String name) {
    Set<String> known = names.get(partial);
    if (known == null || development) {
      known = namesIn(partial);
      names.put(partial, known);
    }
    return known.contains(name);
  }

  private Set<String> namesIn(String partial) {
    try {
      String text = sourceAt(partial).content(StandardCharsets.UTF_8);
      Set<String> found = new HashSet<>(Arrays.asList(text.split("[^A-Za-z0-9]+")));
      Matcher calls = CALL.matcher(text);
      while (calls.find()) {
        found.addAll(namesIn(calls.group(1) + "/" + calls.group(2)));
      }
      return found;
    } catch (IOException fault) {
      throw new UncheckedIOException("there is no partial " + partial, fault);
    }
  }
}
