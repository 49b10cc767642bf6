package plumbline.tokens;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.WebSettings;

/** The pages of one's own tokens. */
@Singleton
final class TokenPages {

  private static final int SHOWN = 100;

  private final TokenRepository repository;
  private final WebSettings settings;
  private final InstantSource clock;

  TokenPages(TokenRepository repository, WebSettings settings, InstantSource clock) {
    this.repository = repository;
    this.settings = settings;
    this.clock = clock;
  }

  record IndexPage(List<Line> tokens) {

    /** One token, in words; no address to revoke one that works no more. */
    record Line(String name, String where, String may, String days, String used, String revoke) {}
  }

  /** The form of a new token as typed. */
  record NewPage(
      Field name,
      List<Choice> areas,
      String areasError,
      boolean mayAdminister,
      boolean administers,
      List<Choice> permissions,
      String permissionsError,
      Field days) {}

  record MadePage(String name, String secret, String example) {}

  Page index(Viewer viewer) {
    LocalDate today = Month.today(clock);
    List<IndexPage.Line> lines =
        repository.of(viewer.id(), SHOWN).stream().map(token -> line(token, today)).toList();
    return new Page("Your tokens", "tokens/index", new IndexPage(lines));
  }

  Page made(NewToken token, String secret) {
    String area = token.areas().stream().map(AreaName::slug).sorted().findFirst().orElse("");
    String path = ApiCall.ROOT + "/areas" + (area.isEmpty() ? "" : "/" + area + "/rounds");
    return new Page(
        "Your new token", "tokens/made", new MadePage(token.name(), secret, settings.link(path)));
  }

  static Page newOne(Viewer viewer, Form form) {
    NewPage page =
        new NewPage(
            Field.of(form, "name"),
            viewer.areas().stream()
                .map(area ->
                    new Choice(area.slug(), area.name(), form.all("areas").contains(area.slug())))
                .toList(),
            form.error("areas"),
            viewer.administers(),
            form.has("administers"),
            viewer.permissions().stream()
                .map(permission ->
                    new Choice(
                        permission.name(),
                        sentence(permission),
                        form.all("permissions").contains(permission.name())))
                .toList(),
            form.error("permissions"),
            Field.of(form, "days", "90"));
    return new Page("Make a token", "tokens/new", page).withErrors(form.errors());
  }

  private static IndexPage.Line line(Token token, LocalDate today) {
    return new IndexPage.Line(
        token.name(),
        where(token),
        may(token.permissions()),
        days(token, today),
        token.usedOn() == null ? "Never used" : "Last used on " + Month.words(token.usedOn()),
        token.works(today) ? "/account/tokens/" + token.id().value() + "/revoke" : "");
  }

  private static String where(Token token) {
    String areas = token.areas() == null ? "" : token.areas();
    String installation = token.administers() ? "as administrator" : "";
    return areas.isEmpty() || installation.isEmpty()
        ? areas + installation
        : areas + ", " + installation;
  }

  private static String may(@Nullable String permissions) {
    if (permissions == null) {
      return "Reads";
    }
    Set<String> names = Set.of(permissions.split(","));
    return "Reads; may "
        + Arrays.stream(Permission.values())
            .filter(permission -> names.contains(permission.name()))
            .map(Permission::words)
            .collect(Collectors.joining("; "));
  }

  private static String days(Token token, LocalDate today) {
    if (token.revokedOn() != null) {
      return "Revoked on " + Month.words(token.revokedOn());
    }
    return (token.works(today) ? "Works until " : "Ended on ") + Month.words(token.lastDay());
  }

  private static String sentence(Permission permission) {
    String words = permission.words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
