package nl.loodlijn.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BootstrapScriptTest {

    @Test
    void aStepEndsWithASemicolonOrACommandOfPsql() {
        assertEquals(List.of("select 1\n+ 1;", "select 'x'\n\\gexec", "\\connect y"),
                BootstrapScript.steps("-- about\nselect 1\n+ 1;\n\nselect 'x'\n\\gexec\n\\connect y\n"));
    }

    @Test
    void aPasswordWithAQuoteStaysOneLiteral() {
        assertEquals("password 'it''s'", BootstrapScript.substitute("password :'p'", Map.of("p", "it's")));
        assertEquals("on \"a\"\"b\"", BootstrapScript.substitute("on :\"d\"", Map.of("d", "a\"b")));
    }

    @Test
    void aVariableWithoutAValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BootstrapScript.substitute(":'missing'", Map.of()));
    }
}
