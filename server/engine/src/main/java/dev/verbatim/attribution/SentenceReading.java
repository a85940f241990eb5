package dev.verbatim.attribution;

import java.util.List;

/**
 * A sentence while it is being read.
 *
 * @param sentence the sentence
 * @param cues its cues, in order
 * @param drafts the quotations found so far
 */
record SentenceReading(Sentence sentence, List<Cue> cues, List<Draft> drafts) {}
