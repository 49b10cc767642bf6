package plumbline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.cache.NullTemplateCache;
import com.github.jknack.handlebars.cache.TemplateCache;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code views/<name>.hbs} and a page's record into HTML. The whole page is made before the
 * first byte is sent, so that a fault gives an error page and never half of one.
 */
@Singleton
public final class Templates {

  /**
   * Small partials are few and drawn often: a board holds a thousand cells of some twenty kinds.
   */
  private final Cache<Drawing, SafeString> drawn;

  private final TemplateSources sources;
  private final Handlebars engine;

  /**
   * Reads templates from the class path.
   *
   * @param development whether a changed template shows without a restart
   */
  public Templates(
      Assets assets,
      @Property(name = "plumbline.development", defaultValue = "false") boolean development) {
    TemplateCache cache =
        development ? NullTemplateCache.INSTANCE : new ConcurrentMapTemplateCache();
    drawn = Caffeine.newBuilder().maximumSize(development ? 0 : 2_000).build();
    sources = new TemplateSources(development);
    engine = new Handlebars(sources).with(cache);
    Expressions.register(engine);
    Wording.register(engine);
    engine.registerHelper("asset", (name, call) -> assets.address(Expressions.text(name)));
    engine.registerHelper("govuk", (name, call) -> call("govuk/" + name, call));
    engine.registerHelper("app", (name, call) -> call("app/" + name, call));
    engine.registerHelper("render", (name, call) -> renderInside(name, call));
    engine.registerHelperMissing((page, call) -> {
      throw new IllegalArgumentException("a template asks for '" + call.helperName + "'");
    });
  }

  /**
   * The HTML of {@code views/<name>.hbs} for a page's record.
   *
   * @throws IllegalArgumentException if the template is missing, faulty, or asks for a name that
   *     the record does not have
   */
  public String render(String name, Object page) {
    return render(name, page, Map.of());
  }

  /** As above; the template reads these values, which belong to no page, as {@code @name}. */
  public String render(String name, Object page, Map<String, Object> data) {
    if (!(page instanceof Record)) {
      throw new IllegalArgumentException("a page is a record, not " + page.getClass().getName());
    }
    return render(name, page, TemplateValues.OF_PAGES, data);
  }

  /** The HTML of a template given as text, for trying things out. */
  String renderText(String template, Record page) {
    try {
      return engine
          .compileInline(template)
          .apply(Context.newBuilder(page).resolver(TemplateValues.OF_PAGES).build());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private String render(String name, Object page, TemplateValues values, Map<String, Object> data) {
    try {
      Template template = engine.compile(name);
      Context context = Context.newBuilder(page).resolver(values).build();
      data.forEach(context::data);
      return template.apply(context);
    } catch (HandlebarsException fault) {
      throw new IllegalArgumentException("views/" + name + ".hbs: " + fault.getMessage(), fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** {@code {{render "rounds/reason" block}}}: our own template as markup for an html option. */
  private SafeString renderInside(@Nullable Object name, Options call) {
    Map<String, Object> data = new HashMap<>();
    for (String each : TemplateValues.FRAME) {
      Object value = call.data(each);
      if (value != null) {
        data.put(each, value);
      }
    }
    return new SafeString(render(Expressions.text(name), call.params[0], data));
  }

  /**
   * {@code {{govuk "input" id="title" label=(options text="Title")}}}, with a body as its html if
   * it is a block. A partial sees its own options and nothing of the page around it.
   */
  private SafeString call(String partial, Options call) throws IOException {
    for (String option : call.hash.keySet()) {
      if (!sources.mentions(partial, option)) {
        throw new IllegalArgumentException(partial + " has no option '" + option + "'");
      }
    }
    PartialOptions options = PartialOptions.of(base(call.param(0, Absent.OPTION)), call);
    if (call.tagType == TagType.SECTION) {
      options.values().put("html", new SafeString(call.fn()));
    }
    boolean small = partial.startsWith("app/") && options.isSmall();
    return small
        ? drawn.get(new Drawing(partial, options), same -> partial(same.partial, same.options))
        : partial(partial, options);
  }

  SafeString partial(String name, PartialOptions options) {
    return new SafeString(render(name, options, TemplateValues.OF_PARTIALS, Map.of()));
  }

  private static Map<String, Object> base(Object given) {
    return switch (given) {
      case PartialOptions(Map<String, Object> values) -> values;
      case Record record -> TemplateValues.components(record);
      case Absent _ -> Map.of();
      default -> throw new IllegalArgumentException("not the options of a partial: " + given);
    };
  }

  private record Drawing(String partial, PartialOptions options) {}
}
