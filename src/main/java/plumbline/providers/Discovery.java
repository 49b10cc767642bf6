package plumbline.providers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What providers say of themselves: fetched when first needed, and anew after an hour. One request
 * asks for all, and a provider that did not answer is left alone for a while, so that it cannot
 * keep the threads of pages waiting.
 */
@Singleton
class Discovery {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final Duration KNOWN = Duration.ofHours(1);
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
  private static final int PATIENCE_SECONDS = 2;
  private static final int CONNECT_MILLISECONDS = 5_000;
  private static final int READ_MILLISECONDS = 10_000;
  private static final int MOST_BYTES = 1 << 20;

  /** Signatures by a private key, so that nobody who knows our secret can make one. */
  private static final Set<JWSAlgorithm> SOUND =
      Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC, JWSAlgorithm.Family.ED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final InstantSource clock;
  private final ResourceRetriever retriever =
      new DefaultResourceRetriever(CONNECT_MILLISECONDS, READ_MILLISECONDS, MOST_BYTES);
  private final Map<String, Found> found = new ConcurrentHashMap<>();
  private final Map<String, Instant> failed = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> asking = new ConcurrentHashMap<>();

  Discovery(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A provider's addresses and keys.
   *
   * @param algorithms those it signs ID tokens with, as far as they are sound
   */
  record Found(
      URI authorization,
      URI token,
      boolean takesBasic,
      boolean namesItself,
      Set<JWSAlgorithm> algorithms,
      JWKSource<SecurityContext> keys,
      Instant at) {}

  /**
   * @throws ProviderRefused when it does not answer, or answers for another issuer
   */
  Found of(Provider provider) {
    Found known = found.get(provider.name());
    if (known != null && known.at().plus(KNOWN).isAfter(clock.instant())) {
      return known;
    }
    Semaphore turn = asking.computeIfAbsent(provider.name(), _ -> new Semaphore(1));
    if (isLeftAlone(provider) || !mayAsk(turn)) {
      throw new ProviderRefused(provider, Refusal.UNREACHABLE);
    }
    try {
      Found fetched = found.get(provider.name());
      return fetched != null && fetched != known ? fetched : ask(provider);
    } finally {
      turn.release();
    }
  }

  private boolean isLeftAlone(Provider provider) {
    Instant at = failed.get(provider.name());
    return at != null && at.plus(LEFT_ALONE).isAfter(clock.instant());
  }

  private static boolean mayAsk(Semaphore turn) {
    try {
      return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Found ask(Provider provider) {
    try {
      Found fresh = fetch(provider);
      found.put(provider.name(), fresh);
      return fresh;
    } catch (GeneralException | IOException | IllegalArgumentException away) {
      LOG.warn("{} gives no metadata: {}", provider, away.getMessage());
      failed.put(provider.name(), clock.instant());
      throw new ProviderRefused(provider, Refusal.UNREACHABLE);
    }
  }

  private Found fetch(Provider provider) throws GeneralException, IOException {
    // Compares the issuer in the metadata with the one that was asked for.
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(
            new Issuer(provider.issuer()), CONNECT_MILLISECONDS, READ_MILLISECONDS);
    List<JWSAlgorithm> algorithms = metadata.getIDTokenJWSAlgs();
    URI keys = safe(metadata.getJWKSetURI());
    return new Found(
        safe(metadata.getAuthorizationEndpointURI()),
        safe(metadata.getTokenEndpointURI()),
        takesBasic(metadata),
        metadata.supportsAuthorizationResponseIssuerParam(),
        algorithms.stream().filter(SOUND::contains).collect(Collectors.toUnmodifiableSet()),
        JWKSourceBuilder.create(keys.toURL(), retriever).refreshAheadCache(false).build(),
        clock.instant());
  }

  private static boolean takesBasic(OIDCProviderMetadata metadata) {
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
  }

  private static URI safe(@Nullable URI address) {
    if (address == null || !Providers.isSafe(address)) {
      throw new IllegalArgumentException(address + " is no https address");
    }
    return address;
  }
}
