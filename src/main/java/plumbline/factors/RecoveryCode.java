package plumbline.factors;

import io.micronaut.core.annotation.Introspected;

/** A recovery code that was not used yet; only its salted hash is stored. */
@Introspected
record RecoveryCode(long id, String salt, String codeHash) {}
