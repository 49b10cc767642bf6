package plumbline.providers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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

  ProviderWays(Providers providers, ProviderAccountRepository accounts) {
    this.providers = providers;
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

  private static OwnWay way(Provider provider, @Nullable ProviderAccount linked) {
    String words =
        linked == null
            ? "Not linked"
            : "Linked on " + Month.words(Month.londonDay(linked.linkedAt()));
    return new OwnWay(provider.title(), words, "/account/providers/" + provider.name());
  }
}
