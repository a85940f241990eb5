package dev.verbatim.service.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.utterance.Utterance;

/**
 * Computes the fingerprint of an utterance once and not at every call: it takes time linear in all that its witnesses say.
 * Keeps nothing alive.
 */
final class Fingerprints {

    private final Cache<Utterance, Fingerprint> known = Caffeine.newBuilder()
            .weakKeys()
            .weakValues()
            .executor(Runnable::run)
            .build();

    Fingerprint of(Utterance utterance) {
        return known.get(utterance, Fingerprint::new);
    }
}
