package dev.verbatim.client.dossier;

import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The articles of a statement as a drawing: a box for each family of articles that copy one another, with an arrow from
 * the article copied to the copy.
 *
 * @param boxes the families, as many as are drawn
 * @param articles how many articles there are in all
 * @param voices how many families
 * @param width how wide the drawing is
 * @param height how high
 */
public record FamilyGraph(List<Box> boxes, int articles, int voices, int width, int height) {
    private static final int BOX_WIDTH = 203;
    private static final int ROW = 34;
    private static final int HEAD = 34;
    private static final int GAP = 16;
    private static final int BOXES_A_ROW = 4;
    private static final int MOST_ARTICLES = 12;
    private static final int MOST_BOXES = 24;

    /**
     * A family.
     *
     * @param number its number in the statement
     * @param x where its left edge is
     * @param y where its upper edge is
     * @param height how high it is
     * @param articles its articles, as many as are drawn
     * @param more how many are not
     */
    public record Box(int number, int x, int y, int height, List<Node> articles, int more) {
        /** Copies the list. */
        public Box {
            articles = List.copyOf(articles);
        }

        /** Returns how wide it is. */
        public int width() {
            return BOX_WIDTH;
        }
    }

    /**
     * An article.
     *
     * @param name its resource name
     * @param y where the middle of its line is
     * @param copiedFrom where the middle of the line of the article that it copies is; negative if that is not drawn
     */
    public record Node(String name, int y, int copiedFrom) {
        /** Returns its name in short. */
        public String label() {
            return Phrases.shortName(name);
        }
    }

    /** Copies the list. */
    public FamilyGraph {
        boxes = List.copyOf(boxes);
    }

    static FamilyGraph of(Statement statement) {
        var families = new TreeMap<Integer, Map<String, String>>();
        for (var citation : statement.getCitationsList()) {
            families.computeIfAbsent(citation.getFamily(), family -> new LinkedHashMap<>())
                    .putIfAbsent(WitnessEntry.article(citation.getQuotation()), citation.getCopiedFrom());
        }
        var boxes = new ArrayList<Box>();
        int top = 0;
        int bottom = 0;
        for (var family : drawn(families)) {
            int column = boxes.size() % BOXES_A_ROW;
            top = column == 0 && !boxes.isEmpty() ? bottom + GAP : top;
            var box = box(family.getKey(), column * (BOX_WIDTH + GAP), top, family.getValue());
            bottom = Math.max(bottom, box.y() + box.height());
            boxes.add(box);
        }
        int columns = Math.min(boxes.size(), BOXES_A_ROW);
        int articles = families.values().stream().mapToInt(Map::size).sum();
        return new FamilyGraph(boxes, articles, families.size(), columns * (BOX_WIDTH + GAP) - GAP, bottom);
    }

    /** The largest families, by number. */
    private static List<Map.Entry<Integer, Map<String, String>>> drawn(Map<Integer, Map<String, String>> families) {
        return families.entrySet().stream()
                .sorted(Comparator.comparingInt(family -> -family.getValue().size()))
                .limit(MOST_BOXES)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static Box box(int number, int x, int y, Map<String, String> copiedFrom) {
        var names = copiedFrom.keySet().stream().limit(MOST_ARTICLES).toList();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < names.size(); i++) {
            int origin = names.indexOf(copiedFrom.getOrDefault(names.get(i), ""));
            nodes.add(new Node(names.get(i), line(y, i), origin < 0 ? -1 : line(y, origin)));
        }
        int more = copiedFrom.size() - names.size();
        return new Box(number, x, y, HEAD + (names.size() + (more > 0 ? 1 : 0)) * ROW, nodes, more);
    }

    private static int line(int top, int row) {
        return top + HEAD + row * ROW + ROW / 2 - 6;
    }

    /** Returns whether articles copy one another. */
    public boolean hasCopies() {
        return boxes.stream().anyMatch(box -> box.articles().size() > 1);
    }

    /** Returns what it shows in a sentence. */
    public String description() {
        return Phrases.counted(articles, "article")
                + (voices == 1 ? " of one voice" : " of " + voices + " independent voices");
    }
}
