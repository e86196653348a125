package nl.loodlijn.shortlist.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SheetBuilderTest {
    @Test
    void aCharacterThatCannotBeKeptIsShownAsDamaged() {
        SheetBuilder sheet = new SheetBuilder("UTF-8");
        sheet.add(1, List.of("aanbieder"));
        sheet.add(2, List.of("Zee\0wind"));

        assertThat(sheet.build().rows().getFirst().cells()).containsExactly("Zee\uFFFDwind");
    }
}
