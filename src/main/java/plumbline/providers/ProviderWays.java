package plumbline.providers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.people.OtherWays;

/** Names the providers on the pages of accounts. */
@Singleton
final class ProviderWays implements OtherWays {

  private final Providers providers;
  private final ProviderAccountRepository accounts;
  private final Departures departures;

  ProviderWays(Providers providers, ProviderAccountRepository accounts, Departures departures) {
    this.providers = providers;
    this.departures = departures;
    this.accounts = accounts;
  }

  @Override
  public List<Way> all() {
    return providers.all().stream().map(each -> new Way(each.title(), each.name())).toList();
  }

  @Override
  public List<OwnWay> of(PersonId person) {
    if (providers.all().isEmpty()) {
      return List.of();
    }
    Map<String, ProviderAccount> linked =
        accounts.of(person).stream()
            .collect(Collectors.toMap(ProviderAccount::issuer, Function.identity()));
    return providers.all().stream().map(each -> way(each, linked.get(each.issuer()))).toList();
  }

  @Override
  public List<Way> linked(PersonId person) {
    Set<String> issuers =
        accounts.of(person).stream().map(ProviderAccount::issuer).collect(Collectors.toSet());
    return providers.all().stream()
        .filter(each -> issuers.contains(each.issuer()))
        .map(each -> new Way(each.title(), each.name()))
        .toList();
  }

  @Override
  public HttpResponse<?> prove(HttpRequest<?> request, PersonId person, String way, Errand errand) {
    Provider chosen = providers.find(way);
    return departures.leave(request, chosen, ProviderRequest.proof(chosen, person, errand));
  }

  private static OwnWay way(Provider provider, @Nullable ProviderAccount linked) {
    String words =
        linked == null
            ? "Not linked"
            : "Linked on " + Month.words(Month.londonDay(linked.linkedAt()));
    return new OwnWay(provider.title(), words, "/account/providers/" + provider.name());
  }
}
