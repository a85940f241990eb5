package dev.verbatim.service.archive;

/** What became of an article that was to be stored, replaced or withdrawn. */
public sealed interface Outcome {

    /**
     * It is stored, now or since it was handed in before.
     *
     * @param holding the article
     * @param snapshot a state of the archive that has it
     */
    record Filed(Holding holding, Snapshot snapshot) implements Outcome {}

    /**
     * It is withdrawn.
     *
     * @param snapshot a state of the archive that does not have it
     */
    record Withdrawn(Snapshot snapshot) implements Outcome {}

    /**
     * Another article has its name.
     *
     * @param articleId the name
     */
    record NameTaken(String articleId) implements Outcome {}

    /**
     * There is no such article to replace or withdraw.
     *
     * @param articleId the name
     */
    record Absent(String articleId) implements Outcome {}

    /**
     * The article is not the version that was to be replaced or withdrawn.
     *
     * @param articleId the name
     * @param etag the version there is
     */
    record OtherVersion(String articleId, String etag) implements Outcome {}

    /**
     * There is no room for it.
     *
     * @param bytesInUse about how many bytes the articles stored take
     * @param maximumBytes how many they may take
     */
    record StoreFull(long bytesInUse, long maximumBytes) implements Outcome {}

    /**
     * There is no room for it where it was to survive a restart.
     *
     * @param bytesInUse how many bytes the articles kept take
     * @param maximumBytes how many they could take at that moment
     */
    record DiskFull(long bytesInUse, long maximumBytes) implements Outcome {}
}
