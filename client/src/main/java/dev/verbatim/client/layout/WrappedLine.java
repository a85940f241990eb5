package dev.verbatim.client.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a wrapped text, which remembers where in the text its code points stood.
 *
 * @param text the line
 * @param places for each code point of the line its place in the text, in code points, ascending
 */
record WrappedLine(String text, List<Integer> places) {

    WrappedLine {
        places = List.copyOf(places);
    }

    /** Breaks a text at its spaces into lines of so many columns; a longer word has a line to itself. */
    static List<WrappedLine> wrap(String text, int width) {
        var points = text.codePoints().toArray();
        var lines = new ArrayList<WrappedLine>();
        var line = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int from = 0; from < points.length; ) {
            int to = from;
            while (to < points.length && points[to] != ' ') {
                to++;
            }
            var word = new String(points, from, to - from);
            boolean full = !line.isEmpty() && Columns.of(line.toString()) + 1 + Columns.of(word) > width;
            if (full) {
                lines.add(new WrappedLine(line.toString(), places));
                line.setLength(0);
                places.clear();
            }
            if (!line.isEmpty() && to > from) {
                line.append(' ');
                places.add(from - 1);
            }
            line.append(word);
            for (int i = from; i < to; i++) {
                places.add(i);
            }
            from = to + 1;
        }
        lines.add(new WrappedLine(line.toString(), places));
        return lines;
    }

    /** Whether a place of the text stands in this line, or in the space behind it. */
    boolean holds(int place) {
        return !places.isEmpty() && places.get(0) <= place && place <= places.get(places.size() - 1) + 1;
    }

    /** The column at which the first code point begins that stands at or behind a place. */
    int column(int place) {
        int before = (int) places.stream().filter(p -> p < place).count();
        return Columns.of(text.substring(0, text.offsetByCodePoints(0, before)));
    }
}
