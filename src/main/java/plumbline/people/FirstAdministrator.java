package plumbline.people;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import plumbline.web.LogStyle;
import plumbline.web.WebSettings;

/**
 * Prints, while an installation has no administrator, a link with which one is made: once, within a
 * day. There is no default account.
 */
@Singleton
@Requires(property = "plumbline.sample", notEquals = "true")
final class FirstAdministrator implements ApplicationEventListener<ServerStartupEvent> {

  private final People people;
  private final WebSettings settings;

  FirstAdministrator(People people, WebSettings settings) {
    this.people = people;
    this.settings = settings;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    people
        .firstAdministratorLink()
        .map(token -> settings.link("/first-administrator/" + token))
        .ifPresent(link ->
            LogStyle.tell(
                "This installation has no administrator yet. Open this link, which works once"
                    + " and for 24 hours: "
                    + link));
  }
}
