package dev.verbatim.statement;

import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.collation.Collator;
import dev.verbatim.collation.Place;
import dev.verbatim.collation.Reading;
import dev.verbatim.collation.Variant;
import dev.verbatim.collation.VariationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the places where the witnesses differ from the text. */
final class Apparatus {

    private Apparatus() {}

    static List<ApparatusEntry> of(Layout layout) {
        List<ApparatusEntry> entries = new ArrayList<>();
        for (Stretch stretch : layout.stretches()) {
            for (Place place : Collator.collate(stretch.row(), Lemmas.strands(stretch.pieces()))) {
                entries.add(new ApparatusEntry(stretch.inText(place.span()), readings(place)));
            }
        }
        return entries;
    }

    private static List<Reading> readings(Place place) {
        Map<String, List<Variant>> alike = new LinkedHashMap<>();
        place.variants()
                .forEach(variant -> alike.computeIfAbsent(variant.text(), any -> new ArrayList<>())
                        .add(variant));
        return alike.values().stream()
                .map(variants -> {
                    VariationKind kind = variants.get(0).kind();
                    List<String> sigla = variants.stream()
                            .map(variant -> variant.strand().siglum())
                            .distinct()
                            .sorted()
                            .toList();
                    return new Reading(variants.get(0).text(), kind, sigla);
                })
                .toList();
    }
}
