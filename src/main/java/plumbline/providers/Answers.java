package plumbline.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.people.Strength;
import plumbline.web.WebSettings;

/** Turns the code that a provider sent back into whom it names. Nothing of the answer is kept. */
@Singleton
class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int CONNECT_MILLISECONDS = 5_000;
  private static final int READ_MILLISECONDS = 10_000;

  private final Discovery discovery;
  private final WebSettings settings;
  private final InstantSource clock;

  Answers(Discovery discovery, WebSettings settings, InstantSource clock) {
    this.discovery = discovery;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Asks the provider for whom the code stands, and checks the answer.
   *
   * @throws ProviderRefused when the code buys nothing, or nothing that can be trusted
   */
  Identity identity(Provider provider, String code, Browser browser, State state) {
    Discovery.Found found = discovery.of(provider);
    JWT token = redeem(provider, found, code, browser, state);
    IDTokenClaimsSet claims = check(provider, found, token, browser, state);
    String subject = claims.getSubject().getValue();
    Date signedIn = claims.getAuthenticationTime();
    if (!subject.matches("[\\x20-\\x7e]{1,255}")
        || !isMeantForUs(provider, claims)
        || signedIn == null
        || isTooOld(signedIn)) {
      LOG.warn(
          "{}: meant for another, signed in too long ago, no auth_time, or no subject to keep",
          provider);
      throw new ProviderRefused(provider, Refusal.UNTRUSTED);
    }
    return new Identity(
        provider.issuer(), subject, strength(provider, claims), signedIn.toInstant());
  }

  private JWT redeem(
      Provider provider, Discovery.Found found, String code, Browser browser, State state) {
    try {
      HTTPRequest request =
          new TokenRequest.Builder(
                  found.token(),
                  client(provider, found),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code),
                      URI.create(settings.link(provider.callback())),
                      browser.verifier(state)))
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(CONNECT_MILLISECONDS);
      request.setReadTimeout(READ_MILLISECONDS);
      request.setFollowRedirects(false);
      HTTPResponse response = request.send();
      if (!response.indicatesSuccess()) {
        LOG.warn("{} answers {} to a code", provider, response.getStatusCode());
        throw new ProviderRefused(provider, Refusal.UNTRUSTED);
      }
      return OIDCTokenResponse.parse(response).getOIDCTokens().getIDToken();
    } catch (IOException away) {
      LOG.warn("{} does not answer: {}", provider, away.getMessage());
      throw new ProviderRefused(provider, Refusal.UNREACHABLE);
    } catch (ParseException | IllegalArgumentException malformed) {
      // Its message may hold a token.
      LOG.warn("{} gives an answer that is none", provider);
      throw new ProviderRefused(provider, Refusal.UNTRUSTED);
    }
  }

  private static ClientAuthentication client(Provider provider, Discovery.Found found) {
    ClientID id = new ClientID(provider.clientId());
    Secret secret = new Secret(provider.clientSecret());
    return found.takesBasic()
        ? new ClientSecretBasic(id, secret)
        : new ClientSecretPost(id, secret);
  }

  /** Signature by a key of this issuer, issuer, audience, time and nonce. */
  private static IDTokenClaimsSet check(
      Provider provider, Discovery.Found found, JWT token, Browser browser, State state) {
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(provider.issuer()),
            new ClientID(provider.clientId()),
            new JWSVerificationKeySelector<>(found.algorithms(), found.keys()),
            null);
    try {
      return validator.validate(token, browser.nonce(state));
    } catch (KeySourceException away) {
      LOG.warn("{} gives no keys: {}", provider, away.getMessage());
      throw new ProviderRefused(provider, Refusal.UNREACHABLE);
    } catch (BadJOSEException | JOSEException refused) {
      LOG.warn("{}: {}", provider, refused.getMessage());
      throw new ProviderRefused(provider, Refusal.UNTRUSTED);
    }
  }

  /** The library is content with us among the audience; the party that asked must be us as well. */
  private static boolean isMeantForUs(Provider provider, IDTokenClaimsSet claims) {
    AuthorizedParty party = claims.getAuthorizedParty();
    return party == null
        ? claims.getAudience().size() == 1
        : party.getValue().equals(provider.clientId());
  }

  /**
   * Whoever has signed in there longer ago than a session of ours lasts was asked to do it anew.
   * Where an age was asked for, the provider has to say when it was.
   */
  private boolean isTooOld(Date signedIn) {
    return signedIn
        .toInstant()
        .plus(Departures.LONGEST)
        .plusSeconds(IDTokenValidator.DEFAULT_MAX_CLOCK_SKEW)
        .isBefore(clock.instant());
  }

  private static Strength strength(Provider provider, IDTokenClaimsSet claims) {
    Stream<String> acr = Stream.ofNullable(claims.getACR()).map(each -> each.getValue());
    Stream<String> amr =
        Stream.ofNullable(claims.getAMR())
            .flatMap(list -> list.stream())
            .map(each -> each.getValue());
    return Stream.concat(acr, amr).anyMatch(provider.factors()::contains)
        ? Strength.TWO_FACTORS
        : Strength.PASSWORD;
  }
}
