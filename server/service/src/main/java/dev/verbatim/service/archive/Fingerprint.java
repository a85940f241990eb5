package dev.verbatim.service.archive;

import dev.verbatim.utterance.Utterance;

/** An utterance as a key: equal by content, its hash computed once. */
final class Fingerprint {

    private final Utterance utterance;
    private final int hash;

    Fingerprint(Utterance utterance) {
        this.utterance = utterance;
        this.hash = utterance.hashCode();
    }

    boolean isWitnessedBy(String articleId) {
        return utterance.sources().stream()
                .anyMatch(source -> source.articleId().equals(articleId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && hash == that.hash && utterance.equals(that.utterance);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
