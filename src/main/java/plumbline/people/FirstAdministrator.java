package plumbline.people;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import plumbline.web.WebSettings;

/**
 * Prints, while an installation has no administrator, a link with which one is made: once, within a
 * day. There is no default account.
 */
@Singleton
@Requires(property = "plumbline.sample", notEquals = "true")
final class FirstAdministrator implements ApplicationEventListener<ServerStartupEvent> {

  private final PersonRepository people;
  private final OneTimeLinks links;
  private final WebSettings settings;

  FirstAdministrator(PersonRepository people, OneTimeLinks links, WebSettings settings) {
    this.people = people;
    this.links = links;
    this.settings = settings;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    if (people.administrators() == 0) {
      String token = links.make(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null);
      System.out.println("This installation has no administrator yet. Open this link, which works");
      System.out.println("once and for 24 hours: " + settings.link("/first-administrator/" + token));
    }
  }
}
