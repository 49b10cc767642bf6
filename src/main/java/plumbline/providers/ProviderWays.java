package plumbline.providers;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.PersonId;
import plumbline.common.ShortDate;
import plumbline.people.OtherWays;

/** Shows the providers on the pages of accounts. */
@Singleton
final class ProviderWays implements OtherWays {
}
