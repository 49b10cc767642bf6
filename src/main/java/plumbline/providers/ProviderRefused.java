package plumbline.providers;

/** Somebody does not come in by this provider. */
final class ProviderRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Provider provider;
  private final Refusal refusal;

  ProviderRefused(Provider provider, Refusal refusal) {
    super(provider.name() + " " + refusal);
    this.provider = provider;
    this.refusal = refusal;
  }

  Provider provider() {
    return provider;
  }

  Refusal refusal() {
    return refusal;
  }
}
