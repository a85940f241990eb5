package dev.verbatim.attribution;

import dev.verbatim.text.Folding;

/** The folded keys of the few words that rules of attribution name outright. */
final class Keyword {

    static final long OF = Folding.key("of");
    static final long FOR = Folding.key("for");
    static final long AT = Folding.key("at");
    static final long IN = Folding.key("in");
    static final long WITH = Folding.key("with");
    static final long FROM = Folding.key("from");
    static final long TO = Folding.key("to");
    static final long AND = Folding.key("and");
    static final long BUT = Folding.key("but");
    static final long OR = Folding.key("or");
    static final long AS = Folding.key("as");
    static final long BY = Folding.key("by");
    static final long A = Folding.key("a");
    static final long AN = Folding.key("an");
    static final long ONE = Folding.key("one");
    static final long THERE = Folding.key("there");
    static final long THAT = Folding.key("that");
    static final long WHO = Folding.key("who");
    static final long WHOM = Folding.key("whom");
    static final long WHICH = Folding.key("which");
    static final long WHAT = Folding.key("what");
    static final long WHEN = Folding.key("when");
    static final long WHILE = Folding.key("while");
    static final long ACCORDING = Folding.key("according");
    static final long RESPONSIBLE = Folding.key("responsible");
    static final long QUOTED = Folding.key("quoted");
    static final long CITED = Folding.key("cited");
    static final long THE = Folding.key("the");
    static final long IT = Folding.key("it");
    static final long ON = Folding.key("on");
    static final long AFTER = Folding.key("after");
    static final long DURING = Folding.key("during");
    static final long HERE = Folding.key("here");
    static final long BETWEEN = Folding.key("between");
    static final long OUT = Folding.key("out");
    static final long WHY = Folding.key("why");
    static final long HOW = Folding.key("how");
    static final long HIM = Folding.key("him");
    static final long THEM = Folding.key("them");
    static final long WHETHER = Folding.key("whether");
    static final long IF = Folding.key("if");
    static final long FIRST = Folding.key("first");
    static final long LAST = Folding.key("last");
    static final long THIS = Folding.key("this");
    static final long WORDS = Folding.key("words");
    static final long FORMER = Folding.key("former");
    static final long PAST = Folding.key("past");
    static final long PUT = Folding.key("put");
    static final long LEAST = Folding.key("least");
    static final long MOST = Folding.key("most");
    static final long UP = Folding.key("up");
    static final long ALTHOUGH = Folding.key("although");
    static final long WRITTEN = Folding.key("written");

    private Keyword() {}
}
