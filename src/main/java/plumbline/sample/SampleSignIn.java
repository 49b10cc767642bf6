package plumbline.sample;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import plumbline.people.Role;
import plumbline.people.SamplePeople;
import plumbline.people.SamplePeople.SamplePerson;
import plumbline.web.WebSettings;

/** Says as whom one signs in to the sample: on the sign-in page, and once where it was started. */
@Factory
@Requires(property = "plumbline.sample", value = "true")
final class SampleSignIn {

  @Singleton
  SamplePeople people() {
    SampleFile file = SampleFile.read();
    return new SamplePeople(
        file.people().stream()
            .map(person ->
                new SamplePerson(
                    person.email(Sample.AREA), person.role().words() + ": " + person.jobTitle()))
            .toList(),
        file.password());
  }

  @Singleton
  ApplicationEventListener<ServerStartupEvent> announcement(
      SamplePeople people, WebSettings settings) {
    return started ->
        System.out.println(
            "The sample area Wexbridge: sign in at %s as %s with the password \"%s\"; the page names the others."
                .formatted(settings.link("/sign-in"), coordinator(people), people.password()));
  }

  private static String coordinator(SamplePeople people) {
    return people.people().stream()
        .filter(person -> person.role().startsWith(Role.COORDINATOR.words()))
        .findFirst()
        .orElseThrow()
        .email();
  }
}
