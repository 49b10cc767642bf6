package plumbline.providers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import plumbline.web.Page;
import plumbline.web.SecurityLog;

/** One clear page for whatever keeps somebody out. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ProviderErrors {

  private final SecurityLog log;

  ProviderErrors(SecurityLog log) {
    this.log = log;
  }

  record RefusedPage(String heading, String happened, String advice) {}

  @Error(global = true, exception = ProviderRefused.class)
  HttpResponse<Page> refused(ProviderRefused refused) {
    Provider provider = refused.provider();
    Refusal why = refused.refusal();
    log.event("provider-refused", 0, provider.name() + " " + why);
    return new Page(
            why.heading(),
            "providers/refused",
            new RefusedPage(why.heading(), why.happened(provider), why.advice()))
        .as(why.status());
  }
}
