package dev.verbatim.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingListsTest {

    private final PostingLists lists = new PostingLists();

    @Test
    void documents_anyThatComeAndGo_areThoseThatStayed() {
        Random random = new Random(7);
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextInt(500);
            int document = random.nextInt(12);
            List<Integer> documents = expected.computeIfAbsent(key, none -> new ArrayList<>());
            if (documents.remove((Integer) document)) {
                lists.remove(key, document);
            } else {
                documents.add(document);
                lists.insert(key, document, Integer.MAX_VALUE);
            }
        }

        expected.forEach((key, documents) -> {
            assertThat(lists.count(key)).isEqualTo(documents.size());
            assertThat(Arrays.stream(lists.documents(key))
                            .limit(documents.size())
                            .boxed())
                    .containsExactlyElementsOf(documents);
        });
    }

    /** Each key that two documents came to and left once kept a list of its own for ever. */
    @Test
    void insert_afterListsWereEmptied_usesThemAgain() {
        for (int round = 0; round < 1_000; round++) {
            for (long key = round; key < round + 10; key++) {
                lists.insert(key, 1, Integer.MAX_VALUE);
                lists.insert(key, 2, Integer.MAX_VALUE);
            }
            for (long key = round; key < round + 10; key++) {
                lists.remove(key, 2);
                lists.remove(key, 1);
            }
        }

        assertThat(lists.lists()).isEqualTo(10);
    }
}
