package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.database.StartRefused;
import plumbline.testing.RunsBeside;

@RunsBeside
class ProviderSettingsTest {

  private static Map<String, String> council() {
    return new HashMap<>(
        Map.of(
            "council.issuer", "https://id.example.gov.uk/realms/council",
            "council.client-id", "plumbline",
            "council.client-secret", "a secret"));
  }

  @Test
  void threeSettingsConnectAProvider() {
    List<Provider> providers = Providers.of(council());
    assertThat(providers).hasSize(1);
    Provider council = providers.getFirst();
    assertThat(council.title()).isEqualTo("council");
    assertThat(council.factors()).isEqualTo(Set.of("mfa"));
    assertThat(council.callback()).isEqualTo("/sign-in/with/council/callback");
    assertThat(council.toString()).doesNotContain("a secret");
  }

  @Test
  void nothingSetIsNoProvider() {
    assertThat(Providers.of(Map.of())).isEmpty();
  }

  @Test
  void severalValuesMayVouchForTwoFactors() {
    Map<String, String> settings = council();
    settings.put("council.factor", "mfa, gold");
    assertThat(Providers.of(settings).getFirst().factors()).isEqualTo(Set.of("mfa", "gold"));
  }

  @ParameterizedTest
  @CsvSource({"issuer,_ISSUER", "client-id,_CLIENT_ID", "client-secret,_CLIENT_SECRET"})
  void aSettingThatIsMissingIsNamed(String missing, String named) {
    Map<String, String> settings = council();
    settings.remove("council." + missing);
    assertThatThrownBy(() -> Providers.of(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PLUMBLINE_OIDC_COUNCIL" + named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.gov.uk",
        "http://10.0.0.1/realms/council",
        "https://id.example.gov.uk/?tenant=1",
        "https://id.example.gov.uk/#council",
        "https:council",
        "council",
        "not an address"
      })
  void anIssuerThatOthersCouldSpeakForIsRefused(String issuer) {
    Map<String, String> settings = council();
    settings.put("council.issuer", issuer);
    assertThatThrownBy(() -> Providers.of(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PLUMBLINE_OIDC_COUNCIL_ISSUER");
  }

  @Test
  void thisMachineMayDoWithoutTls() {
    Map<String, String> settings = council();
    settings.put("council.issuer", "http://localhost:8081/realms/council");
    assertThat(Providers.of(settings)).hasSize(1);
  }

  @Test
  void twoNamesForOneIssuerAreRefused() {
    Map<String, String> settings = council();
    council().forEach((name, value) -> settings.put(name.replace("council", "second"), value));
    assertThatThrownBy(() -> Providers.of(settings)).hasMessageContaining("the same issuer");
  }
}
