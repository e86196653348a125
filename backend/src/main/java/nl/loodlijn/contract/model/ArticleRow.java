package nl.loodlijn.contract.model;

import java.util.List;
import java.util.stream.IntStream;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.domain.TextOption;

/**
 * An article as it is kept.
 *
 * @param slots JSON array of {@link SlotJson}
 * @param version goes up with each change
 * @param textVersion goes up with each change of what it says
 */
@MappedEntity
record ArticleRow(@Id String code, String part, String state, boolean optional, String heading,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> optionCodes, @TypeDef(type = DataType.STRING_ARRAY) List<String> optionLabels,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> optionTexts, String slots, String explanation, String source, int version,
        int textVersion) {
    Article article(List<Slot> read) {
        return new Article(code, Part.valueOf(part), ArticleState.valueOf(state), optional, heading,
                IntStream.range(0, optionCodes.size())
                        .mapToObj(place -> new TextOption(optionCodes.get(place), optionLabels.get(place), optionTexts.get(place)))
                        .toList(),
                read, explanation, source);
    }
}
